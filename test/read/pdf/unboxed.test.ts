import { describe, expect, it } from "vitest";
import type { Block, Grid } from "../../../src/model.ts";
import { readPdf } from "../../../src/read/pdf/index.ts";
import { littleTime, processorTime } from "../../processor-time.ts";
import { box, rule, text, textLines, writePdf } from "./pdf-writer.ts";

const blocksIn = async (content: string) => (await readPdf(writePdf({ pages: [content] }))).value.blocks;
const gridsOf = (blocks: Block[]) => blocks.filter((block): block is Grid => block.kind === "grid");
const shown = ({ rows }: Grid) =>
  rows.map((row) =>
    row.map(({ text, colspan }) => (colspan > 1 ? `${text} <${colspan}>` : text.replace("\n", " "))).join(" | "),
  );

/** The rows of the tables on a page; texts over several columns have their number behind them. */
const tablesIn = async (content: string) => gridsOf(await blocksIn(content)).map(shown);

/** Rows of words at the given places, 14 points apart; empty texts are left out. */
const rowsAt = (top: number, xs: number[], rows: string[][]) =>
  rows.flatMap((row, i) => row.map((words, c) => (words ? text(xs[c] ?? 0, top - i * 14, words) : ""))).join("");

const prose = [
  "Совет рассмотрел цифры последних лет и нашёл, что читателей стало больше, чем было",
  "до ремонта, хотя главный зал всё это время был закрыт и книги выдавали во дворе, у",
  "самых ворот, где по вечерам собирались те, кто не успел прийти днём.",
];
const xs = [60, 220, 320, 420];
const figures = [
  ["Отдел", "2021", "2022", "2023"],
  ["Абонемент", "1,250", "1,310", "1,402"],
  ["Читальный зал", "310", "", "355"],
  ["Детский отдел", "842", "-", "901,5"],
];
const figuresShown = [
  "Отдел | 2021 | 2022 | 2023",
  "Абонемент | 1,250 | 1,310 | 1,402",
  "Читальный зал | 310 |  | 355",
  "Детский отдел | 842 | - | 901,5",
];

describe("tables between level rules", () => {
  it("takes columns from the gaps between three rules, and leaves the text around alone", async () => {
    const rules = [711, 695, 653].map((y) => rule(60, y, 460, y)).join("");
    const content = textLines(60, 760, prose) + rules + rowsAt(700, xs, figures) + textLines(60, 630, prose);
    const blocks = await blocksIn(content);
    expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "grid", "paragraph"]);
    expect(gridsOf(blocks).map(shown)).toEqual([figuresShown]);
  });

  it("makes one row of what stands between two rules", async () => {
    const rules = [711, 697, 669, 655].map((y) => rule(60, y, 460, y)).join("");
    const rows = [
      ["Работа", "Что сделано", "", "Сумма"],
      ["Крыша", "заменён шифер над", "", "1,250"],
      ["", "читальным залом", "", ""],
      ["Двор", "посажены липы", "", "300"],
    ];
    expect(await tablesIn(rules + rowsAt(700, xs, rows))).toEqual([
      [
        "Работа | Что сделано | Сумма",
        "Крыша | заменён шифер над читальным залом | 1,250",
        "Двор | посажены липы | 300",
      ],
    ]);
  });

  it("lets a heading span the columns that it stands over, or that a rule under it runs along", async () => {
    const heads = text(330, 714, "Взято книг") + rule(310, 711, 460, 711) + text(215, 714, "Гости");
    const rules = [724, 697, 653].map((y) => rule(60, y, 460, y)).join("");
    const [table] = await tablesIn(heads + rules + rowsAt(700, xs, figures));
    expect(table).toEqual([" | Гости | Взято книг <2>", ...figuresShown]);
  });

  it("keeps two tables of one width apart by the caption between them", async () => {
    const table = (y: number) =>
      [y + 11, y - 5, y - 47].map((at) => rule(60, at, 460, at)).join("") + rowsAt(y, xs, figures);
    const tables = await tablesIn(table(700) + text(60, 643, "Таблица 2. То же по филиалам") + table(622));
    expect(tables).toEqual([figuresShown, figuresShown]);
  });

  it("leaves text in columns between the rules of a page's head and foot alone", async () => {
    const column = Array.from({ length: 6 }, () => ["читателей в этом году стало", "заметно больше, чем было"]).flat();
    const rules = rule(60, 720, 460, 720) + rule(60, 520, 460, 520);
    expect(await tablesIn(rules + textLines(60, 700, column) + textLines(270, 700, column))).toEqual([]);
  });
});

describe("boxes with lines left out", () => {
  const sides = (x: number) => rule(x, 653, x, 711);

  it("cuts a box of rows into columns", async () => {
    const levels = [711, 695, 681, 667, 653].map((y) => rule(60, y, 460, y)).join("");
    expect(await tablesIn(levels + sides(60) + sides(460) + rowsAt(700, [64, ...xs.slice(1)], figures))).toEqual([
      figuresShown,
    ]);
  });

  it("cuts columns and rows of numbers under a ruled header", async () => {
    const levels = [711, 695, 653].map((y) => rule(60, y, 460, y)).join("");
    const lines = levels + sides(60) + sides(180) + sides(460);
    expect(await tablesIn(lines + rowsAt(700, [64, ...xs.slice(1)], figures))).toEqual([figuresShown]);
  });
});

describe("tables without rules", () => {
  it("takes columns of numbers, shaded or not, between paragraphs", async () => {
    const shade = `0.9 g\n${box(60, 682, 400, 13)}0 g\n`;
    const content = textLines(60, 760, prose) + shade + rowsAt(700, xs, figures) + textLines(60, 630, prose);
    expect(await tablesIn(content)).toEqual([figuresShown]);
  });

  it("joins the lines of a label and not the heading of a part", async () => {
    const rows = [
      ["", "2021", "2022", "2023"],
      ["Филиалы", "", "", ""],
      ["Пришло по записи", "12", "14", "19"],
      ["из соседних сёл", "", "", ""],
      ["Без записи", "5", "7", "6"],
      ["Прочие", "1", "0", "2"],
    ];
    expect(await tablesIn(rowsAt(700, xs, rows))).toEqual([
      [
        " | 2021 | 2022 | 2023",
        "Филиалы |  |  | ",
        "Пришло по записи из соседних сёл | 12 | 14 | 19",
        "Без записи | 5 | 7 | 6",
        "Прочие | 1 | 0 | 2",
      ],
    ]);
  });

  it("finds a table in one column of a page of two", async () => {
    const column = Array.from({ length: 12 }, () => "читателей в этом году заметно больше");
    const narrow = [40, 130, 170, 210];
    const left = rowsAt(700, narrow, figures) + textLines(40, 637, column.slice(4));
    const [table, ...others] = await tablesIn(left + textLines(330, 700, column));
    expect(table).toEqual(figuresShown);
    expect(others).toEqual([]);
  });

  const none: [what: string, content: string][] = [
    [
      "approvals side by side",
      ["РАССМОТРЕНО", "СОГЛАСОВАНО", "УТВЕРЖДАЮ"]
        .map((word, i) => textLines(40 + i * 190, 760, [word, "протокол № 3", "от 28.08.2025", "Л.В. Гусева"]))
        .join(""),
    ],
    [
      "signatures",
      rowsAt(
        700,
        [60, 260, 400],
        [
          ["Методист", "2025", "Орлова Т.Н."],
          ["Завуч", "2025", "Белый К.К."],
          ["Психолог", "2025", "Рябина О.О."],
          ["Библиотекарь", "2025", "Зайцев П.П."],
        ],
      ),
    ],
    [
      "contents",
      rowsAt(
        700,
        [60, 100, 420],
        [
          ["1", "Введение", "3"],
          ["1.1", "Цели", "4"],
          ["2", "Итоги", "12"],
          ["3", "Выводы", "20"],
        ],
      ),
    ],
    [
      "prose in three columns",
      [40, 220, 400].map((x) => textLines(x, 700, new Array(12).fill("читателей стало больше, чем"))).join(""),
    ],
    [
      "a list with stretched lines",
      rowsAt(
        700,
        [60, 72, 150],
        [
          ["-", "недопущение", "предпосылок, исключение возможности повторов"],
          ["-", "выполнение", "намеченного в рамках своих обязанностей всеми"],
          ["-", "обеспечение", "защиты прав участников занятий и поездок"],
          ["-", "укрепление", "доверия родителей и соседей к школе и лагерю"],
        ],
      ),
    ],
    ["two columns of short lines", rowsAt(700, [60, 300], new Array(6).fill(["Школа № 5", "Приложение 2"]))],
  ];
  it.each(none)("takes %s for text", async (_, content) => {
    expect(await tablesIn(content)).toEqual([]);
  });

  it("stays quick on a page of thousands of scattered numbers and rules", async () => {
    const many = Array.from({ length: 1000 }, (_, i) => text((i * 37) % 590, 790 - ((i * 11) % 780), `${i % 10}`, 4));
    const rules = Array.from({ length: 300 }, (_, i) => rule(10, i + 50.5, 590, i + 50.5));
    const spent = processorTime();
    await blocksIn(many.join("") + rules.join(""));
    expect(spent()).toBeLessThan(littleTime);
  });
});

describe("letters", () => {
  it("drops a letter printed twice and keeps a double one, however narrow", async () => {
    const bold = text(60, 700, "Алла") + text(60.4, 700, "Алла");
    const narrow = "BT /F 10 Tf 10 Tz 60 600 Td <0410043B043B0430> Tj ET\n";
    const blocks = await blocksIn(bold + narrow);
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.text : ""))).toEqual(["Алла", "Алла"]);
  });

  it("does not take white that is written as character spacing for a part of the letter", async () => {
    const spaced = "BT /F 10 Tf 60 700 Td <04100411> Tj 60 Tc <0412> Tj 0 Tc <0413> Tj ET\n";
    const blocks = await blocksIn(spaced);
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.text : ""))).toEqual(["АБВ", "Г"]);
  });
});
