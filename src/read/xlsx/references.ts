/** Places as a workbook writes them; rows and columns count from 0. */

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** «B3» as row 2 and column 1. */
export function placeOf(reference: string): { row: number; col: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  const col = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, col };
}

/** «A2:C5»; null where it is no area of two corners. */
export function areaOf(reference: string): Area | null {
  const [first, last] = reference.split(":").map(placeOf);
  if (!first || !last) return null;
  return { top: first.row, left: first.col, bottom: last.row, right: last.col };
}
