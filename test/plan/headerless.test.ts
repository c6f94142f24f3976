import { describe, expect, test } from "vitest";
import { find, grid, head, items, text } from "./blocks.ts";

const title = text("План работы кружка на 2021/2022 учебный год");
const rows = [
  ["1", "Осенняя выставка рисунков", "до 15 сентября", "Лугова А.А."],
  ["2", "Экскурсия в краеведческий музей", "октябрь", "Рощин Б.Б."],
  ["3", "Встреча с ветеранами труда", "в течение года", "Зимин В.В."],
];

describe("a table without a header under a title", () => {
  test("its columns are known by what stands in them, and that is said", () => {
    const { value, issues } = find([title, grid(...rows)]);
    const [plan] = value.plans;
    expect(plan?.columns.map(({ header, role }) => [header, role])).toEqual([
      ["(колонка 1)", "number"],
      ["(колонка 2)", "activity"],
      ["(колонка 3)", "period"],
      ["(колонка 4)", "responsible"],
    ]);
    expect(plan?.items[1]).toMatchObject({
      number: "2",
      activity: "Экскурсия в краеведческий музей",
      period: "октябрь",
      responsible: "Рощин Б.Б.",
    });
    expect(issues).toContainEqual({
      code: "no-header",
      at: { table: 1 },
      found: "number, activity, period, responsible",
    });
  });

  test("words of a header that are not known are its columns' names all the same", () => {
    const { plans } = find([title, grid(["Что", "Суть", "Пора", "Кто"], ...rows)]).value;
    expect(plans[0]?.columns.map(({ header, role }) => [header, role])).toEqual([
      ["Что", "number"],
      ["Суть", "activity"],
      ["Пора", "period"],
      ["Кто", "responsible"],
    ]);
    expect(plans[0]?.items).toHaveLength(3);
  });

  test("period first, sections over the whole width, a cell merged downwards, the title inside the table", () => {
    const { plans } = find([
      grid(
        ["План работы клуба на 2022 год", "<"],
        ["I этап", "<"],
        ["До 18 января", "Приём заявок от школьных команд"],
        ["20 января", "Отборочные встречи команд"],
        ["22 января", "^"],
        ["II этап", "<"],
        ["март", "Финальные встречи и награждение победителей"],
      ),
    ]).value;
    expect(plans[0]?.title).toBe("План работы клуба на 2022 год");
    expect(plans[0]?.items.map(({ section, activity, period }) => [section.join(), activity, period])).toEqual([
      ["I этап", "Приём заявок от школьных команд", "До 18 января"],
      ["I этап", "Отборочные встречи команд", "20 января"],
      ["I этап", "Отборочные встречи команд", "22 января"],
      ["II этап", "Финальные встречи и награждение победителей", "март"],
    ]);
  });

  test.each([
    ["no title above", [grid(...rows)]],
    ["two rows", [title, grid(...rows.slice(0, 2))]],
    [
      "a list of births",
      [title, grid(["Лугова Анна", "01.02.2009"], ["Рощин Борис", "12.03.2009"], ["Зимин Глеб", "07.11.2009"])],
    ],
    [
      "prices",
      [title, grid(["Бумага для принтера", "12.50"], ["Краски для кружка", "3.20"], ["Клей для бумаги", "5.99"])],
    ],
    [
      "approvals",
      [
        title,
        grid(
          ["Утверждено на заседании совета", "30.08.2021"],
          ["Рассмотрено на собрании трудового коллектива", "28.08.2021"],
          ["Согласовано с советом родителей", "27.08.2021"],
        ),
      ],
    ],
    [
      "signatures",
      [
        title,
        grid(["Директор школы", "А.А. Лугова"], ["Заместитель директора", "Б.Б. Рощин"], ["Педагог", "В.В. Зимин"]),
      ],
    ],
  ])("none: %s", (_, blocks) => {
    expect(find(blocks).value.plans).toEqual([]);
  });
});

describe("a table that goes on", () => {
  const first = grid(head, ...rows);

  test("with its cells in other grid columns, after «Продолжение таблицы»", () => {
    const cell = (t: string, row: number, col: number, colspan = 1) => ({ text: t, row, col, colspan, rowspan: 1 });
    const more = [
      [cell("4", 0, 0, 2), cell("Сбор вожатых", 0, 2), cell("3 мая", 0, 3), cell("Лугова А.А.", 0, 4, 2)],
      [cell("5", 1, 0), cell("Поход", 1, 1, 2), cell("май", 1, 3, 2), cell("Рощин Б.Б.", 1, 5)],
    ];
    const all = items(title, first, text("Продолжение таблицы 1"), { kind: "grid", rows: more });
    expect(all.slice(3).map(({ number, period, responsible }) => [number, period, responsible])).toEqual([
      ["4", "3 мая", "Лугова А.А."],
      ["5", "май", "Рощин Б.Б."],
    ]);
  });

  test("with a column lost, by what stands in the others", () => {
    const { plans } = find([title, first, text("Продолжение"), grid(...rows.map((row) => row.slice(1)))]).value;
    expect(plans).toHaveLength(1);
    expect(
      plans[0]?.items.slice(3).map(({ activity, period, responsible }) => [activity, period, responsible]),
    ).toEqual(rows.map((row) => row.slice(1)));
  });

  test("under a row of column numbers", () => {
    const all = items(title, first, grid(["1", "2", "3", "4"], ["4", "Поход в лес", "май", "Лугова А.А."]));
    expect(all.map(({ number }) => number)).toEqual(["1", "2", "3", "4"]);
  });
});
