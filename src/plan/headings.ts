/** Which rows of a plan table are headings: merged ones by their width, the others by what they say and what stands around them. */
import type { TableColumn } from "./columns.ts";
import { collapse, words } from "./fold.ts";
import { isBlank, overlap, stretchOf } from "./grid.ts";
import { isMonthHeading } from "./months.ts";
import { settings } from "./settings.ts";
import { stageHeading } from "./stages.ts";
import type { PlanTable, TableRow } from "./table.ts";
import { partWords } from "./words/headings.ts";

/** A row as an item or as the headings that it holds (a merged row may hold a title and a subtitle). */
export type Entry = { row: TableRow; headings: string[] | null };

interface Context {
  columns: readonly TableColumn[];
  /** Few rows hold nothing but an activity, so that those few stand out. */
  rare: boolean;
  /** Most rows are numbered, so that a row without a number stands out. */
  numbered: boolean;
  /** Roman numbers are rare: they number sections and not rows. */
  romanRare: boolean;
  /** Headings are cells over the whole width, so that an activity alone is none. */
  merged: boolean;
}

/** The rows of a table in order, told apart. */
export function entries(table: PlanTable): Entry[] {
  const { rows, columns } = table;
  const share = (test: (row: TableRow) => boolean) => rows.filter(test).length / Math.max(1, rows.length);
  const merged = rows.filter((row) => isMerged(row, columns) && !row.own.every(({ text }) => isMonthHeading(text)));
  const context: Context = {
    columns,
    rare: share((row) => isBare(row, columns)) <= settings.headingShare,
    numbered: share((row) => textOf(row, columns, "number") !== "") > 1 - settings.headingShare,
    merged: merged.length >= settings.mergedHeadings,
    romanRare: share((row) => isRoman(textOf(row, columns, "number"))) <= settings.headingShare,
  };
  return rows.map((row, index) => ({ row, headings: headingsOf(row, rows[index + 1], context) }));
}

function headingsOf(row: TableRow, next: TableRow | undefined, context: Context): string[] | null {
  const { columns } = context;
  const texts = row.own.map(({ text }) => collapse(text));
  if (holdsForSeveral(row, columns)) return null;
  if (isMerged(row, columns)) return /^[\dIVXІХ.)]+$/.test(texts[0] ?? "") ? [texts.join(" ")] : texts;
  const activity = textOf(row, columns, "activity");
  if (texts.length === 1 && activity === "" && isMonthHeading(texts[0] ?? "")) return texts;
  const stage = stageHeading(row, next, columns);
  if (stage !== null) return [stage];
  if (!isBare(row, columns)) return null;
  const number = textOf(row, columns, "number");
  if (activity === "") return /\p{L}{4}/u.test(number) ? [number] : null;
  if (number === "") return isLonelyHeading(activity, next, context) ? [activity] : null;
  return isNumberedHeading(number, activity, next, context) ? [`${number} ${activity}`] : null;
}

/** A cell merged downwards here, or an activity merged down from above: no heading stands over several rows. */
function holdsForSeveral(row: TableRow, columns: readonly TableColumn[]): boolean {
  const activity = columns.findIndex(({ use }) => use === "activity");
  return row.own.some(({ rowspan }) => rowspan > 1) || (row.values[activity] !== "" && row.starts[activity] === false);
}

/** One cell over all the columns, or the only one of its row, or one over more than half of them with at most a number beside it. */
function isMerged(row: TableRow, columns: readonly TableColumn[]): boolean {
  const headed = columns.filter(({ gap }) => !gap);
  if (headed.length < 2) return false;
  if (row.own.length === 1 && row.covering === 1) return true;
  const widest = row.own.reduce((most, cell) => (cell.colspan > most.colspan ? cell : most));
  const covered = headed.filter((column) => overlap(stretchOf(widest), column) > 0).length;
  if (covered === headed.length) return true;
  const number = columns.findIndex(({ use }) => use === "number");
  const beside = row.own.length === 1 || (row.own.length === 2 && row.starts[number] === true);
  return covered > headed.length / 2 && beside;
}

/** Nothing but a number and an activity; a direction or a month merged down from above may stand beside them. */
function isBare(row: TableRow, columns: readonly TableColumn[]): boolean {
  return columns.every(({ use }, index) => {
    if (use === "number" || use === "activity") return true;
    return use === null || use === "month" ? !row.starts[index] : isBlank(row.values[index] ?? "");
  });
}

function isLonelyHeading(text: string, next: TableRow | undefined, context: Context): boolean {
  if (isStrong(text)) return true;
  const short = text.length <= settings.headingLength && /^[\p{Lu}\d«"]/u.test(text);
  const closed = !/[;,]$/.test(text) && (context.numbered || !text.endsWith("."));
  return context.rare && !context.merged && short && closed && next !== undefined && !isBare(next, context.columns);
}

function isNumberedHeading(number: string, text: string, next: TableRow | undefined, context: Context): boolean {
  if (isStrong(text) || partWords.includes(words(number)[0] ?? "")) return true;
  if (isRoman(number)) return context.romanRare;
  if (!next || !context.rare) return false;
  const outer = `${number.replace(/[.)\s]+$/, "")}.`;
  const below = [textOf(next, context.columns, "number"), textOf(next, context.columns, "activity")];
  return below.some((value) => value.startsWith(outer) && /^\d/.test(value.slice(outer.length)));
}

/** A month, «Раздел …», «II. …» or capitals. */
function isStrong(text: string): boolean {
  const capitals = text.length <= settings.headingLength && /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();
  return capitals || isMonthHeading(text) || isPart(text);
}

/** Whether a heading opens a part: «Раздел 2», «Модуль …», «III. …». */
export function isPart(text: string): boolean {
  const [first = ""] = text.split(/\s/, 1);
  return (
    partWords.includes(words(text)[0] ?? "") || (/[.)]/.test(text.slice(0, 7)) && isRoman(first.split(/[.)]/)[0] ?? ""))
  );
}

function isRoman(text: string): boolean {
  return /^[IVXІХ]{1,5}[.)]?$/.test(text.trim());
}

function textOf(row: TableRow, columns: readonly TableColumn[], use: TableColumn["use"]): string {
  const index = columns.findIndex((column) => column.use === use);
  return index < 0 ? "" : collapse(row.values[index] ?? "");
}
