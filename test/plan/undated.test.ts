import { describe, expect, test } from "vitest";
import { find, grid, onePlan, text } from "./blocks.ts";

const title = text("План профилактической работы на 2021/2022 учебный год");
const header = ["Направление работы", "Задача", "Деятельность"];
const rows = [
  ["1. Работа с детьми", "Показать вред привычки", "Беседы и встречи с врачом"],
  ["2. Работа с родителями", "Рассказать о правилах", "Собрание и выпуск памятки"],
  ["3. Работа с педагогами", "Обменяться опытом", "Семинар о школьном уставе"],
];
const leftOut = { code: "table-left-out", at: { table: 1 } };

describe("a table under a plan's title that says nothing of when", () => {
  test.each([
    ["the title alone", [title]],
    ["an approval", [text("УТВЕРЖДАЮ"), text("Директор школы"), text("_______ А.А. Лугова"), title]],
  ])("its activities are items, the other columns go by their words: %s", (_, above) => {
    const { items, columns, span } = onePlan([...above, grid(header, ...rows)]);
    expect(span?.start).toBe("2021-09-01");
    expect(columns.map(({ role }) => role)).toEqual([null, null, "activity"]);
    expect(items).toHaveLength(3);
    expect(items[1]).toMatchObject({
      activity: "Собрание и выпуск памятки",
      period: null,
      extra: { "Направление работы": "2. Работа с родителями", Задача: "Рассказать о правилах" },
      source: { table: 1, row: 3 },
    });
  });

  test("the title is the first row, and a column has a role", () => {
    const { title: found, items } = onePlan([
      grid(
        ["План работы клуба на 2022 год", "<", "<"],
        ["№", "Мероприятия", "Ожидаемый результат"],
        ["1", "Выставка рисунков", "альбом"],
        ["2", "Поход в лес", "отчёт"],
        ["3", "Вечер песни", "запись"],
      ),
    ]);
    expect(found).toBe("План работы клуба на 2022 год");
    expect(items.map(({ number, activity, result }) => [number, activity, result])).toEqual([
      ["1", "Выставка рисунков", "альбом"],
      ["2", "Поход в лес", "отчёт"],
      ["3", "Вечер песни", "запись"],
    ]);
  });
});

describe("a table of another kind under a plan's title is left out, and that is said", () => {
  test.each([
    [
      "money",
      [
        ["Вид работы", "Сумма"],
        ["Ремонт крыши", "1200"],
        ["Покраска стен", "300"],
        ["Замена окон", "800"],
      ],
    ],
    [
      "hours",
      [
        ["Содержание", "Всего"],
        ["Введение в курс", "2"],
        ["Счёт до ста", "10"],
        ["Итоги года", "1"],
      ],
    ],
    [
      "staff",
      [
        ["ФИО", "Вид работы"],
        ["Лугова А.А.", "уборка"],
        ["Рощин Б.Б.", "охрана"],
        ["Зимин В.В.", "ремонт"],
      ],
    ],
    [
      "lessons",
      [
        ["Урок", "Понедельник"],
        ["первый", "Чтение"],
        ["второй", "Пение"],
        ["третий", "Труд"],
      ],
    ],
    [
      "no header",
      [
        ["Чтение вслух", "дома"],
        ["Пение хором", "в школе"],
        ["Игра в мяч", "во дворе"],
      ],
    ],
  ])("%s", (_, table) => {
    const { value, issues } = find([title, grid(...table)]);
    expect(value.plans).toEqual([]);
    expect(value.residue.join("\n").split("\n")).toEqual([
      title.kind === "paragraph" ? title.text : "",
      ...table.flat(),
    ]);
    expect(issues).toContainEqual(leftOut);
  });

  test.each([
    ["two rows", [title, grid(header, ...rows.slice(0, 1))]],
    ["no title", [text("Памятка классному руководителю"), grid(header, ...rows)]],
    [
      "signatures",
      [title, grid(["Директор", "А.А. Лугова"], ["Заместитель директора", "Б.Б. Рощин"], ["Педагог", "В.В. Зимин"])],
    ],
  ])("nothing is said: %s", (_, blocks) => {
    const { value, issues } = find(blocks);
    expect(value.plans).toEqual([]);
    expect(issues).not.toContainEqual(leftOut);
  });
});
