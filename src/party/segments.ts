import { continues, opens } from "./dependence.ts";
import { type Head, headAt, type Phrase, type Reading } from "./phrases.ts";
import { togetherAt } from "./together.ts";
import { Tie, type Token } from "./tokens.ts";
import { abbreviations } from "./words.ts";

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
}

/** Groups tokens into names and phrases. */
export function segment(tokens: readonly Token[], text: string): Segmented {
  const state: State = { done: [], left: [], phrase: null, tie: Tie.semicolon };
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
  if (token.kind === "name") {
    close(state, text);
    state.done.push({ kind: "name", text: token.name, tie: state.tie });
    state.tie = Tie.space;
  } else if (!goOn(state, tokens, at, text)) state.left.push(at);
  return at;
}

function takeWord(state: State, tokens: readonly Token[], at: number, text: string): number {
  const joint = togetherAt(tokens, at);
  if (joint) return begin(state, joint.phrase, joint.at, text);
  const head = headAt(tokens, at);
  if (head && opens(head, tokens, at, state)) return begin(state, phraseOf(head, tokens, at, state.tie), head.at, text);
  if (goOn(state, tokens, at, text)) return at;
  if (!head || !opens(head, tokens, at, state)) {
    state.left.push(at);
    return at;
  }
  return begin(state, phraseOf(head, tokens, at, state.tie), head.at, text);
}

const phraseOf = ({ kind, at: end }: Head, tokens: readonly Token[], at: number, tie: Tie): Phrase => ({
  kind,
  tokens: tokens.slice(at, end + 1),
  tie,
});

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

const isClipped = (key: string): boolean => abbreviations.has(key) || abbreviations.has(key.split("-").at(-1) ?? key);
