import { describe, expect, test } from "vitest";
import { find, grid, items } from "./blocks.ts";

const periods = (header: string[][], ...rows: string[][]) =>
  items(grid(...header, ...rows)).map(({ activity, period }) => `${activity}: ${period?.replaceAll("\n", " / ")}`);

const named = [["№", "Мероприятия", "Сентябрь", "Октябрь", "Ноябрь", "Ответственный"]];
const roman = [
  ["№", "Содержание работы", "Месяцы", "<", "<", "<", "Отв."],
  ["^", "^", "XI", "XII", "I", "II", "^"],
];
const arabic = [
  ["Мероприятия", "Сроки", "<", "<", "<", "<"],
  ["^", "09", "10", "11", "12", "01"],
];

describe("columns of months are one period", () => {
  test.each([
    [["1", "Поход", "16,30", "", "5-7", "я"], "Поход: Сентябрь 16,30 / Ноябрь 5-7"],
    [["1", "Игра", "+", "х", "", "я"], "Игра: Сентябрь, Октябрь"],
    [["1", "Сбор", "+", "-", "12", "я"], "Сбор: Сентябрь / Ноябрь 12"],
    [["1", "Отчёт", "", "3 неделя", "", "я"], "Отчёт: 3 неделя Октябрь"],
    [["1", "Рейд", "05.09", "", "", "я"], "Рейд: 05.09"],
    [["1", "Беседы", "в течение года", "<", "<", "я"], "Беседы: в течение года"],
    [["1", "Лыжня", "", "+", "<", "я"], "Лыжня: Октябрь – Ноябрь"],
    [["1", "Резерв", "", "", "", "я"], "Резерв: undefined"],
  ])("%j", (row, expected) => {
    expect(periods(named, row)).toEqual([expected]);
  });

  test("Roman numbers under «Месяцы»", () => {
    expect(periods(roman, ["1", "Поход", "+", "", "9", "", "я"])).toEqual(["Поход: ноябрь / январь 9"]);
  });

  test("Arabic numbers under «Сроки», a row of column numbers after them", () => {
    expect(periods(arabic, ["1", "2", "3", "4", "5", "6"], ["Поход", "", "8", "", "+", "+"])).toEqual([
      "Поход: октябрь 8 / декабрь, январь",
    ]);
  });

  test("short names", () => {
    expect(periods([["Виды работы", "сен.", "окт.", "нояб.", "дек."]], ["Поход", "", "V", "", "5"])).toEqual([
      "Поход: октябрь / декабрь 5",
    ]);
  });

  test("the cells stay as they are, by header, and the table is reported once", () => {
    const { value, issues } = find([
      grid(...named, ["1", "Поход", "16,30", "", "+", "я"], ["2", "Игра", "", "+", "", "я"]),
    ]);
    expect(value.plans[0]?.items[0]).toMatchObject({
      origin: { by: "months", cells: { Сентябрь: "16,30", Ноябрь: "+" } },
      responsible: "я",
    });
    expect(value.plans[0]?.columns.map(({ role }) => role)).toEqual([
      "number",
      "activity",
      "period",
      "period",
      "period",
      "responsible",
    ]);
    expect(issues.filter(({ code }) => code === "month-columns")).toEqual([
      { code: "month-columns", at: { table: 1 }, found: "Сентябрь, Октябрь, Ноябрь" },
    ]);
  });

  test.each([
    ["quarters", ["Мероприятия", "Сроки", "<", "<", "<"], ["^", "I", "II", "III", "IV"]],
    ["weeks", ["Мероприятия", "Неделя", "<", "<", "<"], ["^", "1", "2", "3", "4"]],
  ])("%s are no months", (_, ...header) => {
    const { issues } = find([grid(...header, ["Поход", "+", "", "", "+"])]);
    expect(issues.map(({ code }) => code)).not.toContain("month-columns");
  });
});

test("where the cells under the months are activities, each is an item under its row", () => {
  const all = items(
    grid(
      ["Направление", "Сентябрь", "Октябрь", "Ноябрь"],
      ["Спорт", "Осенний кросс", "Турнир по шашкам", "Эстафета"],
      ["Труд", "Субботник", "", "Чистый двор"],
    ),
  );
  expect(all.map(({ section, activity, inherited, period }) => [section.join(), activity, inherited, period])).toEqual([
    ["Спорт", "Осенний кросс", "Сентябрь", null],
    ["Спорт", "Турнир по шашкам", "Октябрь", null],
    ["Спорт", "Эстафета", "Ноябрь", null],
    ["Труд", "Субботник", "Сентябрь", null],
    ["Труд", "Чистый двор", "Ноябрь", null],
  ]);
});
