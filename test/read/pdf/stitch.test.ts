import { describe, expect, it } from "vitest";
import type { LineGrid, Part } from "../../../src/read/pdf/layout.ts";
import type { Line } from "../../../src/read/pdf/lines.ts";
import { commonColumns } from "../../../src/read/pdf/shared-columns.ts";
import { append, stitch } from "../../../src/read/pdf/stitch.ts";
import { withoutBlankEnds } from "../../../src/read/pdf/trim.ts";

const line = (text: string): Line => ({
  text,
  x0: 0,
  x1: text.length * 5,
  y: 0,
  size: 10,
  angle: 0,
  trailingSpace: false,
  loneHyphen: false,
});

/** A grid of one-line cells; "" is an empty cell, null a place that the cell above or before reaches into. */
function grid(page: number, rows: (string | null)[][], xs = [0, 30, 200, 300]): LineGrid {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((text, c) => {
      if (text === null) return [];
      const below = rows.slice(r + 1).findIndex((other) => other[c] !== null);
      const rowspan = below < 0 ? rows.length - r : below + 1;
      return [{ row: r, col: c, rowspan, colspan: 1, page, lines: text ? [line(text)] : [] }];
    }),
  );
  return { kind: "grid", method: "lattice", ruled: true, pages: [page], xs, ys: [], rows: rows.length, cells };
}

const texts = (joined: LineGrid | null) =>
  joined &&
  Array.from({ length: joined.rows }, (_, row) =>
    joined.cells.filter((cell) => cell.row === row).map((cell) => cell.lines.map((l) => l.text).join("|")),
  );

const head = ["№", "Мероприятие", "Срок"];

describe("joining the pieces of a table", () => {
  it("drops the header that is repeated and keeps the rows", () => {
    const first = grid(1, [head, ["1", "Беседа", "Май"]]);
    const second = grid(2, [head, ["2", "Сбор", "Июнь"]]);
    expect(texts(append(first, second))).toEqual([head, ["1", "Беседа", "Май"], ["2", "Сбор", "Июнь"]]);
  });

  it("drops a repeated row of column numbers that stands under the first header", () => {
    const first = grid(1, [head, ["1", "2", "3"], ["1.1", "Беседа", "Май"]]);
    expect(
      append(
        first,
        grid(2, [
          ["1", "2", "3"],
          ["1.2", "Сбор", "Июнь"],
        ]),
      )?.rows,
    ).toBe(4);
  });

  it("heals a row that the page break cut", () => {
    const first = grid(1, [head, ["1", "Беседа о", "Май"]]);
    const second = grid(2, [
      ["", "безопасности", ""],
      ["2", "Сбор", "Июнь"],
    ]);
    const [healed] = (append(first, second)?.cells ?? []).filter((cell) => cell.lines.length === 2);
    expect(healed?.lines.map((line) => line.overleaf)).toEqual([undefined, true]);
    expect(texts(append(first, second))).toEqual([head, ["1", "Беседа о|безопасности", "Май"], ["2", "Сбор", "Июнь"]]);
  });

  it("heals a row whose longest text ended a sentence where another one stops in the middle", () => {
    const first = grid(1, [head, ["1", "Беседа о лесе.", "до"]]);
    const second = [["", "конкурс рисунков", "1 мая"]];
    expect(texts(append(first, grid(2, second)))?.[1]).toEqual(["1", "Беседа о лесе.|конкурс рисунков", "до|1 мая"]);
    expect(append(first, grid(2, [["2", "Поход", "1 мая"]]))?.rows).toBe(3);
  });

  it("joins the text of a merged cell that the page break cut", () => {
    const first = grid(1, [
      ["1", "Беседа", "Зам. директора по"],
      ["2", "Лекция", null],
    ]);
    const joined = append(
      first,
      grid(2, [
        ["3", "Сбор", "учебной работе"],
        ["4", "Поход", null],
      ]),
    );
    expect(texts(joined)?.[0]?.[2]).toBe("Зам. директора по|учебной работе");
    expect(joined?.cells.find((cell) => cell.lines.length === 2)?.rowspan).toBe(4);
  });

  it("does not take a new row for the rest of the old one where the first column is always empty", () => {
    const first = grid(1, [
      ["", "Беседа", "Май"],
      ["", "Лекция", "Май"],
    ]);
    expect(append(first, grid(2, [["", "Сбор", "Июнь"]]))?.rows).toBe(3);
  });

  it("lengthens a merged cell whose rows go on overleaf", () => {
    const first = grid(1, [
      ["1", "Беседа", "Май"],
      ["2", "Лекция", null],
    ]);
    const joined = append(
      first,
      grid(2, [
        ["3", "Сбор", ""],
        ["4", "Поход", "Июнь"],
      ]),
    );
    expect(joined?.cells.find((cell) => cell.lines[0]?.text === "Май")?.rowspan).toBe(3);
    expect(joined?.rows).toBe(4);
  });

  it("keeps tables apart whose columns differ, and a second table on the same page with its own header", () => {
    expect(append(grid(1, [head]), grid(2, [head], [0, 100, 250, 400]))).toBeNull();
    expect(append(grid(1, [head]), grid(2, [head], [0, 30, 200, 340]))).toBeNull();
    expect(append(grid(1, [head]), grid(1, [head]))).toBeNull();
    expect(append(grid(1, [head]), grid(3, [head]))).toBeNull();
  });

  it("heals a row whose longest text goes on with a small letter as no other of its column begins", () => {
    const named = ["Беседа", "Сбор", "Поход", "Лекция"].map((what) => ["Май", `${what} в лесу у озера`, "Рощин Б."]);
    const head = ["Срок", "Мероприятие", "Кто"];
    const first = grid(1, [head, ...named, ["Июнь", "Выставка лучших", "Рощин Б."]]);
    const healed = append(first, grid(2, [["Июль", "рисунков", "Липина В."]]));
    expect(texts(healed)?.[5]).toEqual(["Июнь|Июль", "Выставка лучших|рисунков", "Рощин Б.|Липина В."]);
    expect(append(first, grid(2, [["6.", "рисунков", ""]]))?.rows).toBe(7);
    expect(append(first, grid(2, [["Июль", "Сбор", "родители"]]))?.rows).toBe(7);
    const small = grid(1, [head, ...named, ["Май", "конкурс песен", "Рощин Б."], ["Июнь", "Выставка", "Рощин Б."]]);
    expect(append(small, grid(2, [["Июль", "рисунков", "Липина В."]]))?.rows).toBe(8);
  });

  it("sees that a paragraph ended before the page break by the blank lines below it", () => {
    const first = grid(1, [["Сбор", "Май", "Беседа о"]]);
    const second = grid(2, [["", "Июнь", "лесе"]]);
    const low = second.cells.map((cell) => ({
      ...cell,
      lines: cell.lines.map((l) => ({ ...l, y: l.text === "Июнь" ? 40 : 0 })),
    }));
    const healed = append(first, { ...second, cells: low })?.cells.map((cell) => cell.lines.at(-1)?.apart ?? false);
    expect(healed).toEqual([false, true, false]);
  });

  it("lets the lines of a cut row stand under each other, and sees where one ended before the page did", () => {
    const first = grid(1, [["Сбор", "Май", "Беседа о"]]);
    const long = first.cells.map((cell) =>
      cell.col === 2 ? { ...cell, lines: [0, 12, 24].map((y) => ({ ...line("Беседа о"), y: 700 + y })) } : cell,
    );
    const low = grid(2, [["", "Июнь", "лесе"]]).cells.map((cell) => ({
      ...cell,
      lines: cell.lines.map((l) => ({ ...l, y: 40 })),
    }));
    const healed = append({ ...first, cells: long }, { ...grid(2, [["", "", ""]]), cells: low });
    expect(healed?.cells.map((cell) => [cell.lines.at(-1)?.y, cell.lines.at(-1)?.apart ?? false])).toEqual([
      [0, false],
      [735.5, true],
      [735.5, false],
    ]);
  });

  it("joins the pieces of a scan although its pages lie askew", () => {
    const scan = (page: number, xs: number[]): LineGrid => ({
      ...grid(page, [[`${page}`, "Сбор", "Май"]], xs),
      method: "ocr",
    });
    expect(append(scan(1, [0, 30, 200, 300]), scan(2, [-9, 22, 190, 294]))?.rows).toBe(2);
    expect(append(scan(1, [0, 30, 200, 300]), scan(2, [0, 70, 240, 300]))).toBeNull();
  });

  it("leaves out the strips beside a table that a frame around the page makes", () => {
    const framed = grid(2, [["", "2", "Сбор", "Июнь", ""]], [-20, 0, 30, 200, 300, 320]);
    expect(texts(append(grid(1, [["1", "Беседа", "Май"]]), framed))).toEqual([
      ["1", "Беседа", "Май"],
      ["2", "Сбор", "Июнь"],
    ]);
  });

  it("joins pieces of which a few rows stick out", () => {
    const rows = [
      ["2", "Сбор", "Июнь"],
      ["3", "Поход", "Июль"],
      ["4", "Кросс", "Август", "перенесён"],
    ];
    const wide = grid(2, rows, [0, 30, 200, 300, 340]);
    const joined = append(grid(1, [["1", "Беседа", "Май"]]), wide);
    expect(texts(joined)?.[3]).toEqual(["4", "Кросс", "Август", "перенесён"]);
    expect(texts(append(joined as LineGrid, grid(3, [["5", "Слёт", "Май"]])))?.[4]).toEqual(["5", "Слёт", "Май"]);
    expect(append(grid(1, [["1", "Беседа", "Май"]]), grid(2, rows.slice(2), wide.xs))).toBeNull();
  });

  it("stops at text between the pieces, not at page numbers or at text in the margin", () => {
    const between = (role?: "footer", x = 0): Part => ({
      kind: "paragraph",
      page: 1,
      lines: [{ ...line("1"), x0: x, x1: x + 5 }],
      left: 0,
      right: 5,
      ...(role && { role }),
    });
    const pieces = (part: Part) => stitch([grid(1, [["1", "а", "б"]]), part, grid(2, [["2", "в", "г"]])]);
    expect(pieces(between("footer")).map((part) => part.kind)).toEqual(["grid", "paragraph"]);
    expect(pieces(between(undefined, 310))).toHaveLength(2);
    expect(pieces(between())).toHaveLength(3);
  });
});

it("leaves out the strips between a table and a frame around the page", () => {
  const framed = grid(1, [head, ["1", "Беседа", "Май"], ["", "", ""]]);
  const strip = { row: 2, col: 0, rowspan: 1, colspan: 3, page: 1, lines: [] };
  const cells = [...framed.cells.filter((cell) => cell.row < 2), strip];
  expect(texts(withoutBlankEnds({ ...framed, cells }))).toEqual([head, ["1", "Беседа", "Май"]]);
  expect(withoutBlankEnds(framed)).toBe(framed);
});

describe("common columns", () => {
  it.each([
    ["the same, a hair apart", [0, 50, 100], [1, 52, 99], [0, 50, 100]],
    ["one refines the other", [0, 50, 100], [0, 25, 50, 100], [0, 25, 50, 100]],
    ["nothing inside in common", [0, 20, 100], [0, 70, 100], null],
  ])("%s", (_, a, b, expected) => {
    expect(commonColumns(a, b)).toEqual(expected);
  });
});
