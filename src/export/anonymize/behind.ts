/** Initials between two words: «РГУПС И.В.Дубов», where the word before them is no surname, or may be none. */
import { endsAsSurname, nameAt } from "../../party/names.ts";
import type { FullName } from "./full.ts";
import { isInitial, isWord, type Word } from "./given.ts";
import type { Surnames } from "./surnames.ts";

export interface NameBehind {
  name: string;
  surname: string;
  start: number;
  end: number;
}

export const hasTwoInitials = (name: string): boolean => /\..+\.$/u.test(name);

export const mayBeSurname = (word: string, surnames: Surnames): boolean =>
  surnames.find(word).length > 0 || endsAsSurname(word);

/** The name that the initials after the word at `at`, up to `end`, make with the surname behind them; null where none is there. */
export function nameBehind(
  text: string,
  words: readonly Word[],
  at: number,
  end: number,
  full: ReadonlyMap<number, FullName>,
  surnames: Surnames,
): NameBehind | null {
  const initials = words.slice(at + 1, at + 3).find((word) => word.start < end && isInitial(text, word));
  const next = after(words, at, end);
  const surname = words[next];
  if (!initials || !isWord(surname) || full.has(next) || opensName(text, surname)) return null;
  const name = nameAt(text, initials.start);
  if (!name || name.end < surname.end || !hasTwoInitials(name.name)) return null;
  const isAttached = surname.start === end;
  const isSurname = isAttached || mayBeSurname(surname.text, surnames);
  return isSurname ? { name: name.name, surname: surname.text, start: initials.start, end: name.end } : null;
}

/** It has initials of its own: «Липова О.П. Дубов И.В.» */
const opensName = (text: string, { start }: Word): boolean => hasTwoInitials(nameAt(text, start)?.name ?? "");

/** The first word behind `end`: at most a double surname and two initials stand before it. */
function after(words: readonly Word[], at: number, end: number): number {
  const near = words.slice(at, at + 6).findIndex((word) => word.start >= end);
  return near < 0 ? -1 : at + near;
}
