import { patronymicEndings, surnameEndings, surnameParticles } from "./endings.ts";
import { headKind, isKnownWord, isNominativeOnly } from "./lexicon.ts";

/** A name found at a place of the text: normalised to «Фамилия И.О.», and where it ends. */
export interface FoundName {
  name: string;
  end: number;
}

const UPPER = "А-ЯЁІЎҐ";
const LOWER = "а-яёіўґ";
const STOP = `(?![${UPPER}${LOWER}])`;
const PART = `(?:[${UPPER}]['’ʼ])?[${UPPER}]{1,2}['’ʼ]?[${LOWER}]+(?:['’ʼ][${LOWER}]+)?`;
const SURNAME = `((?:${PART}|[${UPPER}]{4,})(?: ?[-–]\\s?(?:${PART}|[${UPPER}]{4,})|-(?:${surnameParticles.join("|")})${STOP})?)`;
const LETTER = `([${UPPER}])`;
const SHORT = `([${UPPER}][${LOWER}]?)`;
const GAP = `\\s{0,2}`;
const TWO = `${SHORT}${GAP}[.,]${GAP}${SHORT}(?:${GAP}\\.|${STOP})`;
const WORD = `([${UPPER}](?:[${LOWER}]+|[${UPPER}]{2,}))`;
const BARE = `${LETTER}\\s?${LETTER}(?![${UPPER}${LOWER}]|\\.\\s?[${UPPER}]\\.)\\.?`;

type Shape = { pattern: RegExp; surname: number; initials: [number, number?] };

const shape = (source: string, surname: number, ...initials: [number, number?]): Shape => ({
  pattern: new RegExp(source, "y"),
  surname,
  initials,
});

const shapes: readonly Shape[] = [
  shape(`${SURNAME}${GAP}${TWO}`, 1, 2, 3),
  shape(`${TWO}${GAP}${SURNAME}`, 3, 1, 2),
  shape(`${SURNAME}\\s${WORD}\\s${WORD}${STOP}`, 1, 2, 3),
  shape(`${WORD}\\s${WORD}\\s${SURNAME}${STOP}`, 3, 1, 2),
  shape(`${SURNAME}${GAP}${LETTER}\\.`, 1, 2),
  shape(`${LETTER}\\.${GAP}${SURNAME}${STOP}`, 2, 1),
];

/** «Иванова АА»: capitals without dots could be a body's abbreviation, so only after what ends as surnames do. */
const bare = shape(`(${PART})\\s${BARE}`, 1, 2, 3);

/** «Мастер И.И., завуч»: a post beside initials is a surname where the part of the cell ends and no other surname follows. */
const namesake = shape(`(${PART})${GAP}${LETTER}\\.${GAP}${LETTER}\\.(?= ?(?:$|[,;()–—]))`, 1, 2, 3);

/** Reads the person's name that begins at `at`, known by its shape: a capitalised surname beside initials, or a full name. */
export function nameAt(text: string, at: number): FoundName | null {
  if (!isCapital(text.charAt(at))) return null;
  for (const { pattern, surname, initials } of shapes) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match && compose(match, surname, initials);
    if (found) return { name: found, end: pattern.lastIndex };
  }
  return namesakeAt(text, at) ?? bareAt(text, at);
}

const isCapital = (char: string): boolean => char !== char.toLowerCase();

function namesakeAt(text: string, at: number): FoundName | null {
  namesake.pattern.lastIndex = at;
  const [, surname = "", given, patronymic] = namesake.pattern.exec(text) ?? [];
  if (headKind(surname.toLowerCase()) !== "post") return null;
  return { name: `${surname} ${given}.${patronymic}.`, end: namesake.pattern.lastIndex };
}

function bareAt(text: string, at: number): FoundName | null {
  bare.pattern.lastIndex = at;
  const match = bare.pattern.exec(text);
  if (!match || isKnownWord(`${match[2]}${match[3]}`.toLowerCase()) || !mayBeSurname(match[1] ?? "")) return null;
  const name = compose(match, bare.surname, bare.initials);
  return name === null ? null : { name, end: bare.pattern.lastIndex };
}

const mayBeSurname = (word: string): boolean => endsAsSurname(word) || isNominativeOnly(word.toLowerCase());

/** Whether the word has an ending that surnames have. */
export const endsAsSurname = (word: string): boolean =>
  surnameEndings.some((ending) => word.toLowerCase().endsWith(ending));

function compose(match: RegExpExecArray, surname: number, [first, second]: [number, number?]): string | null {
  const family = (match[surname] ?? "").replace(/\s*[-–]\s*/, "-");
  const given = match[first] ?? "";
  const patronymic = second === undefined ? null : (match[second] ?? "");
  if (family.split("-").some((part) => isKnownWord(part.toLowerCase()))) return null;
  if (!abbreviated(given, patronymic) && !isPatronymic(patronymic ?? "")) return null;
  return `${capitalised(family)} ${initial(given)}${patronymic === null ? "" : initial(patronymic)}`;
}

/** A surname in capitals as it is written elsewhere: «ИВАНОВА-ПЕТРОВА» → «Иванова-Петрова». */
const capitalised = (family: string): string =>
  family === family.toUpperCase()
    ? family.toLowerCase().replace(/(?<![\p{L}'’ʼ])\p{L}/gu, (first) => first.toUpperCase())
    : family;

const abbreviated = (given: string, patronymic: string | null): boolean =>
  given.length === 1 ? (patronymic ?? "").length <= 2 : given.length === 2 && patronymic?.length === 1;

const isPatronymic = (word: string): boolean =>
  word.length > 4 && patronymicEndings.some((ending) => word.toLowerCase().endsWith(ending));

const initial = (name: string): string => `${name.length > 2 ? name.charAt(0) : name}.`;
