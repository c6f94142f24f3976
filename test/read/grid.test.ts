import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeCells } from "../../src/read/grid.ts";

const cell = (text: string, colspan = 1, rowspan = 1) => ({ text, colspan, rowspan });
const positions = (rows: ReturnType<typeof placeCells>) =>
  rows.map((row) => row.map((c) => `${c.text}${c.col}`).join(" "));

describe("the places of cells", () => {
  it("makes room for cells that reach down from above", () => {
    const rows = [[cell("a", 1, 3), cell("b"), cell("c", 1, 2)], [cell("d")], [cell("e"), cell("f")]];
    expect(positions(placeCells(rows))).toEqual(["a0 b1 c2", "d1", "e1 f2"]);
  });

  it("lets a wide cell end where one from above begins", () => {
    const rows = [[cell("a"), cell("b"), cell("c", 1, 2)], [cell("d", 3)]];
    expect(placeCells(rows)[1]).toEqual([{ text: "d", row: 1, col: 0, colspan: 2, rowspan: 1 }]);
  });

  it("clamps spans that lie", () => {
    expect(placeCells([[cell("a", 1e9, 1e9)]])).toEqual([[{ text: "a", row: 0, col: 0, colspan: 63, rowspan: 1 }]]);
    expect(placeCells([[cell("a", Number.NaN, -2)]])[0]?.[0]).toMatchObject({ colspan: 1, rowspan: 1 });
  });

  it("never lets two cells overlap and never drops one", () => {
    const loose = fc.record({
      text: fc.constant("x"),
      colspan: fc.integer({ min: 1, max: 5 }),
      rowspan: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(loose, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const taken = new Set<string>();
        const placed = placeCells(rows);
        expect(placed.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const c of placed.flat()) {
          expect(c.row + c.rowspan).toBeLessThanOrEqual(rows.length);
          for (let row = c.row; row < c.row + c.rowspan; row++)
            for (let col = c.col; col < c.col + c.colspan; col++) {
              expect(taken.has(`${row},${col}`)).toBe(false);
              taken.add(`${row},${col}`);
            }
        }
      }),
    );
  });
});
