/** Puts pseudonyms where names stand in a text: whatever has the shape of a name, and known surnames wherever they are. */
import { keeping } from "../../kept.ts";
import { nameAt } from "../../party/names.ts";
import { isAdjective } from "./adjectives.ts";
import { hasTwoInitials, mayBeSurname, nameBehind } from "./behind.ts";
import { type FullName, fullNamesIn } from "./full.ts";
import { extent, givenBeside, isCapital, type Word, wordsOf } from "./given.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import { initialsOf, type Surnames } from "./surnames.ts";

interface Found {
  start: number;
  end: number;
  pseudonym: string;
}

/** A surname has a capital, or initials; with `small`, as in the names of files, it is known without. */
export type Anonymize = (text: string, small?: boolean) => string;

export function textAnonymizer(surnames: Surnames, pseudonyms: Pseudonyms): Anonymize {
  const find = finder(surnames, pseudonyms);
  const replace = (small: boolean) => keeping((text: string) => replaced(text, find(text, small)));
  const [inText, inSmall] = [replace(false), replace(true)];
  return (text, small = false) => (small ? inSmall(text) : inText(text));
}

function finder(surnames: Surnames, pseudonyms: Pseudonyms) {
  return (text: string, small: boolean): Found[] => {
    const words = wordsOf(text);
    const full = fullNamesIn(text, words, surnames);
    const found: Found[] = [];
    for (let at = 0; at < words.length; at++) {
      const from = found.at(-1)?.end ?? 0;
      if ((words[at] as Word).start < from) continue;
      const names = inFull(words, full.get(at)) ?? shaped(text, words, at, full) ?? known(text, words, at, small);
      for (const name of names ?? []) found.push({ ...name, start: Math.max(name.start, from) });
    }
    return found;
  };

  /** «Липовой Ольге Петровне», in any case, also of persons that are not known. */
  function inFull(words: readonly Word[], name: FullName | undefined): Found[] | null {
    if (!name) return null;
    const [surname, given, patronymic] = [name.surname, name.given, name.patronymic].map((at) => words[at]?.text ?? "");
    const initials = initialsOf(name.surname === name.given ? `${patronymic}` : `${given} ${patronymic}`);
    const pseudonym = pseudonyms.ofSurname(`${surname}`, initials, surnames.find(`${surname}`));
    return [{ start: (words[name.first] as Word).start, end: (words[name.last] as Word).end, pseudonym }];
  }

  /** «Липова О.П.» and the like, also of persons that are not known. */
  function shaped(text: string, words: readonly Word[], at: number, full: FullNames): Found[] | null {
    const { start, end, text: word } = words[at] as Word;
    const name = nameAt(text, start);
    if (!name || !(hasTwoInitials(name.name) || surnames.find(surnameOf(name.name)).length > 0)) return null;
    const pseudonym = pseudonyms.ofName(name.name);
    const behind = nameBehind(text, words, at, name.end, full, surnames);
    if (!behind) return [{ start, end: name.end, pseudonym }];
    const other = { start: behind.start, end: behind.end, pseudonym: pseudonyms.ofName(behind.name) };
    const isAbbreviation = isShouted(word) && !isShouted(behind.surname) && !mayBeSurname(word, surnames);
    return isAbbreviation ? [other] : [{ start, end, pseudonym }, other];
  }

  /** A known surname in any case, with the initials or the given names beside it. */
  function known(text: string, words: readonly Word[], at: number, small: boolean): Found[] | null {
    const surname = words[at] as Word;
    const persons = surnames.find(surname.text);
    if (persons.length === 0) return null;
    const last = hyphenated(text, words, at, surnames);
    const after = givenBeside(text, words, last, 1, surnames, persons);
    const before = after.length > 0 ? [] : givenBeside(text, words, at, -1, surnames, persons);
    const initials = initialsOf([...before, ...after].map((word) => word.text).join(" "));
    if (initials === "" && !(isCapital(surname.text) || small)) return null;
    if (initials === "" && isAdjective(text, words, at, surnames)) return null;
    const all = [...before, ...words.slice(at, last + 1), ...after];
    return [{ ...extent(text, all), pseudonym: pseudonyms.ofSurname(surname.text, initials, persons) }];
  }
}

const surnameOf = (name: string) => name.split(" ")[0] ?? "";
const isShouted = (word: string) => word === word.toUpperCase();
type FullNames = ReadonlyMap<number, FullName>;

/** Where a double surname ends. */
function hyphenated(text: string, words: readonly Word[], at: number, surnames: Surnames): number {
  const [here, next] = [words[at] as Word, words[at + 1]];
  const isJoined = next && /^[-–]$/.test(text.slice(here.end, next.start));
  return isJoined && surnames.find(next.text).length > 0 ? at + 1 : at;
}

function replaced(text: string, found: readonly Found[]): string {
  let [out, from] = ["", 0];
  for (const { start, end, pseudonym } of found) {
    out += text.slice(from, start) + pseudonym;
    from = end;
  }
  return out + text.slice(from);
}
