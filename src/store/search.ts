/** Searching in Russian and Belarusian: SQLite folds no Cyrillic and knows no endings, so the words go in folded and stemmed. */
import stemmer from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import { keeping } from "../kept.ts";
import type { Item, Plan } from "../model.ts";
import { words } from "../text.ts";

/** The rows of `search` have the numbers of their items. */
export const findable = `
CREATE VIRTUAL TABLE search USING fts5 (words, stems, tokenize = 'unicode61 remove_diacritics 0');
CREATE TRIGGER search_orphan AFTER DELETE ON item BEGIN
  DELETE FROM search WHERE rowid = OLD.id;
END;`;

/** What an item is found by: its title, headings and cells. */
export function findableText(plan: Pick<Plan, "title">, item: Item): string {
  const { section, number, activity, responsible, result, mark, place, participants, notes, extra, period } = item;
  const cells = [number, activity, period?.raw, responsible?.raw, result, mark, place, participants, notes];
  return [plan.title, ...section, ...cells, ...Object.values(extra)].filter((text) => text).join("\n");
}

/** The words of a text in small letters, ё as е, Latin look-alikes mended. */
export const foldedWords = (text: string): string => words(text).join(" ");

/** The same without endings. */
export const stems = (text: string): string => words(text).map(stem).join(" ");

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

/** Russian words by Porter; words with Belarusian letters, which he does not know, by their longest ending. */
const stem = keeping((word: string): string => {
  const russian = /[іў]/.test(word) ? word : stemmer.stem(word);
  return russian === word ? (belarusian(word) ?? word) : russian;
});

const shortestStem = 3;
const endings = (
  "амі ямі ага яга ога ому аму яму ымі імі аўся іўся ыўся ахся аў яў оў ам ям ах ях ой ай ей яй ую юю ае яе ые ія ыя ыі іі ым ім ых іх " +
  "ня ць ці лі ла ло а я о е ё у ю ы і ь й"
).split(" ");

function belarusian(word: string): string | null {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem);
  return ending ? word.slice(0, -ending.length) : null;
}
