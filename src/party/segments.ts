import { continues, opens } from "./dependence.ts";
import { type Head, headAt, isAbbreviation, type Phrase, type Reading } from "./phrases.ts";
import { complements } from "./role-words.ts";
import { type Case, type Joint, jointAt, obliqueAt, pastLine, togetherAt } from "./together.ts";
import { Tie, type Token, type WordToken } from "./tokens.ts";
import { abbreviations, classes } from "./words.ts";

/** A piece of the cell that is one party or one role; `tie` says what parts it from the segment before. */
export interface Segment {
  kind: "name" | Phrase["kind"];
  text: string;
  tie: Tie;
}

/** The segments of a cell, and the places of the tokens that opened no phrase and continued none. */
interface Segmented {
  segments: Segment[];
  left: number[];
}

interface State extends Reading {
  done: Segment[];
  left: number[];
  /** The case of a party that is not in the nominative, until one comes that is. */
  oblique: Case | null;
}

/** Groups tokens into names and phrases. */
export function segment(tokens: readonly Token[], text: string): Segmented {
  const state: State = { done: [], left: [], phrase: null, tie: Tie.semicolon, oblique: null };
  for (let at = 0; at < tokens.length; at++) at = take(state, tokens, at, text);
  close(state, text);
  return { segments: state.done, left: state.left };
}

/** Takes the token at `at` into the state and returns the place of the last token that it used. */
function take(state: State, tokens: readonly Token[], at: number, text: string): number {
  const token = tokens[at] as Token;
  if (token.kind === "break") {
    state.tie = Math.max(state.tie, token.tie) as Tie;
    return at;
  }
  if (token.kind === "word") return takeWord(state, tokens, at, text);
  if (token.kind === "number" && isClass(state, tokens, at)) return beginClass(state, tokens, at, text);
  if (token.kind === "name") {
    close(state, text);
    state.done.push({ kind: "name", text: token.name, tie: state.tie });
    state.tie = Tie.space;
  } else if (!goOn(state, tokens, at, text)) state.left.push(at);
  return at;
}

/** «5 «А» класс», «9–11 классы»: a part of the cell of its own. */
function isClass({ phrase, tie }: State, tokens: readonly Token[], at: number): boolean {
  const noun = tokens[pastLine(tokens, at + 1)];
  if (noun?.kind !== "word" || !classes.has(noun.key)) return false;
  return tie >= Tie.line && !(phrase && continues(phrase, tokens, at, tie));
}

function beginClass(state: State, tokens: readonly Token[], at: number, text: string): number {
  const end = pastLine(tokens, at + 1);
  return begin(state, { kind: "group", tokens: tokens.slice(at, end + 1), tie: state.tie }, end, text);
}

function takeWord(state: State, tokens: readonly Token[], at: number, text: string): number {
  const head = headAt(tokens, at);
  const joint = togetherAt(tokens, at) ?? (head ? null : inObliqueCase(state, tokens, at));
  if (joint) {
    state.oblique = joint.endings;
    return begin(state, joint.phrase, joint.at, text);
  }
  if (head && opens(head, tokens, at, state)) return beginAt(state, head, tokens, at, text);
  if (goOn(state, tokens, at, text)) return at;
  if (head && opens(head, tokens, at, state)) return beginAt(state, head, tokens, at, text);
  state.left.push(at);
  return at;
}

/** A nominative ends a list in another case; an abbreviation has no case. */
function beginAt(state: State, { kind, at: end }: Head, tokens: readonly Token[], at: number, text: string): number {
  if (!isAbbreviation(tokens[end] as WordToken)) state.oblique = null;
  return begin(state, { kind, tokens: tokens.slice(at, end + 1), tie: state.tie }, end, text);
}

/** A cell that begins in an oblique case, and what goes on with a list in one: «совместно с психологом и врачом». */
function inObliqueCase({ tie, oblique }: State, tokens: readonly Token[], at: number): Joint | null {
  if (beginsCell(tokens, at)) return obliqueAt(tokens, at);
  return oblique && tie >= Tie.line ? jointAt(tokens, at, oblique) : null;
}

/** Nothing stands before it, or a semicolon and a line break at most. */
function beginsCell(tokens: readonly Token[], at: number): boolean {
  const [semicolon, line] = [tokens[at - 2], tokens[at - 1]];
  if (line?.kind !== "break") return at === 0;
  return line.tie === Tie.semicolon || (semicolon?.kind === "break" && semicolon.tie === Tie.semicolon);
}

/** Adds the token to the open phrase where it belongs to it, else closes the phrase; says which it was. */
function goOn(state: State, tokens: readonly Token[], at: number, text: string): boolean {
  const { phrase, tie } = state;
  if (!phrase || !continues(phrase, tokens, at, tie)) {
    close(state, text);
    return false;
  }
  phrase.tokens.push(tokens[at] as Token);
  state.tie = Tie.space;
  return true;
}

function begin(state: State, phrase: Phrase, end: number, text: string): number {
  close(state, text);
  state.phrase = phrase;
  state.tie = Tie.space;
  return end;
}

function close(state: State, text: string): void {
  const { phrase } = state;
  if (phrase) state.done.push({ kind: phrase.kind, text: wording(phrase.tokens, text), tie: phrase.tie });
  state.phrase = null;
}

/** The phrase as written, with single spaces; a dot stays only after an abbreviation. */
function wording(tokens: readonly Token[], text: string): string {
  const last = tokens.at(-1);
  const end = last?.end ?? 0;
  const dotted = last?.kind === "word" && isClipped(last.key) && text.charAt(end) === ".";
  return text
    .slice(tokens[0]?.start ?? 0, dotted ? end + 1 : end)
    .replace(/\s+/g, " ")
    .trim();
}

const isClipped = (key: string): boolean =>
  [key, key.slice(key.lastIndexOf("-") + 1)].some((word) => abbreviations.has(word) || word in complements);
