/** Pseudonyms: the same key and the same name give the same one; without the key nobody can try names out. */
import { createHmac } from "node:crypto";
import { pseudonymDigits } from "../settings.ts";
import { initialsOf, type Known, keyOf, type Surnames } from "./surnames.ts";

export interface Pseudonyms {
  /** Of a person named in full: «Фамилия И.О.». */
  ofName(name: string): string;
  /** Of the person of this surname, one of `known`, who has these initials as far as they are there. */
  ofSurname(surname: string, initials: string, known: readonly Known[]): string;
}

export function pseudonymsOf(surnames: Surnames, secret: string): Pseudonyms {
  const pseudonym = (key: string) =>
    `Лицо-${createHmac("sha256", secret).update(key).digest("hex").slice(0, pseudonymDigits)}`;

  const ofSurname: Pseudonyms["ofSurname"] = (surname, initials, known) => {
    const exact = known.find(({ key }) => key === keyOf(surname) + initials);
    const fitting = known.filter((person) => person.initials.startsWith(initials));
    const keys = new Set(fitting.map(({ key }) => key));
    if (exact || keys.size === 1) return pseudonym((exact ?? (fitting[0] as Known)).key);
    // Nobody knows which of them it is: all who share the surname share a pseudonym here.
    return pseudonym(fitting.length > 0 ? [...keys].sort().join(" ") : keyOf(surname) + initials);
  };

  return {
    ofSurname,
    ofName: (name) => {
      const [surname = "", ...given] = name.split(/\s+/);
      const exact = surnames.find(surname).some(({ key }) => key === keyOf(name));
      return exact ? pseudonym(keyOf(name)) : ofSurname(surname, initialsOf(given.join(" ")), surnames.find(surname));
    },
  };
}
