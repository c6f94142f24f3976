import type { Words } from "../words/words.ts";

/** «12 планов»: the number and its word, in the form that the language asks for. */
export function counted(words: Words, name: keyof Words["counts"], number: number): string {
  const forms = words.counts[name];
  const form = new Intl.PluralRules(words.lang).select(number);
  return fill(forms[form as "one"] ?? forms.other, { n: grouped(words, number) });
}

export const grouped = (words: Words, number: number): string => new Intl.NumberFormat(words.lang).format(number);

/** Puts values into the places of a wording: «до {day}». */
export function fill(wording: string, values: Record<string, string>): string {
  return wording.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
