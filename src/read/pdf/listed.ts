/** Lines of a passage that begin an item of a numbered list («1. …», «2) …»), and bullets that are letters of a symbol font. */
import type { Line } from "./lines.ts";
import { countedThings, openWords } from "./words.ts";

/** «3. Сбор», «3) сбор»; not «3.09», and not a number alone. */
const label = /^(\d{1,2})([.)/])(?:\s+\S|[^\s\d.,;:)])/;

/** A sign of a symbol font before a text: it has no meaning as a letter. */
const bullet = /^\p{Co}\s+(?=\S)/u;

/** The last word of a line and its dot, but nothing of «т.п.», «т. д.». */
const lastWord = /(?<![\p{L}№.]|т\.\s)([\p{L}№]+)(\.?)$/u;

/** A list that is being counted: its last number, and its first line until a second item shows that it is one. */
interface Count {
  last: number;
  first: Line | null;
}

/** The lines that begin the items of lists which count from 1 without a gap, each mark («.» or «)») for itself. */
export function itemsOf(lines: readonly Line[]): ReadonlySet<Line> {
  const items = new Set<Line>();
  const counts = new Map<string, Count>();
  lines.forEach((line, at) => {
    const [, number, mark = ""] = label.exec(line.text) ?? [];
    if (number === undefined || awaitsNumber(lines[at - 1])) return;
    const count = counts.get(mark);
    if (number === "1") counts.set(mark, { last: 1, first: line });
    else if (count && Number(number) === count.last + 1) {
      if (count.first) items.add(count.first);
      items.add(line);
      counts.set(mark, { last: Number(number), first: null });
    }
  });
  return items;
}

/** Whether the number after this line belongs to its last word: «до ⏎ 3.», «№ ⏎ 3.», «п. ⏎ 3.», «2, ⏎ 3.», «2– ⏎ 3.». */
function awaitsNumber(before: Line | undefined): boolean {
  if (!before) return false;
  if (/(?:[-–—(+]|\S\/|\d,)$/.test(before.text)) return true;
  const [, word = "", dot] = lastWord.exec(before.text) ?? [];
  return countedThings.has(word.toLowerCase()) || (dot === "" && openWords.has(word.toLowerCase()));
}

/** Whether a line begins with a bullet of a symbol font. */
export function hasBullet({ text }: Line): boolean {
  return bullet.test(text);
}

/** A line's text without such a bullet; alone in a cell the sign stays, for there it may be a tick. */
export function withoutBullet({ text }: Line): string {
  return text.replace(bullet, "");
}
