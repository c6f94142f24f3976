/** How far an import has come, on standard error: a bar on a terminal, a line now and then elsewhere. */
import { basename } from "node:path";
import { words } from "./language.ts";

export interface ProgressView {
  step(path: string): void;
  end(): void;
}

const barWidth = 24;
/** Often enough to look alive, seldom enough to cost nothing (milliseconds). */
const redrawEvery = 100;
/** Seldom enough that the log of a long import stays short (milliseconds). */
const logEvery = 5_000;
/** The rate is that of the last minute: what was skipped at the beginning says nothing about what is left. */
const rateOver = 60_000;

/** `total` is null where it is not known beforehand. */
export function progressView(total: number | null, stream: NodeJS.WriteStream = process.stderr): ProgressView {
  const marks = [{ at: performance.now(), done: 0 }];
  let done = 0;
  let shown = performance.now();

  function step(path: string): void {
    done++;
    const now = performance.now();
    const last = done === total;
    if (now - shown < (stream.isTTY ? redrawEvery : logEvery) && !(last && stream.isTTY)) return;
    shown = now;
    const pace = paceOf(now);
    if (!stream.isTTY) stream.write(`${logLine(done, total)}, ${pace.join(", ")}\n`);
    else stream.write(`\r\x1b[K${barLine(done, total, pace.join("  "), path).slice(0, (stream.columns || 80) - 1)}`);
  }

  /** The rate, and the time that is left where it can be known. */
  function paceOf(now: number): string[] {
    while (marks[1] && now - marks[1].at > rateOver) marks.shift();
    const from = marks[0] as { at: number; done: number };
    if (now - (marks.at(-1)?.at ?? 0) > 1_000) marks.push({ at: now, done });
    const { rate } = words().progress;
    const perSecond = ((done - from.done) * 1_000) / Math.max(now - from.at, 1);
    const left = total === null || done >= total || perSecond === 0 ? null : (total - done) / perSecond;
    return [rate(perSecond.toFixed(1)), ...(left === null ? [] : [words().progress.left(wordDuration(left))])];
  }

  return { step, end: () => void (stream.isTTY && stream.write("\r\x1b[K")) };
}

function logLine(done: number, total: number | null): string {
  const { documents, documentsOf } = words().progress;
  return total === null ? documents(done) : documentsOf(done, total);
}

function barLine(done: number, total: number | null, pace: string, path: string): string {
  if (total === null) return `${done}  ${pace}  ${basename(path)}`;
  const full = Math.round((barWidth * done) / Math.max(total, done));
  return `${"█".repeat(full)}${"░".repeat(barWidth - full)}  ${done}/${total}  ${pace}  ${basename(path)}`;
}

/** «45 s», «12 min», «3 h 05 min». */
export function wordDuration(seconds: number): string {
  const said = words().progress;
  if (seconds < 100) return said.seconds(Math.ceil(seconds));
  const minutes = Math.round(seconds / 60);
  return minutes < 100
    ? said.minutes(minutes)
    : said.hours(Math.floor(minutes / 60), String(minutes % 60).padStart(2, "0"));
}
