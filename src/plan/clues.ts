/** What a line outside the tables looks like: the beginning of an approval or a title, a signature, a heading, prose. */
import { anyBegins, collapse, words } from "./fold.ts";
import type { Line } from "./lines.ts";
import { isMonthHeading } from "./months.ts";
import { settings } from "./settings.ts";
import * as list from "./words/blocks.ts";
import { findYears } from "./years.ts";

const initials = /\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}|\p{Lu}\p{Ll}+\s+\p{Lu}\.\s?\p{Lu}(?!\p{L})/u;
const blankToFill = /_{2,}/;
const day = /\d{1,2}\s?[.»"”]\s?\p{L}{3,8}\.?\s?\d{4}|\d\d\.\d\d\.\d{4}|(?:19|20)\d\d\s?г/u;

/** «УТВЕРЖДАЮ», «Рассмотрено на заседании …», «Принят … «Утверждаю»». */
export function startsApproval({ text }: Line): boolean {
  const all = words(text.slice(0, settings.openingLength));
  if (list.approvalWords.includes(all[0] ?? "")) return true;
  return all.length <= 6 && /УТВЕРЖД|СОГЛАСОВ|ЗАЦВЯРДЖ|УЗГОДН/.test(text);
}

/** «План …», «Календарный план …», «Дорожная карта …»: a title word among the first four, no sentence. */
export function startsTitle(line: Line): boolean {
  if (line.text.length > settings.openingLength || !/^\s*[«"“]?\p{Lu}/u.test(line.text)) return false;
  const text = collapse(line.text);
  const all = words(text);
  const opening = all.slice(0, 4);
  const pair = list.titlePairs.some(([a, b]) => opening.some((word, at) => word === a && opening[at + 1] === b));
  if (!pair && !opening.some((word) => list.titleWords.includes(word))) return false;
  if (text.length > settings.titleLength) return false;
  if (text.endsWith(",") && list.titleWords.includes(all[0] ?? "")) return true; // goes on in the next line
  return !/[.;:,]$/.test(text) || all.length <= 3 || findYears(text) !== null;
}

/** A short line of several words, no part of a list, a signature or a numbered text, that may be the title of the table under it. */
export function mayBeTitle(line: Line): boolean {
  const text = collapse(line.text);
  const long = words(text).filter((word) => /\p{L}{4}/u.test(word)).length >= 2;
  if (line.grid !== null || text.length > settings.headingLength * 2 || !long || /^\d+[.)]/.test(text)) return false;
  const sentence = /\.$/.test(text) && !/(?:год|года|г)\.$/u.test(text);
  return !sentence && !isMonthHeading(text) && !isProse(line) && !hasName(line) && !startsApproval(line);
}

/** A word of plans is among the first four, whatever its case: «Мероприятий школы …», «Программа …». */
export function namesPlan({ text }: Line): boolean {
  const opening = words(text.slice(0, settings.openingLength)).slice(0, 4);
  return anyBegins(opening, list.titleStems) || opening.some((word) => list.titleWords.includes(word));
}

/** A line that may go on an approval block: a post, a person, a date, an organization, a place to sign. */
export function continuesApproval(line: Line): boolean {
  const all = words(line.text);
  if (line.text.length > settings.headingLength || startsTitle(line)) return false;
  const hints = [...list.postWords, ...list.approvalHints, ...list.organizationWords];
  return (
    anyBegins(all, hints) ||
    hasName(line) ||
    blankToFill.test(line.text) ||
    day.test(line.text) ||
    /^\s*[«"\p{Ll}]/u.test(line.text)
  );
}

/** A post at the beginning of a short line. */
export function hasPost({ text }: Line): boolean {
  return collapse(text).length <= settings.headingLength && anyBegins(words(text).slice(0, 2), list.postWords);
}

/** A name with initials, or a place for one. */
export function hasName({ text }: Line): boolean {
  return text.length <= settings.openingLength && (initials.test(text) || blankToFill.test(text));
}

/** A name and at most a few words beside it. */
export function isBareName(line: Line): boolean {
  return hasName(line) && words(line.text).length <= 6;
}

/** «Цель: …», «Задачи», a list, or a whole sentence. */
export function isProse({ text }: Line): boolean {
  const plain = collapse(text);
  if (list.proseWords.includes(words(plain)[0] ?? "") && !startsPlan(plain)) return true;
  if (/^[-–—•*]/.test(plain) || /[:;,]$/.test(plain)) return true;
  return /\p{Ll}{3}\.$/u.test(plain) && findYears(plain) === null;
}

/** A short line that may be the heading of the table under it. */
export function isHeading(line: Line): boolean {
  const text = collapse(line.text);
  if (isMonthHeading(text)) return true;
  if (line.grid !== null && words(text).length < 2) return false;
  if (text.length > settings.headingLength || !/\p{L}{3}/u.test(text)) return false;
  return line.heading || (!isProse(line) && !hasName(line) && !startsApproval(line) && /^[\p{Lu}\d«"]/u.test(text));
}

/** A name of an organization stands in the line. */
export function namesOrganization(text: string): boolean {
  const all = words(text);
  return anyBegins(all, list.organizationWords) || all.some((word) => list.organizationShort.includes(word));
}

function startsPlan(text: string): boolean {
  return words(text)
    .slice(0, 2)
    .some((word) => list.titleWords.includes(word));
}
