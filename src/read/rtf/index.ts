/** Reads RTF by our own eyes: Word's, LibreOffice's, and that of the many programs that write a little of it. */
import type { Block, Issue, Paragraph } from "../../model.ts";
import type { Result } from "../../result.ts";
import { type Reading, unread } from "../reading.ts";
import { bufferOf } from "../zip.ts";
import { act } from "./actions.ts";
import { closeGroup, endFlow, enter, openGroup } from "./groups.ts";
import { newState, type State } from "./state.ts";
import { flush, takeBytes, takeText } from "./text.ts";
import { type Token, tokens } from "./tokens.ts";
import { destinations, signs } from "./words.ts";

/** Headers come first; notes, comments and footers stand after the body. */
export async function readRtf(bytes: Uint8Array): Promise<Result<Reading>> {
  const state = newState();
  const source = bufferOf(bytes).toString("latin1");
  for (const token of tokens(source, source.indexOf("{"))) {
    take(state, token);
    if (state.issue) return unread(state.issue);
  }
  const issues = imbalance(state);
  const blocks = blocksOf(state);
  const properties = Object.keys(state.properties).length > 0 ? { properties: state.properties } : {};
  return { value: { reader: "rtf", blocks, ...properties }, issues };
}

function imbalance({ stack, unbalanced }: State): Issue[] {
  if (stack.length > 0) return [{ code: "recovered", found: "it breaks off" }];
  return unbalanced ? [{ code: "recovered", found: "its braces do not match" }] : [];
}

/** Ends what is open, wherever the file breaks off. */
function blocksOf(state: State): Block[] {
  while (state.stack.length > 0) closeGroup(state);
  flush(state);
  const body = endFlow(state.group.flow);
  const { header, footnote, comment, footer } = state.stories;
  return [once(header), body, footnote, comment, once(footer)].flat();
}

/** Headers and footers come again with every section. */
function once(blocks: Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter((block) => seen.size < seen.add((block as Paragraph).text).size);
}

function take(state: State, token: Token): void {
  if (token.kind === "open") openGroup(state);
  else if (token.kind === "close") closeGroup(state);
  else if (state.group.into === "skip") return;
  else if (token.kind === "bytes") takeBytes(state, token.text);
  else takeWord(state, token.name, token.value);
}

function takeWord(state: State, name: string, value: number | null): void {
  const sign = signs.get(name);
  if (sign !== undefined && state.passOver-- > 0) return;
  state.passOver = 0;
  flush(state);
  const { optional } = state;
  state.optional = name === "*";
  const destination = destinations.get(name);
  if (destination) enter(state, destination);
  else if (sign !== undefined) takeText(state, sign);
  else if (!act(state, name, value) && optional) enter(state, "skip");
}
