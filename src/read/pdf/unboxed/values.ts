/** What tells the numbers of a table from its words. */
import { settings } from "../settings.ts";

const number = /^[^\p{L}\d]{0,4}\d[\d\s.,:/–−-]{0,30}[^\p{L}\d]{0,4}(?:[\p{L}*]{1,2}[)\]]?)?$/u;
const placeholder = /^(?:[-–—−.…:*x×]{1,5}|\(?(?:n\.?\/?a\.?|n\.?d\.?|nd|нет)\)?)$/iu;

/** Whether a text is a number: a sum, a share, a year, a date, a range of them, with its sign, unit or footnote mark. */
const isNumber = (text: string): boolean => number.test(text);

/** Whether a text stands where a number would: a number, or a mark that there is none. */
export const isValue = (text: string): boolean => isNumber(text) || placeholder.test(text);

/** Whether the texts of a column are numbers, but for its headings. */
export function isNumberColumn(texts: string[]): boolean {
  const values = texts.filter(isValue).length;
  return texts.filter(isNumber).length >= 2 && values >= texts.length * settings.valueShare;
}

/** Whether the texts number the rows: 1 2 3 …, 1. 2. 3. …, 1.1 1.2 … */
export function isNumbering(texts: string[]): boolean {
  const numbers = texts.map((text) => /^\d{1,3}(?:\.\d{1,3})*[.)]?$/.test(text) && Number.parseInt(text, 10));
  const steps = numbers
    .slice(1)
    .filter((n, i) => n !== false && Number(n) - Number(numbers[i]) <= 1 && Number(n) >= Number(numbers[i]));
  return steps.length >= 1 && steps.length >= (texts.length - 1) * settings.valueShare;
}
