/** Stages of a plan: headings that say when the rows under them are due («1 этап (подготовительный) | август 2016 г.»). */
import type { TableColumn } from "./columns.ts";
import { anyBegins, collapse, words } from "./fold.ts";
import { settings } from "./settings.ts";
import type { TableRow } from "./table.ts";
import { isPeriodPhrase, trailingPeriod } from "./when.ts";
import { stageAdjectives, stageWords } from "./words/headings.ts";

const ordinal = /^(?:\d{1,2}|[ivxіх]{1,4}|й|ый|ой|ий)$/;

/** The heading that a row makes: a stage and its period, nothing else, above a row of that stage; null for any other row. */
export function stageHeading(
  row: TableRow,
  next: TableRow | undefined,
  columns: readonly TableColumn[],
): string | null {
  const own = stageOf(row, columns);
  return own && next && !stageOf(next, columns) ? own : null;
}

/** The period that the heading of a stage ends with, verbatim. */
export function periodOfStage(text: string): string | null {
  return isStage(text) ? (trailingPeriod(text)?.period ?? null) : null;
}

function stageOf(row: TableRow, columns: readonly TableColumn[]): string | null {
  const filled = columns.flatMap((column, index) => {
    const text = collapse(row.values[index] ?? "");
    return text === "" ? [] : [{ use: column.use, text }];
  });
  const text = (use: TableColumn["use"]) => filled.find((one) => one.use === use)?.text ?? "";
  const [number, period] = [text("number"), text("period")];
  const name = `${number} ${text("activity")}`.trim();
  const alone = filled.length === (number === "" ? 2 : 3);
  return alone && isStage(name) && isPeriodPhrase(period) ? `${name} – ${period}` : null;
}

/** «1 этап …», «Этап II», «Подготовительный этап»; the stage of a contest («Школьный этап олимпиады») is none of a plan. */
function isStage(text: string): boolean {
  if (text.length > settings.headingLength) return false;
  const opening = words(text).slice(0, 4);
  const at = opening.findIndex((word) => stageWords.includes(word));
  if (at < 0) return false;
  const before = opening.slice(0, at);
  return before.every((word) => ordinal.test(word) || anyBegins([word], stageAdjectives));
}
