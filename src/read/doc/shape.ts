/** The shape of a table row: where its cells end on the page, and which are merged ([MS-DOC] 2.9.321, TDefTableOperand). */
import type { CellShape, EdgedRow } from "../edges.ts";

export type RowShape = Omit<EdgedRow, "texts">;

const CELL_BYTES = 20;
const MERGED_LEFT = 0x02;
const MERGED_UP = 0x20;
const MERGE_BEGINS = 0x40;

/** Reads a table definition: two bytes of length, the number of cells, their edges in twips, and as far as written each cell's flags. */
export function readShape(definition: Buffer | undefined): RowShape | null {
  if (!definition || definition.length < 3) return null;
  const count = definition.readUInt8(2);
  const flagsAt = 3 + (count + 1) * 2;
  if (count === 0 || flagsAt > definition.length) return null;
  const edge = (n: number) => definition.readInt16LE(3 + n * 2);
  const cells = Array.from({ length: count }, (_, n): CellShape => {
    const at = flagsAt + n * CELL_BYTES;
    const flags = at + 2 <= definition.length ? definition.readUInt16LE(at) : 0;
    const mergedUp = (flags & MERGED_UP) !== 0 && (flags & MERGE_BEGINS) === 0;
    return { right: edge(n + 1), mergedUp, mergedLeft: (flags & MERGED_LEFT) !== 0 };
  });
  return { left: edge(0), cells };
}
