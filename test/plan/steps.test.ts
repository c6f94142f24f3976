import { describe, expect, test } from "vitest";
import { littleTime, processorTime } from "../processor-time.ts";
import { find, grid, head, items } from "./blocks.ts";

/** One row for a section, its cells kept in step by line breaks. */
const section = (number: string, activities: string[], dates: string[], people: string[] = [""]) => [
  number,
  activities.join("\n"),
  dates.join("\n"),
  people.join("\n"),
];
const rows = (...all: string[][]) =>
  items(grid(head, ...all)).map(({ number, activity, period, responsible }) =>
    [number, activity, period, responsible].map((text) => text?.replaceAll("\n", "/") ?? "–").join(" | "),
  );

describe("a row with a list of activities is an item for each", () => {
  test("as many dates as numbers; the lines above the list are the section", () => {
    const { value, issues } = find([
      grid(
        head,
        section(
          "II",
          ["Работа с детьми", "1. Поход", "2. Игра на", "свежем воздухе", "3. Сбор"],
          ["", "03.09", "до 10.09", "", "в течение", "месяца"],
          ["", "Лугова А.А.", "Рощин Б.Б.,", "вожатый", "Зимин В.В."],
        ),
      ),
    ]);
    const [plan] = value.plans;
    expect(plan?.items.map(({ number, activity, period }) => [number, activity, period])).toEqual([
      ["1.", "Поход", "03.09"],
      ["2.", "Игра на свежем воздухе", "до 10.09"],
      ["3.", "Сбор", "в течение\nмесяца"],
    ]);
    expect(plan?.items.map(({ section, source }) => [section, source])).toEqual([
      [["II Работа с детьми"], { table: 1, row: 2, part: 1 }],
      [["II Работа с детьми"], { table: 1, row: 2, part: 2 }],
      [["II Работа с детьми"], { table: 1, row: 2, part: 3 }],
    ]);
    expect(plan?.items[1]?.origin).toEqual({
      by: "lines",
      cells: {
        "№": "II",
        Мероприятия: "Работа с детьми\n1. Поход\n2. Игра на\nсвежем воздухе\n3. Сбор",
        Сроки: "\n03.09\nдо 10.09\n\nв течение\nмесяца",
        Ответственный: "\nЛугова А.А.\nРощин Б.Б.,\nвожатый\nЗимин В.В.",
      },
    });
    expect(issues).toContainEqual({ code: "split-row", at: { table: 1, row: 2 }, found: "3" });
  });

  test("people go by the height of the dates beside them, several to one or none", () => {
    const dates = ["01.10", "", "", "08.10", "", "", "15.10"];
    const people = ["Лугова А.А.", "Рощин Б.Б.", "", "", "", "", "Зимин В.В."];
    expect(rows(section("1", ["1. Поход", "", "", "2. Игра", "", "", "3. Сбор"], dates, people))).toEqual([
      "1. | Поход | 01.10 | Лугова А.А./Рощин Б.Б.",
      "2. | Игра | 08.10 | –",
      "3. | Сбор | 15.10 | Зимин В.В.",
    ]);
  });

  test("people go by the height of the activities, which long lines raise, and not by that of the dates", () => {
    const long = "2. Подготовка и проведение общешкольного праздника осени для всех";
    const activities = ["1. Поход", long, "3. Игра", "4. Сбор"];
    const dates = ["01.10", "02.10", "", "15.10", "20.10"];
    const people = ["Лугова А.А.", "Рощин Б.Б.", "Зимин В.В.", "Полев Г.Г.", "Садов Д.Д."];
    expect(rows(section("1", activities, dates, people)).map((row) => row.split(" | ").at(-1))).toEqual([
      "Лугова А.А.",
      "Рощин Б.Б./Зимин В.В.",
      "Полев Г.Г.",
      "Садов Д.Д.",
    ]);
  });

  test("a comma does not bind lines that stand beside two activities", () => {
    const dates = ["01.10", "02.10", "03.10"];
    const people = ["Лугова А.А.", "Рощин Б.Б.,", "Зимин В.В."];
    expect(rows(section("1", ["1. Поход", "2. Игра", "3. Сбор"], dates, people))).toEqual([
      "1. | Поход | 01.10 | Лугова А.А.",
      "2. | Игра | 02.10 | Рощин Б.Б.,",
      "3. | Сбор | 03.10 | Зимин В.В.",
    ]);
  });

  test.each([
    ["a line between two activities", ["Лугова А.А.", "", "Рощин Б.Б.", "Зимин В.В.", "", "", "Полев Г.Г."], 1],
    ["nobody beside one, and a line between two others", ["", "Лугова А.А.", "", "", "", "", "Полев Г.Г."], 1],
    ["nobody beside one, the others in place", ["Лугова А.А.", "", "", "", "", "", "Полев Г.Г."], 0],
    ["each beside its own", ["Лугова А.А.", "", "", "Зимин В.В.", "", "", "Полев Г.Г."], 0],
  ])("whether the people are surely whose is said: %s", (_, people, count) => {
    const row = section("1", ["1. Поход", "", "", "2. Игра", "", "", "3. Сбор"], ["1 мая", "2 мая", "3 мая"], people);
    const { issues } = find([grid(head, row)]);
    expect(issues.filter(({ code }) => code === "unsure-lines")).toEqual(
      Array(count).fill({ code: "unsure-lines", at: { table: 1, row: 2 } }),
    );
  });

  test("the width of the column is found in the rows where dates are missing, not in those that match one to one", () => {
    const even = section(
      "1",
      Array.from({ length: 5 }, (_, at) => `${at + 1}. Беседа о том, как мы проведём эти летние каникулы`),
      ["1 мая", "2 мая", "3 мая", "4 мая", "5 мая"],
    );
    const uneven = section(
      "2",
      [
        "1. Организация и проведение школьных выставок рисунков",
        "2. Неделя чтения",
        "3. Поход в лес",
        "4. Сбор",
        "5. Игра",
      ],
      ["01.06", "", "03.06", "", "05.06", "06.06"],
    );
    expect(rows(even, uneven).slice(5)).toEqual([
      "1. | Организация и проведение школьных выставок рисунков | 01.06 | –",
      "2. | Неделя чтения | 03.06 | –",
      "3. | Поход в лес | – | –",
      "4. | Сбор | 05.06 | –",
      "5. | Игра | 06.06 | –",
    ]);
  });

  test("a number with nothing behind it keeps its date, and the heading gets none", () => {
    const activities = ["Участие в акциях:", "1. День леса", "2. День воды", "3."];
    expect(rows(section("", activities, ["март", "май", "июнь"]))).toEqual([
      "1. | День леса | март | –",
      "2. | День воды | май | –",
      "3. | – | июнь | –",
    ]);
  });

  test("one person stands for all", () => {
    expect(rows(section("1", ["1) Поход", "2) Игра"], ["3 мая", "5 мая"], ["Лугова А.А."]))).toEqual([
      "1) | Поход | 3 мая | Лугова А.А.",
      "2) | Игра | 5 мая | Лугова А.А.",
    ]);
  });

  test("a date is missing: the others keep their height, long lines taking several", () => {
    const long = "Выставка рисунков о лете, о каникулах и о путешествиях по родному краю";
    const activities = ["1. Поход", `2. ${long}`, "3. Игра", "4. Сбор", "5. Викторина"];
    const dates = ["02.05", "04.05", "", "", "18.05", "25.05"];
    expect(rows(section("1", activities, dates))).toEqual([
      "1. | Поход | 02.05 | –",
      `2. | ${long} | 04.05 | –`,
      "3. | Игра | – | –",
      "4. | Сбор | 18.05 | –",
      "5. | Викторина | 25.05 | –",
    ]);
  });

  test("a title with a date of its own is an item, and the section of the others", () => {
    const all = items(grid(head, section("I", ["Педсовет", "1. Поход", "2. Игра"], ["30.08", "01.09", "05.09"])));
    expect(all.map(({ section, number, activity, period }) => [section.join(), number, activity, period])).toEqual([
      ["", "I", "Педсовет", "30.08"],
      ["I Педсовет", "1.", "Поход", "01.09"],
      ["I Педсовет", "2.", "Игра", "05.09"],
    ]);
  });

  test("a line break that was lost before a number is found again", () => {
    const activities = ["1. Поход", "2. Игра «Зарница». 3. Сбор", "4. Бал"];
    expect(rows(section("1", activities, ["1 мая", "2 мая", "3 мая", "4 мая"]))[2]).toBe("3. | Сбор | 3 мая | –");
  });

  test("paragraphs without numbers beside as many dates", () => {
    expect(rows(section("1", ["Лето", "Поход", "Игра", "Сбор"], ["", "июнь", "1-3 июля", "август"]))).toEqual([
      "– | Поход | июнь | –",
      "– | Игра | 1-3 июля | –",
      "– | Сбор | август | –",
    ]);
  });

  test("numbers in a cell of their own", () => {
    expect(rows(section("1.\n2.", ["Поход", "Игра"], ["июнь", "июль"]))).toEqual([
      "1. | Поход | июнь | –",
      "2. | Игра | июль | –",
    ]);
  });
});

describe("a numbered list in a row that says nothing of when", () => {
  const undated = ["№", "Мероприятия", "Ответственный"];
  const list = "Подготовка к лету:\n1. Ремонт\n2. Уборка\n3. Посадки";

  test("there is no column of dates: people by their number, or all for each", () => {
    const all = items(
      grid(undated, ["I", list, "Лугова А.А.\nРощин Б.Б.\nЗимин В.В."], ["II", list, "совет,\nадминистрация"]),
    );
    expect(
      all.map(({ section, number, activity, responsible }) => [section[0], number, activity, responsible]),
    ).toEqual([
      ["I Подготовка к лету:", "1.", "Ремонт", "Лугова А.А."],
      ["I Подготовка к лету:", "2.", "Уборка", "Рощин Б.Б."],
      ["I Подготовка к лету:", "3.", "Посадки", "Зимин В.В."],
      ...["Ремонт", "Уборка", "Посадки"].map((activity, at) => [
        "II Подготовка к лету:",
        `${at + 1}.`,
        activity,
        "совет,\nадминистрация",
      ]),
    ]);
  });

  test("the date is blank", () => {
    expect(rows(["1", "1) Ремонт\n2) Уборка", "", "Лугова А.А."])).toEqual([
      "1) | Ремонт | – | Лугова А.А.",
      "2) | Уборка | – | Лугова А.А.",
    ]);
  });

  test.each([
    ["a gap in the numbers", "1. Ремонт\n2. Уборка\n4. Посадки"],
    ["two lists", "1. Ремонт\n2. Уборка\n1. Посадки\n2. Полив"],
    ["the end of a list", "3. Ремонт\n4. Уборка"],
  ])("it stays whole: %s", (_, activities) => {
    expect(items(grid(undated, ["1", activities, "Лугова А.А."]))).toHaveLength(1);
  });
});

describe("a row stays whole where its lines do not say which date is whose", () => {
  test.each([
    ["the first date beside the heading", section("", ["Акции", "1. А", "2. Б", "3. В"], ["1 мая", "2 мая"])],
    ["one date for a list", section("1", ["Педсовет", "1. Итоги", "2. Планы"], ["28.12"])],
    ["too few dates", section("1", ["1. А", "2. Б", "3. В", "4. Г", "5. Д"], ["24.05", "30.05"])],
    ["several dates of one activity", section("1", ["Беседы с родителями"], ["сентябрь", "январь", "май"])],
    ["two lines beside two dates", section("1", ["Конкурс", "«Лучший класс»"], ["12.09", "13.09"])],
    ["a list under a colon", section("1", ["Участие в акциях:", "День леса", "День воды"], ["март", "май", "июнь"])],
    ["wrapped lines", section("1", ["Беседа о том,", "как вести себя", "на воде"], ["май", "июнь", "июль"])],
    ["lines that are no dates", section("1", ["1. Поход", "2. Игра"], ["зал", "двор"])],
  ])("%s", (_, row) => {
    const [item, ...more] = items(grid(head, row));
    expect(more).toEqual([]);
    expect(item?.origin).toBeUndefined();
    expect(item?.period).toBe(row[2]?.trim());
  });
});

test("a long list is taken apart in linear time", () => {
  const many = Array.from({ length: 400 }, () =>
    section(
      "1",
      [1, 2, 3, 4, 5, 6].map((n) => `${n}. Дело о том и о сём`),
      ["май", "", "июнь", "5 мая", "", "июль"],
    ),
  );
  const spent = processorTime();
  items(grid(head, ...many));
  items(grid(head, section("1", Array(5_000).fill("1. Дело"), Array(5_000).fill("5 мая"))));
  expect(spent()).toBeLessThan(littleTime);
});
