/** Rows that a page break cut in two, put together again. */
import type { Issue, RawItem } from "../model.ts";
import { words } from "./fold.ts";
import { monthOf } from "./months.ts";

const monthAndDash = /(\p{L}{3,10})\s?[-–—−]$/u;
const yearAlone = /^(?:19|20)\d\d\s?(?:г|год|года)?\.?$/u;

/** The items with each cut one made whole, and an issue for each. */
export function joinCutRows(items: readonly RawItem[]): { items: RawItem[]; joinedRows: Issue[] } {
  const whole: RawItem[] = [];
  const joinedRows: Issue[] = [];
  for (const item of items) {
    const before = whole.at(-1);
    const goesOn = before?.activity && (endsSentence(item) || endsPeriod(before, item) || isRest(item));
    if (!before || !goesOn || !together(before, item)) {
      whole.push(item);
      continue;
    }
    whole[whole.length - 1] = joinItems(before, item);
    joinedRows.push({ code: "joined-row", at: item.source, found: firstText(item) });
  }
  return { items: whole, joinedRows };
}

function firstText({ activity, period, responsible, ...item }: RawItem): string {
  const texts = [activity, period, responsible, item.result, item.mark, item.place, item.participants, item.notes];
  return [...texts, ...Object.values(item.extra)].find((text) => text !== null) ?? "";
}

function together(before: RawItem, { inherited, section }: RawItem): boolean {
  return inherited === before.inherited && section.join("\n") === before.section.join("\n");
}

/** The first row of a table without a header, with nothing but the end of a sentence. */
function endsSentence({ source, section, inherited, extra, activity, ...others }: RawItem): boolean {
  const alone = Object.values(others).every((value) => value === null) && Object.keys(extra).length === 0;
  return source.row === 1 && alone && /^\p{Ll}/u.test(activity ?? "");
}

/** A row without a number that goes on with a sentence or brings the year, after a row whose period stops at «Декабрь-». */
function endsPeriod(before: RawItem, { number, activity, period }: RawItem): boolean {
  const [month = ""] = words(monthAndDash.exec(before.period ?? "")?.[1] ?? "");
  if (number !== null || monthOf(month) === null) return false;
  return period === null ? activity === null || /^\p{Ll}/u.test(activity) : yearAlone.test(period);
}

/** A row without a number, an activity and a period has nothing of its own to say. */
function isRest({ number, activity, period }: RawItem): boolean {
  return number === null && activity === null && period === null;
}

function joinItems(before: RawItem, item: RawItem): RawItem {
  const join = (
    field: "activity" | "period" | "responsible" | "result" | "mark" | "place" | "participants" | "notes",
  ) => joinTexts(before[field], item[field], field === "period" || field === "responsible" ? "\n" : " ");
  const headers = Object.keys({ ...before.extra, ...item.extra });
  const extra = headers.map((header) => [header, joinTexts(before.extra[header], item.extra[header], " ")]);
  return {
    ...before,
    activity: join("activity"),
    period: join("period"),
    responsible: join("responsible"),
    result: join("result"),
    mark: join("mark"),
    place: join("place"),
    participants: join("participants"),
    notes: join("notes"),
    extra: Object.fromEntries(extra),
  };
}

function joinTexts(before: string | null | undefined, after: string | null | undefined, mark: string): string | null {
  return [before, after].filter((text) => text != null).join(mark) || null;
}
