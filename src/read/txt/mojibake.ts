/** Text that was once decoded by a wrong code page and saved so: «РџР»Р°РЅ» and «оКЮМ» for «План». */
import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { likeness } from "./encoding.ts";
import { settings } from "./settings.ts";

/** What the bytes were, and what they were taken for. */
interface Mistake {
  was: string;
  as: string;
}

const pages = ["windows-1251", "koi8-r", "ibm866", "windows-1252"];

const mistakes: Mistake[] = ["utf-8", "windows-1251", "koi8-r", "ibm866"].flatMap((was) =>
  pages.filter((page) => page !== was).map((as) => ({ was, as })),
);

/** What may have happened: any of the mistakes once, and that of a program which takes UTF-8 for a code page twice over. */
const histories: Mistake[][] = [
  ...mistakes.map((mistake) => [mistake]),
  ...mistakes.filter(({ was }) => was === "utf-8").map((mistake) => [mistake, mistake]),
];

/** Undoes what a wrong code page did to a text; text that reads well is left alone. */
export function undoMojibake(text: string): Result<string> {
  const history = historyOf(sampleOf(text));
  const issues = history.map(({ was, as }): Issue => ({ code: "double-encoded", found: `${was} read as ${as}` }));
  return { value: history.reduce(undo, text), issues };
}

/** The beginning of a text, without its long stretches of ASCII. */
const sampleOf = (text: string): string =>
  text
    .slice(0, settings.mojibake.reach)
    .replace(/[\0-\x7f]{8,}/g, " ")
    .slice(0, settings.mojibake.sample);

/** The mistakes without which the text reads best, where it then reads well and now does not. */
function historyOf(sample: string): Mistake[] {
  const { least, good, bad } = settings.mojibake;
  if (foreign(sample) < least || quality(sample) > bad) return [];
  let best: { history: Mistake[]; quality: number } = { history: [], quality: good };
  for (const history of histories) {
    const undone = undoAll(sample, history);
    if (undone !== null && quality(undone) > best.quality) best = { history, quality: quality(undone) };
  }
  return best.history;
}

/** The text without some mistakes; null where it shows that they were not made. */
function undoAll(text: string, history: Mistake[]): string | null {
  let undone = text;
  for (const mistake of history) {
    if (losses(undone, mistake) > foreign(undone) * settings.mojibake.lost) return null;
    undone = undo(undone, mistake);
  }
  return undone;
}

/** Characters beyond ASCII. */
const foreign = (text: string): number => text.replace(/[\0-\x7f]+/g, "").length;

/** Common letter pairs, less odd signs, to the character. */
const quality = (text: string): number => likeness(text) / Math.max(foreign(text), 1);

/** Characters that the wrong code page cannot have made, or that do not decode when it is undone. */
function losses(text: string, mistake: Mistake): number {
  const codes = codesOf(mistake.as);
  let lost = 0;
  for (const sign of text) if (sign > "\x7f" && !codes.has(sign)) lost++;
  return lost + undo(text, mistake).split("\ufffd").length - text.split("\ufffd").length;
}

/** Encodes a text by the page that it was taken for, and decodes it by the right one; a character beyond that page stays. */
function undo(text: string, { was, as }: Mistake): string {
  const codes = codesOf(as);
  const decoder = new TextDecoder(was, { ignoreBOM: true });
  const out: string[] = [];
  let bytes: number[] = [];
  for (const sign of text) {
    const code = codes.get(sign);
    if (code !== undefined) bytes.push(code);
    else {
      out.push(decoder.decode(Uint8Array.from(bytes)), sign);
      bytes = [];
    }
  }
  return [...out, decoder.decode(Uint8Array.from(bytes))].join("");
}

const tables = new Map<string, ReadonlyMap<string, number>>();

/** The byte of each character of a code page; what is no character there is the byte itself, as in Latin-1. */
function codesOf(page: string): ReadonlyMap<string, number> {
  const known = tables.get(page);
  if (known) return known;
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const signs = [...new TextDecoder(page).decode(bytes)];
  const codes = new Map([...bytes].filter((byte) => byte < 0xa0).map((byte) => [String.fromCharCode(byte), byte]));
  for (const [byte, sign] of signs.entries()) codes.set(sign, byte);
  tables.set(page, codes);
  return codes;
}
