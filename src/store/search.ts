/** Searching in Russian and Belarusian: SQLite folds no Cyrillic and knows no endings, so the words go in folded and stemmed. */
import type { Item } from "../model.ts";
import { words } from "../text.ts";
import { stem } from "./stem.ts";

/** The rows of `search` have the numbers of their items. */
export const findable = `
CREATE VIRTUAL TABLE search USING fts5 (words, stems, tokenize = 'unicode61 remove_diacritics 0');
CREATE TRIGGER search_orphan AFTER DELETE ON item BEGIN
  DELETE FROM search WHERE rowid = OLD.id;
END;`;

/** What an item is found by: its headings and cells, but not the plan's title, by which all its items would be found. */
export function findableText(item: Item): string {
  const { section, number, activity, responsible, result, mark, place, participants, notes, extra, period } = item;
  const cells = [number, activity, period?.raw, responsible?.raw, result, mark, place, participants, notes];
  return [...section, ...cells, ...Object.values(extra)].filter((text) => text).join("\n");
}

/** The words of a text in small letters, ё as е, Latin look-alikes mended; and the same without endings. */
export function searchable(text: string): { folded: string; stemmed: string } {
  const found = words(text);
  return { folded: found.join(" "), stemmed: found.map(stem).join(" ") };
}

export const foldedWords = (text: string): string => searchable(text).folded;
export const stems = (text: string): string => searchable(text).stemmed;

/** A question in words as FTS5 takes it: all words must be there, in any form; «…» or "…" asks for words in a row, * for a beginning. */
export function searchQuery(text: string): string {
  const parts = text.match(/[«"][^»"]*[»"]|[^\s«"]+/g) ?? [];
  return parts
    .map(queryPart)
    .filter((part) => part !== "")
    .join(" AND ");
}

function queryPart(part: string): string {
  const found = words(part);
  if (found.length === 0) return "";
  if (part.endsWith("*")) return `words : "${found.join(" ")}" *`;
  return `stems : "${found.map(stem).join(" ")}"`;
}
