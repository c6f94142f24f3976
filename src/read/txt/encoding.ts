/** Finds the encoding of a text file and decodes it. */
import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { limits } from "../limits.ts";
import { commonPairs, commonSigns } from "./pairs.ts";

type Wide = "utf-16le" | "utf-16be";

const codePages = ["windows-1251", "koi8-r", "ibm866"] as const;

/** Decodes a text: byte order mark, UTF-16 by its zero bytes, UTF-8, or else the code page that reads best. */
export function decodeText(bytes: Uint8Array): Result<string> {
  const wide = looksLikeUtf16(bytes);
  if (wide) return decoded(new TextDecoder(wide).decode(bytes), wide);
  const text = new TextDecoder().decode(bytes);
  if (utf8Share(text) >= limits.txt.utf8Share) return decoded(text, "utf-8");
  const page = bestCodePage(bytes);
  return decoded(new TextDecoder(page).decode(bytes), page);
}

/** UTF-16 is told by its mark, or by high bytes that are nearly all 00 (Latin, signs) or 04 (Cyrillic) on one side only. */
export function looksLikeUtf16(bytes: Uint8Array): Wide | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, Math.min(bytes.length, limits.txt.sample) & ~1);
  const isHigh = (byte: number) => byte === 0x00 || byte === 0x04;
  const even = sample.filter((byte, i) => i % 2 === 0 && isHigh(byte)).length / (sample.length / 2);
  const odd = sample.filter((byte, i) => i % 2 === 1 && isHigh(byte)).length / (sample.length / 2);
  if (odd > 0.8 && even < 0.2) return "utf-16le";
  return even > 0.8 && odd < 0.2 ? "utf-16be" : null;
}

function decoded(text: string, encoding: string): Result<string> {
  const issues: Issue[] = encoding === "utf-8" ? [] : [{ code: "encoding", found: encoding }];
  const bad = text.split("\uFFFD").length - 1;
  if (bad > 0) issues.push({ code: "bad-characters", found: `${bad} that are no ${encoding}` });
  return { value: text, issues };
}

/** Share of the sequences beyond ASCII that were valid UTF-8; one damaged byte must not turn a whole file into garbage. */
function utf8Share(text: string): number {
  let valid = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) bad++;
    else if (unit > 0x7f) valid++;
  }
  return bad === 0 ? 1 : valid / (valid + bad);
}

/** Looks at the letters only, since a file may begin with any amount of plain ASCII. */
function bestCodePage(bytes: Uint8Array): string {
  const sample = bytes.filter((byte) => byte > 0x7f || byte === 0x20).subarray(0, limits.txt.sample);
  const scores = codePages.map((page) => ({ page, score: likeness(new TextDecoder(page).decode(sample)) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).page;
}

/** How much a text looks like Russian or Belarusian: common letter pairs, against signs that words do not hold. */
export function likeness(text: string): number {
  let score = 0;
  let before = "";
  for (const sign of text.toLowerCase()) {
    if (commonPairs.has(before + sign)) score++;
    if (isOdd(sign) && !(isBox(sign) && !isCyrillic(before))) score--; // a table is drawn beside the words, not in them
    before = sign;
  }
  return score;
}

const isOdd = (sign: string) => sign > "\x7f" && !isCyrillic(sign) && !commonSigns.includes(sign);
const isBox = (sign: string) => sign >= "\u2500" && sign <= "\u259f";
const isCyrillic = (sign: string) => sign >= "\u0400" && sign <= "\u045f";
