/** Puts pseudonyms where names stand in a text: whatever has the shape of a name, and known surnames wherever they are. */
import { keeping } from "../../kept.ts";
import { nameAt } from "../../party/names.ts";
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
    const found: Found[] = [];
    for (let at = 0; at < words.length; at++) {
      const from = found.at(-1)?.end ?? 0;
      const word = words[at] as Word;
      if (word.start < from) continue;
      const name = shaped(text, word) ?? known(text, words, at, small);
      if (name) found.push({ ...name, start: Math.max(name.start, from) });
    }
    return found;
  };

  /** «Липова О.П.» and the like, also of persons that are not known. */
  function shaped(text: string, { start }: Word): Found | null {
    const name = nameAt(text, start);
    if (!name || !(hasTwoInitials(name.name) || surnames.find(surnameOf(name.name)).length > 0)) return null;
    return { start, end: name.end, pseudonym: pseudonyms.ofName(name.name) };
  }

  /** A known surname in any case, with the initials or the given names beside it. */
  function known(text: string, words: readonly Word[], at: number, small: boolean): Found | null {
    const surname = words[at] as Word;
    const persons = surnames.find(surname.text);
    if (persons.length === 0) return null;
    const last = hyphenated(text, words, at, surnames);
    const after = givenBeside(text, words, last, 1, surnames, persons);
    const before = after.length > 0 ? [] : givenBeside(text, words, at, -1, surnames, persons);
    const initials = initialsOf([...before, ...after].map((word) => word.text).join(" "));
    if (!isCapital(surname.text) && initials === "" && !small) return null;
    const all = [...before, ...words.slice(at, last + 1), ...after];
    return { ...extent(text, all), pseudonym: pseudonyms.ofSurname(surname.text, initials, persons) };
  }
}

const surnameOf = (name: string) => name.split(" ")[0] ?? "";
const hasTwoInitials = (name: string) => /\..+\.$/u.test(name);
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
