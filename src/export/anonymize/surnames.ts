/** The known persons, found again by a surname in any case. */
import { words } from "../../text.ts";
import { caseEndings, fleeting, nameEndings, shortestStem } from "./words.ts";

export interface Known {
  /** What the pseudonym is made of: the letters of the name. */
  key: string;
  /** First letters of given name and patronymic, as far as they are known. */
  initials: string;
}

/** Small letters alone: what spellings of one name have in common. */
export const keyOf = (name: string): string => words(name).join("");

const plain = (word: string): string => keyOf(word).replaceAll("ў", "в");

export interface Surnames {
  /** The persons whose surname this word may be, in whatever case; none where it is no known surname. */
  find(word: string): readonly Known[];
}

export function surnamesOf(names: Iterable<string>): Surnames {
  const byStem = new Map<string, Known[]>();
  for (const name of names) {
    const [surname = "", ...given] = name.split(/\s+/);
    const known = { key: keyOf(name), initials: initialsOf(given.join(" ")) };
    for (const stem of new Set(surname.split(/[-–]/).flatMap(stemsOf))) {
      byStem.set(stem, [...(byStem.get(stem) ?? []), known]);
    }
  }
  return { find: (word) => stemsIn(plain(word)).flatMap((stem) => byStem.get(stem) ?? []) };
}

/** «О.П.», «Ольга Павловна» */
export const initialsOf = (given: string): string =>
  words(given)
    .map((word) => word[0])
    .join("");

/** A whole word is marked by «.», so that it is not taken for a stem. */
function stemsOf(surname: string): string[] {
  const word = plain(surname);
  if (word === "") return [];
  const shorter = fleeting
    .filter(([end]) => word.endsWith(end))
    .map(([end, rest]) => word.slice(0, -end.length) + rest);
  return [`${word}.`, ...[withoutEnding(word), ...shorter].filter((stem) => stem.length >= shortestStem)];
}

function withoutEnding(word: string): string {
  const ending = nameEndings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem);
  return ending ? word.slice(0, -ending.length) : word;
}

const endings = new Set(["", ...caseEndings]);
const longestEnding = Math.max(...caseEndings.map((ending) => ending.length));

function stemsIn(word: string): string[] {
  const stems = [`${word}.`];
  for (let cut = 0; cut <= longestEnding && word.length - cut >= shortestStem; cut++) {
    if (endings.has(word.slice(word.length - cut))) stems.push(word.slice(0, word.length - cut));
  }
  return stems;
}
