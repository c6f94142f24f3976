import { describe, expect, it } from "vitest";
import type { Block, Grid } from "../../src/model.ts";
import { read } from "../../src/read/index.ts";

const readText = async (text: string) => (await read(Buffer.from(text), "plan.txt")).value.blocks;
const grids = (blocks: Block[]) => blocks.filter((block): block is Grid => block.kind === "grid");
const texts = (grid: Grid | undefined) => grid?.rows.map((row) => row.map((cell) => cell.text));
const paragraphs = (blocks: Block[]) => blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

describe("a table with a row on each line", () => {
  const plan = `
УТВЕРЖДАЮ
Директор школы\t\t\tП.П. Ласточкин
План на 2031 год

№\tМероприятия\tСроки\tОтветственный\tОтметка
1\tСмотр кабинетов\tМарт\tЗавхоз\t
2\tСбор макулатуры\tАпрель\tВожатая\t

3\tСубботник\tдо 20.04.2031\tЗавхоз\t
Работа с родителями
4\tСобрание\tМай\tДиректор\t


Заместитель директора\t\t\tЯ.А. Бусько
`;
  it("is found between the paragraphs around it, over page ends and section rows", async () => {
    const blocks = await readText(plan);
    const [grid, ...others] = grids(blocks);
    expect(others).toEqual([]);
    expect(grid?.method).toBe("rows");
    expect(texts(grid)).toEqual([
      ["№", "Мероприятия", "Сроки", "Ответственный", "Отметка"],
      ["1", "Смотр кабинетов", "Март", "Завхоз", ""],
      ["2", "Сбор макулатуры", "Апрель", "Вожатая", ""],
      ["3", "Субботник", "до 20.04.2031", "Завхоз", ""],
      ["Работа с родителями"],
      ["4", "Собрание", "Май", "Директор", ""],
    ]);
    expect(paragraphs(blocks)).toEqual([
      "УТВЕРЖДАЮ",
      "Директор школы\t\t\tП.П. Ласточкин",
      "План на 2031 год",
      "Заместитель директора\t\t\tЯ.А. Бусько",
    ]);
  });

  it("says where a section spans and where a cell stands", async () => {
    const [grid] = grids(await readText(plan));
    expect(grid?.rows[4]?.[0]).toEqual({
      text: "Работа с родителями",
      row: 4,
      col: 0,
      rowspan: 1,
      colspan: 5,
      line: 11,
    });
    expect(grid?.rows[3]?.[2]).toMatchObject({ row: 3, col: 2, line: 10 });
  });

  const header = "№\tМероприятия\tСроки\tОтветственный\n";
  const table: [name: string, lines: string, rows: string[][]][] = [
    [
      "a cell broken over lines",
      "1\tСмотр кабинетов\nи мастерских\tМарт\tЗавхоз\n2\tСубботник\tАпрель\tВожатая",
      [
        ["1", "Смотр кабинетов\nи мастерских", "Март", "Завхоз"],
        ["2", "Субботник", "Апрель", "Вожатая"],
      ],
    ],
    [
      "a last cell that goes on",
      "1\tСмотр\tМарт\tЗавхоз,\nВожатая\n2\tСубботник\tАпрель\tЗавхоз\nи учителя\n3\tВечер\tМай\tЗавуч",
      [
        ["1", "Смотр", "Март", "Завхоз,\nВожатая"],
        ["2", "Субботник", "Апрель", "Завхоз\nи учителя"],
        ["3", "Вечер", "Май", "Завуч"],
      ],
    ],
    [
      "a cell broken before a capital",
      "1\tСмотр кабинетов\nМастерских\nИ двора\tМарт\tЗавхоз\n2\tСубботник\tАпрель\tВожатая",
      [
        ["1", "Смотр кабинетов\nМастерских\nИ двора", "Март", "Завхоз"],
        ["2", "Субботник", "Апрель", "Вожатая"],
      ],
    ],
    [
      "a section after a row whose last tab was trimmed",
      "1\tСмотр\tМарт\nСпорт\n2\tЗабег\tМай\tЗавуч",
      [["1", "Смотр", "Март"], ["Спорт"], ["2", "Забег", "Май", "Завуч"]],
    ],
    [
      "rows without numbers, some of them trimmed",
      "Спорт\tЗабег\nТруд\tСмотр\nОтдых\tВечер\tМай\tЗавуч",
      [
        ["Спорт", "Забег"],
        ["Труд", "Смотр"],
        ["Отдых", "Вечер", "Май", "Завуч"],
      ],
    ],
    [
      "last cells whose tabs were trimmed",
      "1\tСмотр\tМарт\n2\tСубботник\tАпрель\nСпорт\n3\tЗабег\tМай",
      [["1", "Смотр", "Март"], ["2", "Субботник", "Апрель"], ["Спорт"], ["3", "Забег", "Май"]],
    ],
  ];
  it.each(table)("%s", async (_name, lines, rows) => {
    const blocks = await readText(header + lines);
    expect(texts(grids(blocks)[0])?.slice(1)).toEqual(rows);
    expect(blocks).toHaveLength(1);
  });

  it("leaves out approvals and signatures that are set by tabs", async () => {
    const approval = "СОГЛАСОВАНО\t\t\t\tУТВЕРЖДАЮ\nПрофком\t\t\tДиректор\n__ П.П. Ласточкин\t\t\t__ Я.А. Бусько\n";
    const blocks = await readText(
      `${approval}\nПлан\n\n${header}1\tСмотр\tМарт\tЗавхоз\n\nДиректор\t\t\tЯ.А. Бусько\n`,
    );
    expect(grids(blocks).map((grid) => grid.rows.length)).toEqual([2]);
    expect(paragraphs(blocks)).toHaveLength(5);
  });

  it("begins anew where a wider table follows", async () => {
    const blocks = await readText(`УТВЕРЖДАЮ\tСОГЛАСОВАНО\nПлан\n${header}1\tСмотр\tМарт\tЗавхоз\n`);
    expect(paragraphs(blocks)).toEqual(["УТВЕРЖДАЮ\tСОГЛАСОВАНО", "План"]);
    expect(grids(blocks)[0]?.rows).toHaveLength(2);
  });
});

describe("two tables", () => {
  const dump = (rows: string[][]) => rows.map((cells) => `${cells.map((cell) => `\t${cell}\n`).join("")}\n`).join("");
  const lines = (rows: string[][]) => `${rows.map((cells) => cells.join("\t")).join("\n")}\n`;
  const header = ["№", "Мероприятия", "Сроки"];
  const first = [header, ["1", "Смотр", ""], ["2", "Сбор", ""]];
  const second = [header, ["1", "Забег", "Май"]];
  it.each([
    ["with a row on each line", lines],
    ["with a cell on each line", dump],
  ])("%s stay apart where words and a header stand between", async (_name, write) => {
    const blocks = await readText(`${write(first)}\nПлан на май\n${write(second)}`);
    expect(grids(blocks).map(texts)).toEqual([first, second]);
    expect(paragraphs(blocks)).toEqual(["План на май"]);
  });
});

describe("a table with a cell on each line", () => {
  const row = (...cells: string[]) => `${cells.map((cell) => `\t${cell}\n`).join("")}\n`;
  const header = row("№", "Мероприятия", "Сроки", "Ответственный");
  const table: [name: string, lines: string, rows: string[][]][] = [
    ["whole rows", row("1", "Смотр", "Март", "Завхоз"), [["1", "Смотр", "Март", "Завхоз"]]],
    ["a break inside a cell", row("1", "Смотр", "Март\n2031", "Завхоз"), [["1", "Смотр", "Март\n2031", "Завхоз"]]],
    ["an empty line inside a row", row("1", "Смотр", "Март\n", "Завхоз"), [["1", "Смотр", "Март", "Завхоз"]]],
    ["empty lines around a cell", row("1", "Смотр\n", "Март\n", "Завхоз"), [["1", "Смотр", "Март", "Завхоз"]]],
    [
      "an empty line inside a cell",
      row("1", "Смотр\n\nвторой", "Март", "Завхоз"),
      [["1", "Смотр\n\nвторой", "Март", "Завхоз"]],
    ],
    ["an empty cell", row("1", "Смотр", "", "Завхоз"), [["1", "Смотр", "", "Завхоз"]]],
    ["an empty cell without a line", "\t1\n\tСмотр\n\t\tЗавхоз\n\n", [["1", "Смотр", "", "Завхоз"]]],
    [
      "empty paragraphs in most rows",
      [1, 2, 3, 4].map((n) => row(`${n}`, "Смотр", "Март\n", "Завхоз")).join(""),
      [1, 2, 3, 4].map((n) => [`${n}`, "Смотр", "Март", "Завхоз"]),
    ],
    [
      "words behind empty paragraphs in the last cell",
      row("1", "Смотр", "Март", "\n\nЗавхоз") + row("2", "Вечер", "Май", "Завуч"),
      [
        ["1", "Смотр", "Март", "\n\nЗавхоз"],
        ["2", "Вечер", "Май", "Завуч"],
      ],
    ],
    ["a section", row("Спорт") + row("1", "Забег", "Май", "Завуч"), [["Спорт"], ["1", "Забег", "Май", "Завуч"]]],
    [
      "rows without a line between",
      "\t1\n\tСмотр\n\tМарт\n\tЗавуч\n\t2\n\tВечер\n\tМай\n\tЗавуч\n",
      [
        ["1", "Смотр", "Март", "Завуч"],
        ["2", "Вечер", "Май", "Завуч"],
      ],
    ],
  ];
  it.each(table)("%s", async (_name, lines, rows) => {
    const blocks = await readText(
      `План\n${header}${row("0", "Сбор", "Январь", "Завуч")}${lines}\n\nДиректор\t\tП.П. Ласточкин\n`,
    );
    const [grid] = grids(blocks);
    expect(grid?.method).toBe("cells");
    expect(texts(grid)?.slice(2)).toEqual(rows);
    expect(paragraphs(blocks)).toEqual(["План", "Директор\t\tП.П. Ласточкин"]);
  });

  it("spans a section over the width and keeps converters' marks", async () => {
    const text = `${header}${row("1", "Смотр", "Март", "Завхоз")}${row("[bookmark: x]Спорт")}${row("2", "Забег", "Май", "Завуч")}`;
    const [grid] = grids(await readText(text));
    expect(grid?.rows[2]).toEqual([{ text: "[bookmark: x]Спорт", row: 2, col: 0, rowspan: 1, colspan: 4, line: 11 }]);
  });

  it("does not take indented paragraphs for cells", async () => {
    const text =
      "\tВ школе проводится смотр.\nВсем быть.\n\n\tПосле смотра будет вечер.\n\tПриходите.\n\n\tДирекция.\n";
    expect(grids(await readText(text))).toEqual([]);
  });
});

describe("a plain text", () => {
  it("is a paragraph for each line, with its number", async () => {
    expect(await readText("План\r\n\r\n  на год ")).toEqual([
      { kind: "paragraph", text: "План", line: 1 },
      { kind: "paragraph", text: "  на год ", line: 3 },
    ]);
  });

  it("loses its control characters, and that is said", async () => {
    const { value, issues } = await read(Buffer.from(`План\x01на год\f${"и далее ".repeat(20)}\x1a`), "plan.txt");
    expect(paragraphs(value.blocks)[0]).toMatch(/^План на год и далее/);
    expect(issues).toEqual([{ code: "bad-characters", found: "1 control characters" }]);
  });
});
