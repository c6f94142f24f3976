import { continues, type Head, headAt, opens, type Phrase, type Reading } from "./phrases.ts";
import { Tie, type Token } from "./tokens.ts";
import { abbreviations } from "./words.ts";

/** A piece of the cell that is one party or one role; `tie` says what parts it from the segment before. */
export interface Segment {
  kind: "name" | Phrase["kind"];
  text: string;
  tie: Tie;
}

interface State extends Reading {
  done: Segment[];
}

/** Groups tokens into names and phrases; what opens no phrase and continues none is left out. */
export function segment(tokens: readonly Token[], text: string): Segment[] {
  const state: State = { done: [], phrase: null, tie: Tie.semicolon };
  for (let at = 0; at < tokens.length; at++) at = take(state, tokens, at, text);
  close(state, text);
  return state.done;
}

/** Takes the token at `at` into the state and returns the place of the last token that it used. */
function take(state: State, tokens: readonly Token[], at: number, text: string): number {
  const token = tokens[at] as Token;
  if (token.kind === "break") {
    state.tie = Math.max(state.tie, token.tie) as Tie;
    return at;
  }
  const head = token.kind === "word" ? headAt(tokens, at) : null;
  if (token.kind === "name") {
    close(state, text);
    state.done.push({ kind: "name", text: token.name, tie: state.tie });
  } else if (head && opens(head, tokens, at, state)) {
    close(state, text);
    return begin(state, head, tokens, at);
  } else if (state.phrase && continues(state.phrase, tokens, at, state.tie)) {
    state.phrase.tokens.push(token);
  } else {
    close(state, text);
    return at;
  }
  state.tie = Tie.space;
  return at;
}

function begin(state: State, head: Head, tokens: readonly Token[], at: number): number {
  state.phrase = { kind: head.kind, tokens: tokens.slice(at, head.at + 1), tie: state.tie };
  state.tie = Tie.space;
  return head.at;
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
  const dotted = last?.kind === "word" && abbreviations.has(last.key) && text.charAt(end) === ".";
  return text
    .slice(tokens[0]?.start ?? 0, dotted ? end + 1 : end)
    .replace(/\s+/g, " ")
    .trim();
}
