/** Searching by words: in any order, ё as е, small letters, and without the endings of Russian and Belarusian. */
import { words } from "../../text.ts";
import type { ItemData } from "../data.ts";

const endings =
  "ыми ими ами ями ого его ому ему ага яга аму яму амі ямі ымі імі ая яя ое ее ые ие ый ий ой ей ую юю ою ею ым им ом ем ых их ах ях ов ев аў яў ам ям ия ии ию ие а я о е у ю ы и і ь й".split(
    " ",
  );
const shortestStem = 4;

/** The beginning that the forms of a word have in common; short words stay as they are. */
function stem(word: string): string {
  const ending = endings.find((end) => word.length - end.length >= shortestStem && word.endsWith(end));
  return ending ? word.slice(0, -ending.length) : word;
}

/** What an item is found by. */
export function findable(item: ItemData, plan: string): string {
  const { section, number, activity, responsible, cells, period, roles } = item;
  return searchable([plan, ...section, number, activity, responsible, period?.raw, ...cells.flat(), ...roles]);
}

/** The words of texts, each after a space. */
export function searchable(texts: readonly (string | null | undefined)[]): string {
  return ` ${words(texts.filter(Boolean).join(" ")).join(" ")}`;
}

/** Whether a text has all words of a question, each at least by its beginning. */
export function asker(question: string): (text: string) => boolean {
  const beginnings = words(question).map((word) => ` ${stem(word)}`);
  return (text) => beginnings.every((beginning) => text.includes(beginning));
}
