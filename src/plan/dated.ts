/** Whether a text looks like a period, by its digits and words alone; what it means is a matter of the period stage. */
import { anyBegins, words } from "./fold.ts";
import { monthOf } from "./months.ts";
import { openEnds, periodBeginnings } from "./words/periods.ts";

const numericDate = /(?<!\d)\d{1,2}\s?[./]\s?\d{1,2}(?!\d)/;
const bareDays = /^\s*\d{1,2}(?:\s?[-–—,.;]\s?\d{1,2}){0,6}[.,]?\s*$/;
const yearAlone = /^\s*(?:19|20)\d\d\s?(?:г|год|года|гг)?\.?\s*$/u;
const longest = 200;
const lastWord = 20;

/** A date, a month, days alone, or words such as «по плану», «в течение года», «3 неделя»; a year alone is only the end of one. */
export function readsAsPeriod(text: string): boolean {
  if (text.length > longest || yearAlone.test(text)) return false;
  if (numericDate.test(text) || bareDays.test(text)) return true;
  return words(text).some((word) => monthOf(word) !== null || anyBegins([word], periodBeginnings));
}

/** Whether the next line belongs to this one: it ends with a dash, a comma or a preposition. */
export function isOpen(text: string): boolean {
  const [last = ""] = /\p{Ll}+$/u.exec(text.trimEnd().slice(-lastWord)) ?? [];
  return /[-–—,:(]$/.test(text.trimEnd()) || openEnds.includes(last);
}
