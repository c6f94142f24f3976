import { fold } from "../text.ts";
import { capitals, commonAdjectives, prepositions } from "./role-words.ts";

const longestAbbreviation = 4;
/** What an adjective of a place ends in where it depends on a post: «Ольховского района». */
const PLACE = /(?:ского|цкого|ской|цкой)$/u;

/** Gives abbreviations and places the capitals back that they have in `source`, the role as it was written. */
export function capitalized(role: string, source: string): string {
  const written = capitalsOf(source);
  return role.replace(/[\p{L}/]+/gu, (word) => (capitals.has(word) ? word.toUpperCase() : (written.get(word) ?? word)));
}

/** Capitals mean something only beside small letters; a heading or «Заместитель Директора» says nothing by them. */
function capitalsOf(source: string): ReadonlyMap<string, string> {
  const words = source.match(/\p{L}+/gu) ?? [];
  const abbreviations = words.some((word) => /\p{Ll}{3}$/u.test(word)) ? words.filter(isAbbreviation) : [];
  const others = words.slice(1);
  const places = others.some((word) => /^\p{Ll}{4}/u.test(word)) ? others.filter(isPlace) : [];
  return new Map([...abbreviations, ...places].map((word) => [fold(word), word]));
}

const isAbbreviation = (word: string): boolean =>
  word.length > 1 &&
  word.length <= longestAbbreviation &&
  word === word.toUpperCase() &&
  !prepositions.has(word.toLowerCase());

const isPlace = (word: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(word) && PLACE.test(word) && !commonAdjectives.has(fold(word));
