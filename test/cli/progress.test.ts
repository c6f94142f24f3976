import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { progressView } from "../../src/cli/progress.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is written while four documents take a second and a half each. */
function written(total: number | null, isTTY: boolean): string[] {
  const pieces: string[] = [];
  const write = (text: string) => pieces.push(text) > 0;
  const view = progressView(total, { isTTY, columns: 60, write } as unknown as NodeJS.WriteStream);
  for (const name of ["a", "b", "c", "d"]) {
    vi.advanceTimersByTime(1_500);
    view.step(`plans/${name}.docx`);
  }
  view.end();
  return pieces;
}

test("a terminal gets a bar that is wiped at the end", () => {
  const pieces = written(4, true);
  expect(pieces).toHaveLength(5);
  expect(pieces[0]).toBe(`\r\x1b[K${"█".repeat(6)}${"░".repeat(18)}  1/4  0.7/s  5 s left  a.docx`);
  expect(pieces[3]).toContain(`${"█".repeat(24)}  4/4`);
  expect(pieces[4]).toBe("\r\x1b[K");
});

test("a bar never breaks the line, and needs no total", () => {
  for (const piece of written(10_000, true)) expect(piece.replace("\r\x1b[K", "").length).toBeLessThan(60);
  expect(written(null, true)[1]).toBe("\r\x1b[K2  0.7/s  b.docx");
});

test("what is left is told in the fitting unit, by the rate of the last minute", () => {
  expect(written(2_000, false).at(-1)).toMatch(/^4 of 2000 documents, 0\.7\/s, 50 min left$/m);
  expect(written(20_000, false).at(-1)).toMatch(/, 8 h 20 min left$/m);
});

test("a log gets a plain line every few seconds", () => {
  expect(written(4, false)).toEqual(["4 of 4 documents, 0.7/s\n"]);
  expect(written(null, false)).toEqual(["4 documents, 0.7/s\n"]);
});
