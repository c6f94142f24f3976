import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEdges, join, snap } from "../../../src/read/pdf/edges.ts";
import type { Segment } from "../../../src/read/pdf/geometry.ts";
import { findLattices, type LatticeCell } from "../../../src/read/pdf/lattice.ts";
import { withoutNested } from "../../../src/read/pdf/nested.ts";
import { OPS, PATH } from "../../../src/read/pdf/ops.ts";
import { pathSegments } from "../../../src/read/pdf/paths.ts";
import { interval } from "../../../src/read/pdf/place.ts";
import { littleTime, processorTime } from "../../processor-time.ts";

const h = (y: number, x0: number, x1: number): Segment => ({ x0, y0: y, x1, y1: y });
const v = (x: number, y0: number, y1: number): Segment => ({ x0: x, y0, x1: x, y1 });
const cellsOf = (segments: Segment[]) => findLattices(findEdges(segments)).map((lattice) => lattice.cells);
const cell = (row: number, col: number, rowspan = 1, colspan = 1): LatticeCell => ({ row, col, rowspan, colspan });

const frame = [h(0, 0, 200), h(100, 0, 200), v(0, 0, 100), v(200, 0, 100)];

describe("edges", () => {
  it("makes one line of the two lines of a double border", () => {
    const edges = snap([
      { at: 10, from: 0, to: 50 },
      { at: 12, from: 0, to: 50 },
      { at: 40, from: 0, to: 50 },
    ]);
    expect(edges.map((edge) => edge.at)).toEqual([11, 11, 40]);
  });

  it("bridges dots and small gaps, not large ones", () => {
    const dots = Array.from({ length: 20 }, (_, i) => ({ at: 5, from: i * 3, to: i * 3 + 1 }));
    expect(join(dots)).toEqual([{ at: 5, from: 0, to: 58 }]);
    expect(
      join([
        { at: 5, from: 0, to: 10 },
        { at: 5, from: 30, to: 40 },
      ]),
    ).toHaveLength(2);
  });

  it("drops crumbs", () => {
    expect(findEdges([h(0, 0, 3), v(9, 0, 2)])).toEqual({ horizontal: [], vertical: [] });
  });
});

describe("paths", () => {
  const { moveTo, lineTo, closePath } = PATH;
  const rectangle = (x0: number, y0: number, x1: number, y1: number) => [
    moveTo,
    x0,
    y0,
    lineTo,
    x1,
    y0,
    lineTo,
    x1,
    y1,
    lineTo,
    x0,
    y1,
    closePath,
  ];

  it("takes the middle of thin filled rectangles, several in one path, and skips shading", () => {
    const data = [...rectangle(0, 0, 100, 1), ...rectangle(0, 10, 1, 60), ...rectangle(0, 0, 100, 50)];
    expect(pathSegments(OPS.fill, data, [1, 0, 0, 1, 0, 0])).toEqual([h(0.5, 0, 100), v(0.5, 10, 60)]);
  });

  it("takes all four sides of a stroked rectangle, also turned and scaled", () => {
    expect(pathSegments(OPS.stroke, rectangle(0, 0, 10, 20), [0, 2, -2, 0, 0, 0])).toHaveLength(4);
  });

  it("takes no slanted lines, curves or invisible paths", () => {
    expect(pathSegments(OPS.stroke, [moveTo, 0, 0, lineTo, 50, 40], [1, 0, 0, 1, 0, 0])).toEqual([]);
    expect(pathSegments(OPS.stroke, [moveTo, 0, 0, PATH.curveTo, 1, 1, 2, 2, 50, 0], [1, 0, 0, 1, 0, 0])).toEqual([]);
    expect(pathSegments(28, rectangle(0, 0, 100, 1), [1, 0, 0, 1, 0, 0])).toEqual([]);
  });
});

describe("lattice", () => {
  it("cuts a plain grid", () => {
    expect(cellsOf([...frame, v(80, 0, 100), h(40, 0, 200)])).toEqual([
      [cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)],
    ]);
  });

  it("unites faces without a wall", () => {
    expect(cellsOf([...frame, v(80, 40, 100), h(40, 0, 200)])).toEqual([[cell(0, 0, 1, 2), cell(1, 0), cell(1, 1)]]);
    expect(cellsOf([...frame, v(80, 0, 100), h(40, 80, 200)])).toEqual([[cell(0, 0, 2, 1), cell(0, 1), cell(1, 1)]]);
  });

  it("believes a wall that covers most of a side, not one that covers little", () => {
    expect(cellsOf([...frame, v(80, 0, 70)])[0]).toHaveLength(2);
    expect(cellsOf([...frame, v(80, 0, 30)])[0]).toHaveLength(1);
  });

  it("adds outer borders that were left out on both sides", () => {
    const open = [h(0, 0, 200), h(50, 0, 200), h(100, 0, 200), v(60, 0, 100), v(120, 0, 100)];
    expect(cellsOf(open)[0]).toHaveLength(6);
  });

  it("keeps two tables apart, and leaves out borders at which no cell ends", () => {
    const second = frame.map((s) => ({ ...s, y0: s.y0 + 300, y1: s.y1 + 300 }));
    expect(cellsOf([...frame, v(80, 0, 100), ...second, v(90, 300, 400)])).toHaveLength(2);
    const [lattice] = findLattices(findEdges([...frame, v(80, 0, 100), h(99.9, 0, 200), h(104.5, 0, 200)]));
    expect(lattice?.ys).toHaveLength(2);
  });

  it("completes a table whose last row the page break cut, however its column lines are broken", () => {
    const broken = [v(60, 0, 20), v(60, 50, 100), v(120, 0, 20), v(120, 50, 140), v(60, 55, 140)];
    const cut = [h(0, 0, 200), h(20, 0, 200), h(50, 0, 200), h(100, 0, 200), v(0, 0, 140), v(200, 0, 140), ...broken];
    expect(cellsOf(cut)[0]).toHaveLength(10);
  });

  it("does not take the space between a table and a frame around it for cells", () => {
    const table = [0, 20, 40, 60, 80].flatMap((d) => [h(d + 10, 30, 190), v(30 + d * 2, 10, 90)]);
    const cells = cellsOf([...table, h(0, 10, 191), h(100, 10, 191), v(10, 0, 100), v(191, 0, 100)])[0];
    expect(cells).toHaveLength(16);
  });

  it("closes a merged cell that the page break left open below", () => {
    const open = [h(0, 0, 200), h(50, 60, 200), h(100, 60, 200), v(0, 0, 100), v(60, 0, 100), v(200, 0, 100)];
    expect(cellsOf(open)).toEqual([[cell(0, 0, 2), cell(0, 1), cell(1, 1)]]);
  });

  it("has no columns or rows for the gaps between cells that have a box each", () => {
    const boxed = [0, 55].flatMap((x) =>
      [0, 25].flatMap((y) => [h(y, x, x + 50), h(y + 20, x, x + 50), v(x, y, y + 20), v(x + 50, y, y + 20)]),
    );
    expect(cellsOf(boxed)).toEqual([[cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)]]);
  });

  it("gives a union that is no rectangle back row by row", () => {
    const bent = [...frame, h(50, 0, 100), v(100, 0, 50)];
    expect(cellsOf(bent)).toEqual([[cell(0, 0), cell(0, 1), cell(1, 0, 1, 2)]]);
  });

  it("recovers any grid of merged cells from its lines", () => {
    fc.assert(
      fc.property(mergedGrid, ({ cells }) => {
        const segments = cells.flatMap(({ row, col, rowspan, colspan }) => {
          const [x0, x1, y0, y1] = [col * 30, (col + colspan) * 30, row * 20, (row + rowspan) * 20];
          return [h(y0, x0, x1), h(y1, x0, x1), v(x0, y0, y1), v(x1, y0, y1)];
        });
        expect(cellsOf(segments)).toEqual([cells]);
      }),
    );
  });

  it("stays quick on a page full of crossing lines", () => {
    const many = Array.from({ length: 1400 }, (_, i) => [h(i * 4, 0, 6000), v(i * 4, 0, 6000)]).flat();
    const spent = processorTime();
    findLattices(findEdges(many));
    expect(spent()).toBeLessThan(littleTime);
  });
});

describe("nested tables", () => {
  const outer = [0, 20, 100].map((y) => h(y, 0, 200)).concat([0, 50, 150, 200].map((x) => v(x, 0, 100)));
  const nested = (lines: Segment[]) => withoutNested(findLattices(findEdges([...outer, ...lines])));

  it("are text of the cell that they stand in", () => {
    const free = [40, 60, 80].flatMap((y) => [h(y, 60, 140)]).concat([60, 100, 140].map((x) => v(x, 40, 80)));
    expect(nested(free).map((lattice) => lattice.cells.length)).toEqual([6]);
    const touching = [h(40, 50, 150), h(60, 50, 150), v(90, 40, 60)];
    expect(nested(touching)[0]?.cells).toEqual([
      cell(0, 0),
      cell(0, 1),
      cell(0, 2),
      cell(1, 0),
      cell(1, 1),
      cell(1, 2),
    ]);
  });

  it("are not made of rows that share a merged cell, or of columns that the header names", () => {
    expect(nested([h(40, 50, 150), h(60, 50, 150)])[0]?.cells).toHaveLength(8);
    expect(nested([h(40, 50, 150), v(90, 0, 100)])[0]?.cells).toHaveLength(10);
  });

  it("are not made of a table in a frame around the page", () => {
    const frame = [h(-10, -10, 210), h(110, -10, 210), v(-10, -10, 110), v(210, -10, 110), h(130, -10, 210)];
    const stamp = [v(-10, 110, 130), v(210, 110, 130), v(50, 110, 130)];
    expect(nested([...frame, ...stamp])).toHaveLength(2);
  });
});

describe("interval", () => {
  it("finds the interval of a value and nothing outside", () => {
    expect([-1, 0, 5, 10, 19, 20].map((x) => interval([0, 10, 20], x))).toEqual([-1, 0, 0, 1, 1, -1]);
  });
});

/** Random merged cells; the first row and column stay single, so that every border is used. */
const mergedGrid = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    cols: fc.integer({ min: 2, max: 6 }),
    merges: fc.array(fc.tuple(fc.nat(6), fc.nat(5), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))),
  })
  .map(({ rows, cols, merges }) => {
    const taken = new Set<string>();
    const cells: LatticeCell[] = [];
    const add = (row: number, col: number, rowspan: number, colspan: number) => {
      const faces: string[] = [];
      for (let r = row; r < row + rowspan; r++) for (let c = col; c < col + colspan; c++) faces.push(`${r} ${c}`);
      if (row + rowspan > rows || col + colspan > cols || faces.some((face) => taken.has(face))) return;
      for (const face of faces) taken.add(face);
      cells.push(cell(row, col, rowspan, colspan));
    };
    for (const [row, col, rowspan, colspan] of merges) add(row + 1, col + 1, rowspan, colspan);
    for (let row = 0; row < rows; row++) for (let col = 0; col < cols; col++) add(row, col, 1, 1);
    return { cells: cells.sort((a, b) => a.row - b.row || a.col - b.col) };
  });
