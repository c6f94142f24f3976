/** Numbers that are typed in front of an activity, where the row has no number else. */
import type { RawItem } from "../model.ts";

const closed = /^((?:[1-9]\d{0,2}\.){0,3}[1-9]\d{0,2}[.)])\s*(?=[^\d\s])/;
const open = /^([1-9]\d?(?:\s?\.\s?[1-9]\d?){1,3}\s?\.?)\s+(?=\p{Lu})/u;

/** «1.1. Название» is a number and an activity; a day such as «01.09.» is no number, nor is that of a list in the cell. */
export function splitNumber(text: string | null): [string | null, string | null] {
  const match = closed.exec(text ?? "");
  if (!text || !match?.[1] || text.includes(` ${following(match[1])}`)) return [null, text];
  return [match[1], text.slice(match[0].length)];
}

/** «2.2 Название» and «2 .3. Название», which might be a day, after «2.1.» and «2.2». */
export function withFollowingNumbers(items: readonly RawItem[]): RawItem[] {
  let before: string | null = null;
  return items.map((item) => {
    const match = item.number === null ? open.exec(item.activity ?? "") : null;
    const follows =
      match?.[1] !== undefined && before !== null && bare(match[1]) === bare(following(`${bare(before)}.`));
    const own = follows ? (match?.[1] ?? null) : item.number;
    before = own;
    return follows ? { ...item, number: own, activity: (item.activity ?? "").slice(match?.[0].length) } : item;
  });
}

/** «2.3» of «2 .3.». */
function bare(number: string): string {
  return number.replace(/\s/g, "").replace(/[.)]$/, "");
}

/** The number after «1.» or «2.3)». */
function following(number: string): string {
  return number.replace(/\d+(?=\D$)/, (last) => String(Number(last) + 1));
}
