/**
 * Where a word may go on in the next line of its cell, the words of the whole document decide: «локаль-|ных» is one word if
 * «локальных» stands anywhere else. Till then such places are marked with signs that no text has left.
 */
import type { Block } from "../../model.ts";

/** Marks of the places where two lines were joined: characters that Unicode keeps free of any text. */
export const joints = {
  /** A hyphen ends the line: of the word, or of hyphenation. */
  hyphen: "\ufdd0",
  line: "\ufdd1",
  /** One word fills the whole width: it may have been cut to fit. */
  full: "\ufdd2",
} as const;

const marked = /[\ufdd0-\ufdd2]/;
const place = /(\p{L}*)(-?)([\ufdd0-\ufdd2])(?=(\p{Ll}*))/gu;

/** Decides every marked place of the grids, and takes the soft hyphens out of them. */
export function settleJoints(blocks: Block[]): Block[] {
  const texts = blocks.flatMap((block) =>
    block.kind === "grid" ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [block.text],
  );
  const settle = texts.some((text) => marked.test(text)) ? settler(texts) : null;
  const settled = (text: string) => (settle && marked.test(text) ? settle(text) : text).replaceAll("\u00ad", "");
  return blocks.map((block) =>
    block.kind === "grid"
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: settled(cell.text) }))) }
      : block,
  );
}

function settler(texts: string[]): (text: string) => string {
  const words = wholeWords(texts);
  const has = (word: string) => words.has(word.toLowerCase());
  const hyphenates = isHyphenated(texts, has);
  return (text) =>
    text.replace(place, (_, head: string, hyphen: string, mark: string, tail: string) => {
      if (mark === joints.hyphen) return head + (isOneWord(head, tail, has, hyphenates) ? "" : hyphen);
      const isCut =
        head !== "" && tail !== "" && (has(head + tail) || (mark === joints.full && !has(head) && !has(tail)));
      return head + hyphen + (isCut ? "" : " ");
    });
}

/** Words that no line end can have cut. */
function wholeWords(texts: string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\ufdd0-\ufdd2-]+/gu)) {
      if (!marked.test(word)) words.add(word.toLowerCase());
    }
  }
  return words;
}

/** Whether most of the hyphens at line ends, as far as other words tell, are those of hyphenation. */
function isHyphenated(texts: string[], has: (word: string) => boolean): boolean {
  let votes = 0;
  for (const text of texts) {
    for (const [, head = "", , mark, tail = ""] of text.matchAll(place)) {
      if (mark !== joints.hyphen) continue;
      if (has(`${head}-${tail}`)) votes--;
      else if (has(head + tail)) votes++;
    }
  }
  return votes > 0;
}

function isOneWord(head: string, tail: string, has: (word: string) => boolean, hyphenates: boolean): boolean {
  if (has(`${head}-${tail}`)) return false;
  return has(head + tail) || (hyphenates && !has(tail));
}
