/** What the control words do, apart from those that begin a destination or stand for a sign. */

import { endParagraph, isBlank } from "../flow.ts";
import { type Action, count, inGroup, type State } from "./state.ts";
import { goTo, isInRow } from "./table.ts";
import { tableActions } from "./table-actions.ts";
import { fontOf, takeText } from "./text.ts";
import { headingStyle } from "./words.ts";

/** Bytes of one character; a larger `\uc` would pass over words. */
const MOST_FALLBACK = 4;

function paragraph(state: State): void {
  const { flow, deleted, hidden, depth, style } = state.group;
  const joinsNext = deleted || (hidden && isBlank(flow));
  if (joinsNext) takeText(state, "\n");
  else {
    goTo(flow, Math.max(depth, isInRow(flow) ? 1 : 0));
    endParagraph(flow, isHeading(state, style) ? "heading" : flow.role);
  }
  count(state);
}

function isHeading({ group, styles }: State, style: number): boolean {
  return group.flow.role === "body" && headingStyle.test((styles.get(style) ?? "").trim());
}

/** A character beyond the code page: a unit of UTF-16 as a signed number, or a whole character. */
function unicode(state: State, value: number): void {
  const whole = value > 0xffff && value <= 0x10ffff;
  takeText(state, whole ? String.fromCodePoint(value) : String.fromCharCode(value & 0xffff));
  state.passOver = state.group.fallback;
}

function useByDefault(state: State, font: number): void {
  state.defaultFont = font;
  state.group.font = font;
}

function resetCharacters({ group, defaultFont }: State): void {
  group.font = defaultFont;
  group.hidden = false;
  group.deleted = false;
}

function resetParagraph({ group }: State): void {
  group.depth = 0;
  group.style = 0;
}

/** A word like `\v` is on unless it says 0. */
const flag =
  (name: "hidden" | "deleted"): Action =>
  ({ group }, value) => {
    group[name] = value !== 0;
  };

const codePage =
  (page: number): Action =>
  ({ defaults }) => {
    defaults.codePage = page;
  };

const stampPart = (part: string): [string, Action] => [
  part,
  ({ stamp }, value) => {
    stamp.set(part, value);
  },
];

const paragraphs: [string, Action][] = [
  ["par", paragraph],
  ["sect", paragraph],
  ["pard", resetParagraph],
  ["s", inGroup((style) => ({ style }))],
];

const characters: [string, Action][] = [
  ["plain", resetCharacters],
  ["v", flag("hidden")],
  ["deleted", flag("deleted")],
  ["mvf", flag("deleted")],
  ["u", unicode],
  ["uc", inGroup((bytes) => ({ fallback: Math.min(Math.max(bytes, 0), MOST_FALLBACK) }))],
  ["f", inGroup((font) => ({ font }))],
];

const head: [string, Action][] = [
  ["deff", useByDefault],
  ["fcharset", (state, charset) => Object.assign(fontOf(state, state.group.font), { charset })],
  ["cpg", (state, page) => Object.assign(fontOf(state, state.group.font), { codePage: page })],
  ["ansicpg", ({ defaults }, page) => Object.assign(defaults, { codePage: page || defaults.codePage })],
  ["mac", codePage(10000)],
  ["pc", codePage(866)],
  ["pca", codePage(866)],
  ["deflang", ({ defaults }, language) => Object.assign(defaults, { language })],
  ...["yr", "mo", "dy", "hr", "min"].map(stampPart),
];

/** By control word; a map, since a file may hold any word. A word without a number has the value that it then means. */
const actions: ReadonlyMap<string, Action> = new Map([...paragraphs, ...tableActions, ...characters, ...head]);

/** Does what a word says; false when it is none of these. */
export function act(state: State, name: string, value: number | null): boolean {
  const action = actions.get(name);
  action?.(state, value ?? absent.get(name) ?? 0);
  return action !== undefined;
}

/** What a word without a number means where that is not 0. */
const absent: ReadonlyMap<string, number> = new Map([
  ["v", 1],
  ["deleted", 1],
  ["mvf", 1],
  ["uc", 1],
  ["itap", 1],
]);
