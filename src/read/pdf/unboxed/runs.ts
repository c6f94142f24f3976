/** Stretches of a page whose lines fall into columns without any ruling lines. */
import { settings } from "../settings.ts";
import type { TextRow } from "../stream/rows.ts";
import { phrases } from "./gutters.ts";

/** Neighbouring rows with gaps in them; a few between them may have none: headings, and labels of two lines. */
export function findRuns(rows: TextRow[]): TextRow[][] {
  const runs: TextRow[][] = [];
  let waiting: TextRow[] = [];
  let last: TextRow | null = null;
  for (const row of rows) {
    const parts = phrases(row);
    const isFull = parts.length >= 2;
    const isText = !isFull && (parts[0]?.text.length ?? 0) > settings.headingLength;
    if (isText || (last && row.y - last.y > row.size * settings.runGap)) [last, waiting] = [null, []];
    if (isText) continue;
    if (isFull && last && waiting.length <= settings.runPause) runs.at(-1)?.push(...waiting, row);
    else if (isFull) runs.push([row]);
    else waiting.push(row);
    if (isFull) waiting = [];
    last = isFull || last ? row : null;
  }
  return runs.filter((run) => run.length >= settings.unruledLines);
}
