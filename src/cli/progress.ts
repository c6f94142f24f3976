/** How far an import has come, on standard error: a bar on a terminal, a line now and then elsewhere. */
import { basename } from "node:path";

export interface ProgressView {
  step(path: string): void;
  end(): void;
}

const barWidth = 24;
/** Often enough to look alive, seldom enough to cost nothing (milliseconds). */
const redrawEvery = 100;
/** Seldom enough that the log of a long import stays short (milliseconds). */
const logEvery = 5_000;

/** `total` is null where it is not known beforehand. */
export function progressView(total: number | null, stream: NodeJS.WriteStream = process.stderr): ProgressView {
  const started = performance.now();
  let done = 0;
  let shown = started;

  function step(path: string): void {
    done++;
    const now = performance.now();
    const last = done === total;
    if (now - shown < (stream.isTTY ? redrawEvery : logEvery) && !(last && stream.isTTY)) return;
    shown = now;
    const rate = `${(done / ((now - started) / 1000)).toFixed(1)}/s`;
    if (!stream.isTTY) stream.write(`${done}${total === null ? "" : ` of ${total}`} documents, ${rate}\n`);
    else stream.write(`\r\x1b[K${barLine(done, total, rate, path).slice(0, (stream.columns || 80) - 1)}`);
  }

  return { step, end: () => void (stream.isTTY && stream.write("\r\x1b[K")) };
}

function barLine(done: number, total: number | null, rate: string, path: string): string {
  if (total === null) return `${done}  ${rate}  ${basename(path)}`;
  const full = Math.round((barWidth * done) / Math.max(total, done));
  return `${"█".repeat(full)}${"░".repeat(barWidth - full)}  ${done}/${total}  ${rate}  ${basename(path)}`;
}
