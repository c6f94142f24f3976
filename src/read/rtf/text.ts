/** Text of an RTF file: bytes to words, and words to where they belong. */
import { decode, encodingOf } from "./encodings.ts";
import type { State } from "./state.ts";

/** Takes bytes of the text; those that only repeat a `\u` for old programs are passed over. */
export function takeBytes(state: State, bytes: string): void {
  const passed = Math.min(state.passOver, bytes.length);
  state.passOver -= passed;
  state.bytes += passed > 0 ? bytes.slice(passed) : bytes;
}

/** Decodes the bytes in hand; a character of several bytes never reaches over a word or a brace. */
export function flush(state: State): void {
  if (state.bytes === "") return;
  const bytes = state.bytes;
  state.bytes = "";
  takeText(state, decode(bytes, encodingOf(state.fonts.get(state.group.font), state.defaults)));
}

/** Puts text where the group's text goes. */
export function takeText(state: State, text: string): void {
  const { into, flow, deleted, hidden, font, style } = state.group;
  if (into === "text") flow.text[deleted ? "deleted" : hidden ? "hidden" : "shown"] += text;
  else if (into === "fonts") fontOf(state, font).name = lengthened(fontOf(state, font).name, text);
  else if (into === "styles") state.styles.set(style, lengthened(state.styles.get(style) ?? "", text));
  else if (into === "property") state.property += text;
  else if (into !== "silent") state.captured += text;
}

/** The font with this number, made when its table first names it. */
export function fontOf(state: State, number: number) {
  const font = state.fonts.get(number) ?? { name: "" };
  state.fonts.set(number, font);
  return font;
}

/** No name is longer; one that comes again and again must not grow. */
const LONGEST_NAME = 100;

const lengthened = (name: string, more: string): string => (name + more).slice(0, LONGEST_NAME);
