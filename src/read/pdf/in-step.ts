/** Rows with a numbered list, whose authors keep the lines of the other cells in step with it by empty lines. */
import { groupBy } from "./group.ts";
import type { LineCell, LineGrid } from "./layout.ts";
import type { Line } from "./lines.ts";
import { itemsOf } from "./listed.ts";
import { settings } from "./settings.ts";

/** Where the lines of such a row stand; heights in points. */
export interface Steps {
  /** Where the text of the row begins. */
  top: number;
  /** Where the items of its lists begin. */
  items: readonly number[];
  /** The least distance between lines of one cell. */
  pitch: number;
}

/** The rows of a grid that hold a numbered list. */
export function stepsByRow({ cells }: LineGrid): Map<number, Steps> {
  const steps = [...groupBy(cells, ({ row }) => row)].map(([row, own]) => [row, stepsOf(own)] as const);
  return new Map(steps.filter((entry): entry is [number, Steps] => entry[1] !== null));
}

function stepsOf(cells: LineCell[]): Steps | null {
  const items = cells.flatMap(({ lines }) => [...itemsOf(lines)].map(({ y }) => y));
  if (items.length === 0) return null;
  const tops = cells.flatMap(({ lines: [first] }) => (first?.angle === 0 ? first.y : []));
  return { top: Math.min(...tops), items, pitch: Math.min(...cells.map(({ lines }) => leastStep(lines))) };
}

/** The least distance between neighbouring lines; infinite where there is nothing to measure. */
export function leastStep(lines: readonly Line[]): number {
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  return Math.min(...steps.filter((step, i) => step > (lines[i]?.size ?? 0) * settings.sameLine));
}

/** Whether a line with a beginning of its own stands at the height where an item begins. */
export function beginsStep({ text, y, size }: Line, { items }: Steps): boolean {
  return /^[\p{Lu}\d]/u.test(text) && items.some((item) => Math.abs(item - y) < size * settings.sameLine);
}
