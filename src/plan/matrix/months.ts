/** Columns that stand for months: their headers are names («сентябрь», «сент.»), Roman or Arabic numbers in the order of a year. */
import { squeeze, words } from "../fold.ts";
import { monthOf } from "../months.ts";
import { settings } from "../settings.ts";
import { monthBeginnings } from "../words/headings.ts";
import { monthColumnWords } from "../words/marks.ts";

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const lastBeforeSummer = 5;
const firstAfterSummer = 9;

/** A header cell: its own words, and those of the cell over it. */
export interface HeaderWords {
  own: string;
  parent: string;
}

/** For each header cell the number of its month, where at least three neighbours are months; else null. */
export function monthColumns(cells: readonly HeaderWords[]): (number | null)[] {
  const found = [...Array(cells.length).fill(null)] as (number | null)[];
  for (const read of [named, romanNumber, arabicNumber]) {
    const numbers = cells.map(({ own }) => read(own));
    for (const [start, end] of runs(numbers)) {
      const months = numbers.slice(start, end) as number[];
      if (read === named || countsMonths(months, cells[start]?.parent ?? ""))
        found.splice(start, end - start, ...months);
    }
  }
  return found;
}

/** Stretches of months that follow one another, June to August left out or not. */
function runs(numbers: readonly (number | null)[]): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  numbers.forEach((number, index) => {
    const next = numbers[index + 1];
    if (number !== null && next != null && follows(number, next)) return;
    if (index + 1 - start >= settings.monthColumns && number !== null) found.push([start, index + 1]);
    start = index + 1;
  });
  return found;
}

function follows(month: number, next: number): boolean {
  return next === (month % 12) + 1 || (month >= lastBeforeSummer && next > month && next <= firstAfterSummer);
}

/** Numbers up to four may be quarters or weeks, unless the cell over them says what they are; Arabic ones may count columns. */
function countsMonths(months: readonly number[], parent: string): boolean {
  const said = words(parent).some((word) => monthColumnWords.includes(word));
  return said || (parent !== "" && months.some((month) => month > 4));
}

/** A month's name or at least three letters of it, with a year or without. */
function named(text: string): number | null {
  const word = squeeze(text).replace(/(?:20)?\d\d(?:г|год|года)?$/u, "");
  const whole = monthOf(word);
  if (whole !== null || word.length < 3) return whole;
  const index = monthBeginnings.findIndex((names) => names.some((name) => name.startsWith(word)));
  return index < 0 ? null : index + 1;
}

function romanNumber(text: string): number | null {
  const index = roman.indexOf(text.trim().toUpperCase().replaceAll("Х", "X").replaceAll("І", "I"));
  return index < 0 ? null : index + 1;
}

function arabicNumber(text: string): number | null {
  const number = /^\s*(0?[1-9]|1[0-2])\s*$/.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}
