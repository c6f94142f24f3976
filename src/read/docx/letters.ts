/** Letters and digits, counted cheaply: punctuation, signs and white space may change on the way, these may not. */
import type { Block } from "../../model.ts";

export function countLetters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) count++;
  return count;
}

/** Those of a block. */
export function lettersOf(block: Block): number {
  if (block.kind === "paragraph") return countLetters(block.text);
  let count = 0;
  for (const row of block.rows) for (const cell of row) count += countLetters(cell.text);
  return count;
}

/** ASCII, and whole blocks of letters: from Latin and Greek to the scripts of India, and those of East Asia. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isDigit(code);
  return (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x167f) || (code >= 0x3040 && code <= 0xd7a3);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
