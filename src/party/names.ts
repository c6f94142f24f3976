import { isKnownWord } from "./lexicon.ts";
import { patronymicEndings } from "./words.ts";

/** A name found at a place of the text: normalised to «Фамилия И.О.», and where it ends. */
export interface FoundName {
  name: string;
  end: number;
}

const UPPER = "А-ЯЁІЎҐ";
const LOWER = "а-яёіўґ";
const PART = `[${UPPER}]{1,2}['’ʼ]?[${LOWER}]+(?:['’ʼ][${LOWER}]+)?`;
const SURNAME = `((?:${PART}|[${UPPER}]{4,})(?: ?[-–]\\s?(?:${PART}|[${UPPER}]{4,}))?)`;
const LETTER = `([${UPPER}])`;
const SHORT = `([${UPPER}][${LOWER}]?)`;
const STOP = `(?![${UPPER}${LOWER}])`;
const GAP = `\\s{0,2}`;
const TWO = `${SHORT}${GAP}[.,]${GAP}${SHORT}(?:${GAP}\\.|${STOP})`;
const WORD = `([${UPPER}][${LOWER}]+)`;

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

/** Reads the person's name that begins at `at`, known by its shape: a capitalised surname beside initials, or a full name. */
export function nameAt(text: string, at: number): FoundName | null {
  for (const { pattern, surname, initials } of shapes) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match && compose(match, surname, initials);
    if (found) return { name: found, end: pattern.lastIndex };
  }
  return null;
}

function compose(match: RegExpExecArray, surname: number, [first, second]: [number, number?]): string | null {
  const family = (match[surname] ?? "").replace(/\s*[-–]\s*/, "-");
  const given = match[first] ?? "";
  const patronymic = second === undefined ? null : (match[second] ?? "");
  if (family.split("-").some((part) => isKnownWord(part.toLowerCase()))) return null;
  if (!abbreviated(given, patronymic) && !isPatronymic(patronymic ?? "")) return null;
  return `${family} ${initial(given)}${patronymic === null ? "" : initial(patronymic)}`;
}

const abbreviated = (given: string, patronymic: string | null): boolean =>
  given.length === 1 ? (patronymic ?? "").length <= 2 : given.length === 2 && patronymic?.length === 1;

const isPatronymic = (word: string): boolean =>
  word.length > 4 && patronymicEndings.some((ending) => word.endsWith(ending));

const initial = (name: string): string => `${name.length > 2 ? name.charAt(0) : name}.`;
