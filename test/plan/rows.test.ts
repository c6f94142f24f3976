import { describe, expect, test } from "vitest";
import { find, grid, head, items, onePlan, text } from "./blocks.ts";

describe("values", () => {
  test("white space is collapsed, the lines of period and responsible stay, blank is null", () => {
    const [item] = items(
      grid(
        head,
        [" 1. ", "Игра\n\n «Зарница» ", "\n Август \n2024\n", " Лугова А.А.,\n\n  Рощин Б.Б. "],
        ["2", "x", "", " "],
      ),
    );
    expect(item).toMatchObject({
      number: "1.",
      activity: "Игра «Зарница»",
      period: "Август\n2024",
      responsible: "Лугова А.А.,\n\nРощин Б.Б.",
      mark: null,
      inherited: null,
    });
  });

  test("a cell merged downwards holds for all its rows", () => {
    const all = items(grid(head, ["1", "Поход", "май", "Лугова"], ["2", "Игра", "^", "^"], ["3", "Сбор", "июнь", "^"]));
    expect(all.map(({ period, responsible }) => [period, responsible])).toEqual([
      ["май", "Лугова"],
      ["май", "Лугова"],
      ["июнь", "Лугова"],
    ]);
  });

  test("a row whose other cells are merged from above is data although it has one cell of its own", () => {
    const all = items(grid(head, ["1", "Поход", "май", "Лугова"], ["^", "Игра", "^", "^"]));
    expect(all.map(({ activity }) => activity)).toEqual(["Поход", "Игра"]);
  });

  test("inner borders that are shifted from row to row do not move a cell into another column", () => {
    const cell = (t: string, row: number, col: number, colspan = 1) => ({ text: t, row, col, colspan, rowspan: 1 });
    const header = [cell("№", 0, 0), cell("Мероприятия", 0, 1), cell("Срок", 0, 2), cell("Ответственный", 0, 3, 3)];
    const row = [cell("1", 1, 0), cell("Поход", 1, 1), cell("ежедневно", 1, 2, 3), cell("Лугова", 1, 5)];
    expect(items({ kind: "grid", rows: [header, row] })).toMatchObject([
      { period: "ежедневно", responsible: "Лугова" },
    ]);
  });

  test("empty rows and the lone numbers of unused rows are no items", () => {
    const { plans, residue } = find([
      grid(head, ["1", "Поход", "май", "я"], ["", "", "", ""], ["2.", "", "", ""], ["", "17", "", ""]),
    ]).value;
    expect(plans[0]?.items).toHaveLength(1);
    expect(residue).toEqual(["2.", "17"]);
  });

  test("page and line come from the cells", () => {
    const cell = (t: string, row: number, col: number) => ({
      text: t,
      row,
      col,
      rowspan: 1,
      colspan: 1,
      page: 3,
      line: row + 7,
    });
    const rows = [
      ["Мероприятия", "Сроки"],
      ["Поход", "май"],
    ].map((texts, row) => texts.map((t, col) => cell(t, row, col)));
    expect(items({ kind: "grid", rows })[0]?.source).toEqual({ table: 1, row: 2, page: 3, line: 8 });
  });
});

describe("numbers", () => {
  test.each([
    ["1.1. Открытие сезона", "1.1.", "Открытие сезона"],
    ["2) Закрытие сезона", "2)", "Закрытие сезона"],
    ["3.Сбор", "3.", "Сбор"],
    ["01.09. – праздник", null, "01.09. – праздник"],
    ["10 сентября – поход", null, "10 сентября – поход"],
  ])("%s, in a table without a column of numbers", (activity, number, words) => {
    expect(items(grid(["Мероприятия", "Сроки"], [activity, "май"]))).toMatchObject([{ number, activity: words }]);
  });

  test("are split off where the column of numbers is blank in the row, and only there", () => {
    const rows = [
      ["", "1.1.Поход", "май", "я"],
      ["2", "1.1. Сбор", "май", "я"],
    ];
    expect(items(grid(head, ...rows))).toMatchObject([
      { number: "1.1.", activity: "Поход" },
      { number: "2", activity: "1.1. Сбор" },
    ]);
  });

  test("without a full stop, only after the number before it", () => {
    const activities = ["2.1. Поход", "2.2 Сбор", "2 .3. Игра", "12.10 Бал"];
    const all = items(grid(["Мероприятия", "Сроки"], ...activities.map((activity) => [activity, "май"])));
    expect(all.map(({ number, activity }) => [number, activity])).toEqual([
      ["2.1.", "Поход"],
      ["2.2", "Сбор"],
      ["2 .3.", "Игра"],
      [null, "12.10 Бал"],
    ]);
  });

  test("of a list in the cell stay in it", () => {
    const activity = "1. О походе. 2. О сборе.";
    expect(items(grid(["Повестка", "Сроки"], [activity, "май"]))).toMatchObject([{ number: null, activity }]);
  });
});

describe("tables that go on", () => {
  test("a grid without a header takes the columns and the section of the one before", () => {
    const all = items(
      grid(head, ["Учёба", "<", "<", "<"], ["1", "Поход", "май", "Лугова"]),
      grid(["2", "Игра", "июнь", "Рощин"], ["Отдых", "<", "<", "<"], ["3", "Сбор", "июль", "Рощин"]),
    );
    expect(all.map(({ section, activity, source }) => [section.join("/"), activity, source.table])).toEqual([
      ["Учёба", "Поход", 1],
      ["Учёба", "Игра", 2],
      ["Отдых", "Сбор", 2],
    ]);
  });

  test("a row cut by the page break is joined, and said so", () => {
    const { value, issues } = find([
      grid(head, ["1", "Беседа о том,", "май", "я"]),
      grid(["", "как вести себя на воде", "", ""], ["2", "Игра", "май", "я"]),
    ]);
    expect(value.plans[0]?.items.map(({ activity }) => activity)).toEqual([
      "Беседа о том, как вести себя на воде",
      "Игра",
    ]);
    expect(issues).toContainEqual({ code: "joined-row", at: { table: 2, row: 1 }, found: "как вести себя на воде" });
  });

  test("a row that brings the year of the period before it is joined, whatever else it holds", () => {
    const { value, issues } = find([
      grid(
        head,
        ["", "Соревнования по", "Декабрь-", ""],
        ["", "плаванию", "2026 г.", "Лугова"],
        ["", "Сбор", "2026 г.", "я"],
      ),
    ]);
    expect(value.plans[0]?.items).toMatchObject([
      { activity: "Соревнования по плаванию", period: "Декабрь-\n2026 г.", responsible: "Лугова" },
      { activity: "Сбор", period: "2026 г." },
    ]);
    expect(issues).toContainEqual({ code: "joined-row", at: { table: 1, row: 3 }, found: "плаванию" });
  });

  test("a row that says neither what nor when goes on with the row before", () => {
    const { value, issues } = find([
      grid(head, ["1", "Поход", "май", "Лугова А.А."], ["", "", "", "Рощин Б.Б."], ["2", "", "", "Зимин В.В."]),
    ]);
    expect(value.plans[0]?.items.map(({ number, responsible }) => [number, responsible])).toEqual([
      ["1", "Лугова А.А.\nРощин Б.Б."],
      ["2", "Зимин В.В."],
    ]);
    expect(issues).toContainEqual({ code: "joined-row", at: { table: 1, row: 3 }, found: "Рощин Б.Б." });
  });

  test("a row under a heading of its own is not joined", () => {
    const all = items(
      grid(head, ["1", "Беседа", "май", "я"]),
      text("Разное"),
      grid(["", "игры на воздухе", "", ""], ["2", "Поход", "май", "я"]),
    );
    expect(all.map(({ section, activity }) => [section.join(), activity])).toEqual([
      ["", "Беседа"],
      ["Разное", "игры на воздухе"],
      ["Разное", "Поход"],
    ]);
  });

  test("a table of signatures does not", () => {
    const { plans, residue } = find([
      grid(["Мероприятия", "Сроки"], ["Поход", "май"]),
      grid(["Директор", "А.А. Лугова"]),
    ]).value;
    expect(plans[0]?.items).toHaveLength(1);
    expect([...residue, plans[0]?.signature].join("\n")).toContain("А.А. Лугова");
  });
});

test("marks of converters are taken out and noted, the words in them stay", () => {
  const { value, issues } = find([
    text("**План работы**"),
    grid(head, ["1", "[bookmark: _GoBack]Поход **в лес**", "май", "[image: печать]Лугова"]),
  ]);
  expect(value.plans[0]?.title).toBe("План работы");
  expect(value.plans[0]?.items).toMatchObject([{ activity: "Поход в лес", responsible: "Лугова" }]);
  expect(issues.filter(({ code }) => code === "junk-removed").map(({ at, found }) => [at?.row, found])).toEqual([
    [undefined, "**"],
    [undefined, "**"],
    [2, "[bookmark: _GoBack]"],
    [2, "**"],
    [2, "**"],
    [2, "[image: печать]"],
  ]);
});

test("the first plan of an empty document is none", () => {
  expect(find([])).toEqual({ value: { plans: [], residue: [] }, issues: [{ code: "no-plan" }] });
});

test("headers, footers and footnotes are residue and no title", () => {
  const blocks = [text("План школы", "header"), grid(head, ["1", "Поход", "май", "я"]), text("сноска", "footnote")];
  expect(onePlan(blocks).title).toBeNull();
  expect(find(blocks).value.residue).toEqual(["План школы", "сноска"]);
});
