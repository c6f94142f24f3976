import { describe, expect, it } from "vitest";
import type { Grid } from "../../../src/model.ts";
import { readPdf } from "../../../src/read/pdf/index.ts";
import { artifact, marked, rule, ruledTable, type Tag, type TestPdf, text, textLines, writePdf } from "./pdf-writer.ts";

async function read(pdf: TestPdf) {
  const { value } = await readPdf(writePdf(pdf));
  const grids = value.blocks.filter((block): block is Grid => block.kind === "grid");
  const paragraphs = value.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [`${block.text}${block.role ? ` (${block.role})` : ""}`] : [],
  );
  const rows = grids.map((grid) => grid.rows.map((row) => row.map((cell) => cell.text)));
  return { grids, rows, paragraphs, agreement: value.agreement };
}

/** Cells without ruling lines, each with its own mark; null is left out, as pdf.js does with empty cells. */
function page(rows: [y: number, cells: (string[] | null)[]][], xs: number[]): string {
  let id = 0;
  return rows
    .flatMap(([y, cells]) => cells.map((lines, c) => lines && marked(id++, textLines(xs[c] ?? 0, y, lines))))
    .join("");
}

/** The tags of such a page, from its first number on. */
function table(rows: number[], first: number, role = "TD"): Tag {
  let id = first;
  const row = (cells: number): Tag => ["TR", ...Array.from({ length: cells }, (): Tag => [role, ["P", id++]])];
  return ["Table", ...rows.map(row)];
}

const xs = [50, 90, 300, 420];
const head = [["№"], ["Занятие"], ["Когда"], ["Кто"]];

describe("tagged tables", () => {
  it("need neither lines nor header words, and keep empty cells empty", async () => {
    const content = page(
      [
        [700, head],
        [680, [["1"], ["Чтение вслух", "в младших классах"], ["Ноябрь"], ["Учителя"]]],
        [656, [["2"], ["Поход"], null, ["Родители"]]],
      ],
      xs,
    );
    const { rows, grids, agreement } = await read({ pages: [content], tags: [table([4, 4, 3], 0)] });
    expect(rows).toEqual([
      [
        ["№", "Занятие", "Когда", "Кто"],
        ["1", "Чтение вслух\nв младших классах", "Ноябрь", "Учителя"],
        ["2", "Поход", "", "Родители"],
      ],
    ]);
    expect([grids[0]?.method, agreement]).toEqual(["tagged", undefined]);
  });

  it("have a warning for cells that are empty or one with those above", async () => {
    const full = [["1"], ["Сбор отряда"], ["Май"], null];
    const lone = [null, ["Игра по станциям"], null, null];
    const heading = [["Работа с родителями и выпускниками всего лицея"]];
    const rows = [head, full, lone, lone, heading, lone, full];
    const content = page(
      rows.map((cells, at) => [700 - at * 20, cells]),
      xs,
    );
    const { issues } = await readPdf(writePdf({ pages: [content], tags: [table([4, 3, 1, 1, 1, 1, 3], 0)] }));
    const gap = (row: number) => ({ code: "cells-missing", at: { page: 1, table: 1, row }, found: "№», «Когда" });
    expect(issues).toEqual([gap(3), gap(4)]);
  });

  it("go on on the next page, with the rest of a cut row", async () => {
    const first = page(
      [
        [700, head],
        [40, [["1"], ["Беседа о чтении и"], ["Май"], ["Завуч"]]],
      ],
      xs,
    );
    const next = page(
      [
        [780, [null, ["письме"], null, null]],
        [760, [["2"], ["Поход"], ["Июнь"], null]],
      ],
      xs,
    );
    const tags = [table([4, 4], 0), table([1, 3], 100)];
    const { rows } = await read({ pages: [first, next], tags });
    expect(rows).toEqual([
      [
        ["№", "Занятие", "Когда", "Кто"],
        ["1", "Беседа о чтении и\nписьме", "Май", "Завуч"],
        ["2", "Поход", "Июнь", ""],
      ],
    ]);
  });

  it("have their section headings over all columns", async () => {
    const content =
      page(
        [
          [700, head],
          [680, [["1"], ["Чтение"], ["Ноябрь"], ["Учителя"]]],
        ],
        xs,
      ) + marked(8, text(150, 660, "Работа с родителями и выпускниками лицея"));
    const { rows } = await read({ pages: [content], tags: [table([4, 4, 1], 0)] });
    expect(rows[0]?.[2]).toEqual(["Работа с родителями и выпускниками лицея"]);
  });

  it("keep the paragraphs of a cell apart, unless every line is one", async () => {
    const people = textLines(160, 760, ["Классные руководители", "воспитатели,"]);
    const more = textLines(160, 736, ["педагоги лицея"]);
    const lines = ruledTable([50, 150, 270], [780, 720], []);
    const beside = marked(0, textLines(54, 760, ["Беседа о лесе и", "о чтении вслух"]));
    const cells = (...paragraphs: Tag[]): Tag[] => [["Table", ["TR", ["TD", ["P", 0]], ["TD", ...paragraphs]]]];
    const told = await read({
      pages: [lines + beside + marked(1, people) + marked(2, more)],
      tags: cells(["P", 1], ["P", ["Span", 2]]),
    });
    expect(told.rows[0]?.[0]?.[1]).toBe("Классные руководители воспитатели,\nпедагоги лицея");
    const single = [
      marked(0, text(54, 760, "Беседа о лесе и")),
      marked(1, text(160, 760, "Классные руководители")),
      marked(2, text(160, 748, "воспитатели,")),
    ].join("");
    const split = await read({ pages: [lines + single], tags: cells(["P", 1], ["P", 2]) });
    expect(split.rows[0]?.[0]?.[1]).toBe("Классные руководители воспитатели,");
  });

  it("may name their roles as they like", async () => {
    const content = page(
      [
        [700, [["а"], ["б"]]],
        [680, [["в"], ["г"]]],
      ],
      xs,
    );
    const tags: Tag[] = [["Sheet", ["TR", ["Field", 0], ["Field", 1]], ["TR", ["Field", 2], ["Field", 3]]]];
    const { rows } = await read({ pages: [content], tags, roleMap: "/Sheet /Table /Field /TD" });
    expect(rows).toEqual([
      [
        ["а", "б"],
        ["в", "г"],
      ],
    ]);
  });
});

describe("tags and lines together", () => {
  const lines = ruledTable([50, 150, 250], [780, 750, 720], []);
  const cells = [
    [60, 760, "а"],
    [160, 760, "б"],
    [60, 730, "в"],
    [160, 730, "г"],
  ] as const;
  const words = cells.map(([x, y, word], id) => marked(id, text(x, y, word))).join("");
  const grid = [
    ["а", "б"],
    ["в", "г"],
  ];

  it("agree, and the lines give the merged cells", async () => {
    const merged = rule(50, 780, 250, 780) + rule(50, 720, 250, 720) + rule(150, 750, 250, 750);
    const plumb = [50, 150, 250].map((x) => rule(x, 720, x, 780)).join("");
    const { grids, agreement } = await read({
      pages: [merged + plumb + words],
      tags: [["Table", ["TR", ["TD", 0, 2], ["TD", 1]], ["TR", ["TD", 3]]]],
    });
    expect(grids[0]?.rows[0]).toMatchObject([{ text: "а\n\nв", rowspan: 2 }, { text: "б" }]);
    expect([grids[0]?.method, agreement]).toEqual(["tagged", 1]);
  });

  it("leave a letter that hangs over a line in the cell that it was written into", async () => {
    const long = marked(0, text(60, 760, "слово слово слово!!"));
    const { rows } = await read({ pages: [lines + long + marked(1, text(170, 730, "г"))], tags: [table([1, 1], 0)] });
    expect(rows[0]?.[0]?.[0]).toBe("слово слово слово!!");
  });

  it("take the rows from the tags where no lines were drawn between them", async () => {
    const frame = ruledTable([50, 150, 250], [780, 720], []);
    const { rows } = await read({ pages: [frame + words], tags: [table([2, 2], 0)] });
    expect(rows).toEqual([grid]);
  });

  it.each<[string, Tag[]]>([
    ["are empty", [["Table", ["TR", ["TD"]]]]],
    [
      "make a paragraph of everything",
      [
        ["P", 0, 1],
        ["P", 2],
        ["P", 3],
      ],
    ],
    ["make one cell of everything", [["Table", ["TR", ["TD", 0, 1, 2, 3]]]]],
    ["cover a part of the text", [["Table", ["TR", ["TD", 0], ["TD", 1]]]]],
    ["run upwards", [["Table", ["TR", ["TD", 2], ["TD", 3]], ["TR", ["TD", 0], ["TD", 1]]]]],
    ["claim content twice", [["Table", ["TR", ["TD", 0, 1], ["TD", 0, 1]], ["TR", ["TD", 2], ["TD", 3]]]]],
  ])("believe the lines where the tags %s", async (_, tags) => {
    expect((await read({ pages: [lines + words], tags })).rows).toEqual([grid]);
  });

  it.each<[string, Tag[]]>([
    ["run upwards", [["Table", ["TR", ["TD", 2], ["TD", 3]], ["TR", ["TD", 0], ["TD", 1]]]]],
    ["put the columns the wrong way round", [["Table", ["TR", ["TD", 1], ["TD", 0]], ["TR", ["TD", 3]]]]],
    ["make one cell of everything", [["Table", ["TR", ["TD", 0, 1, 2, 3]]]]],
  ])("lose no word without lines where the tags %s", async (_, tags) => {
    const { rows, paragraphs } = await read({ pages: [words], tags });
    expect([...rows.flat(2), ...paragraphs].join("").replace(/\s/g, "").split("").sort()).toEqual(["а", "б", "в", "г"]);
  });

  it("survive a tree that bites its own tail", async () => {
    const objects = {
      1001: "<< /S /Table /P 1002 0 R /K [1002 0 R] >>",
      1002: "<< /S /TR /P 1001 0 R /K [1001 0 R << /Type /MCR /Pg 100 0 R /MCID 0 >>] >>",
    };
    expect((await read({ pages: [lines + words], tags: [table([2, 2], 0)], objects })).rows).toEqual([grid]);
  });

  it("keep running heads that say so out of the text", async () => {
    const content = artifact(text(50, 790, "Лицей на горе")) + lines + words + artifact(text(280, 20, "лист"));
    const { paragraphs, rows } = await read({ pages: [content], tags: [table([2, 2], 0)] });
    expect(paragraphs).toEqual(["Лицей на горе (header)", "лист (footer)"]);
    expect(rows).toEqual([grid]);
  });
});
