/** Searching by words: in any order and form, ё as е, and by their beginnings while they are typed. */
import { stem } from "../../store/stem.ts";
import { words } from "../../text.ts";
import type { ItemData } from "../data.ts";

/** What an item is found by. */
export function findable(item: ItemData, plan: string): string {
  const { section, number, activity, responsible, cells, period, roles } = item;
  return searchable([plan, ...section, number, activity, responsible, period?.raw, ...cells.flat(), ...roles]);
}

/** The words of texts and their stems, each after a space. */
export function searchable(texts: readonly (string | null | undefined)[]): string {
  const all = words(texts.filter(Boolean).join(" "));
  return ` ${[...new Set([...all, ...all.map(stem)])].join(" ")}`;
}

/** Whether a text has all words of a question. */
export function asker(question: string): (text: string) => boolean {
  const asked = words(question).map((word) => [` ${word}`, ` ${stem(word)}`]);
  return (text) => asked.every((forms) => forms.some((form) => text.includes(form)));
}
