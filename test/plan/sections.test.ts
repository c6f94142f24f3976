import { describe, expect, test } from "vitest";
import { find, grid, head, items, text } from "./blocks.ts";

const wide = (words: string) => [words, "<", "<", "<"];
const row = (activity: string, number = "1") => [number, activity, "в течение года", "Лугова А.А."];
const paths = (...rows: string[][]) =>
  items(grid(head, ...rows)).map(({ section, activity }) => `${section.join(" › ")}: ${activity}`);

describe("headings inside the table", () => {
  test("a cell over the whole width", () => {
    expect(paths(wide("Учёба"), row("А"), wide("Отдых"), row("Б"))).toEqual(["Учёба: А", "Отдых: Б"]);
  });

  test("not merged: one cell among numbered rows, the others empty", () => {
    expect(paths(["", "Работа с детьми", "", ""], row("А"), row("Б", "2"), row("В", "3"))).toEqual([
      "Работа с детьми: А",
      "Работа с детьми: Б",
      "Работа с детьми: В",
    ]);
  });

  test("not merged is data where the headings are merged", () => {
    const alone = ["", "Участие в конкурсах", "", ""];
    expect(paths(wide("Учёба"), row("А"), wide("Отдых"), row("Б"), row("В"), alone, row("Г"))).toEqual([
      "Учёба: А",
      "Отдых: Б",
      "Отдых: В",
      "Отдых: Участие в конкурсах",
      "Отдых: Г",
    ]);
  });

  test.each([
    ["1", "1.1"],
    ["2.", "2.1."],
  ])("number %s and title above %s", (number, below) => {
    expect(paths([number, "Работа с кадрами", "", ""], row("А", below), row("Б", "9"))).toEqual([
      `${number} Работа с кадрами: А`,
      `${number} Работа с кадрами: Б`,
    ]);
  });

  test("number beside a cell over the rest", () => {
    expect(paths(["I.", "Работа с кадрами", "<", "<"], row("А"))).toEqual(["I. Работа с кадрами: А"]);
  });

  test("a row with a number and no period is data where nothing says otherwise", () => {
    expect(paths(row("А"), ["2", "Собрание", "", ""], row("В", "3"))).toEqual([": А", ": Собрание", ": В"]);
  });

  test("rows that hold nothing but an activity are data where most rows are so", () => {
    const all = items(
      grid(["Мероприятия", "Сроки", "Ответственный"], ["Поход", "", ""], ["Игра", "", ""], ["Сбор", "май", "я"]),
    );
    expect(all.map(({ activity }) => activity)).toEqual(["Поход", "Игра", "Сбор"]);
  });

  test("a heading without rows is not lost", () => {
    const { plans, residue } = find([grid(head, row("А"), wide("Ничего"))]).value;
    expect(plans[0]?.items).toHaveLength(1);
    expect(residue).toEqual(["Ничего"]);
  });
});

describe("nesting", () => {
  test("two titles in a row are title and subtitle; the next title closes both", () => {
    expect(paths(wide("Семья"), wide("Беседы"), row("А"), wide("Школа"), row("Б"))).toEqual([
      "Семья › Беседы: А",
      "Школа: Б",
    ]);
  });

  test("parts outrank titles, whichever comes first in a part", () => {
    expect(
      paths(
        wide("Раздел 1. Дети"),
        wide("Игры"),
        row("А"),
        wide("Песни"),
        row("Б"),
        wide("Раздел 2. Взрослые"),
        row("В"),
      ),
    ).toEqual(["Раздел 1. Дети › Игры: А", "Раздел 1. Дети › Песни: Б", "Раздел 2. Взрослые: В"]);
  });

  test("a month goes on until the next month, with parts inside it", () => {
    expect(
      paths(wide("СЕНТЯБРЬ"), wide("I. Учёба"), row("А"), wide("II. Отдых"), row("Б"), wide("ОКТЯБРЬ"), row("В")),
    ).toEqual(["СЕНТЯБРЬ › I. Учёба: А", "СЕНТЯБРЬ › II. Отдых: Б", "ОКТЯБРЬ: В"]);
  });
});

describe("inherited months", () => {
  test.each([
    "СЕНТЯБРЬ",
    "Июль.",
    "I квартал",
    "Январь 2020",
    "1 полугодие",
    "Верасень",
    "Сентябрь – октябрь",
    "3 четверть",
  ])("%s as a section", (month) => {
    const [item] = items(grid(head, wide(month), row("А")));
    expect(item).toMatchObject({ inherited: month, section: [month] });
  });

  test.each(["Маёвка", "Работа в мае с детьми", "Мартынов", "1", "2024", "с 1 по 15 мая"])(
    "%s is no month",
    (words) => {
      expect(items(grid(head, wide(`${words} клуб`), row("А")))[0]?.inherited).toBeNull();
    },
  );

  test("a day is no month", () => {
    expect(items(grid(head, wide("15 мая"), row("А")))[0]).toMatchObject({ inherited: null, section: ["15 мая"] });
  });

  test("a heading paragraph above the table", () => {
    const [item] = items(text("План работы на 2021/2022 учебный год"), text("Ноябрь"), grid(head, row("А")));
    expect(item).toMatchObject({ inherited: "Ноябрь", section: ["Ноябрь"] });
  });

  test("the month of the title", () => {
    const [item] = items(text("План работы школы\nНА ОКТЯБРЬ МЕСЯЦ 2021/2022 УЧЕБНЫЙ ГОД"), grid(head, row("А")));
    expect(item).toMatchObject({ inherited: "ОКТЯБРЬ", section: [] });
  });

  test("a column of months beside a column of dates, merged downwards", () => {
    const all = items(
      grid(["Месяц", "Мероприятия", "Дата"], ["Май", "Поход", "3"], ["^", "Игра", "25-26"], ["Июнь", "Сбор", "1"]),
    );
    expect(all.map(({ inherited, period, section }) => [inherited, period, section])).toEqual([
      ["Май", "3", []],
      ["Май", "25-26", []],
      ["Июнь", "1", []],
    ]);
  });

  test("a nameless column of months", () => {
    const all = items(grid(["", "Мероприятия", "Сроки"], ["Май", "Поход", "3"], ["^", "Игра", "25"]));
    expect(all.map(({ inherited, extra }) => [inherited, extra])).toEqual([
      ["Май", {}],
      ["Май", {}],
    ]);
  });

  test("a column of months alone is the period", () => {
    expect(items(grid(["Месяц", "Повестка"], ["Май", "Итоги"]))).toMatchObject([{ period: "Май", inherited: null }]);
  });
});

describe("stages", () => {
  const stage = (name: string, period: string) => ["", name, period];
  const due = (...rows: string[][]) =>
    items(grid(["№", "Мероприятия", "Сроки"], ...rows)).map(
      ({ section, activity, period, inherited }) => `${section.join(" › ")}: ${activity}, ${period}, ${inherited}`,
    );

  test.each([
    ["1 этап (подготовительный)", "август 2016 г."],
    ["I этап. Подготовительный", "август – сентябрь 2016 г."],
    ["Этап 2", "01.09.2016 – 15.10.2016"],
    ["Основной этап", "II полугодие"],
    ["Заключны этап", "май 2017"],
  ])("%s | %s is the heading of the rows under it, which are due in its period", (name, period) => {
    expect(due(stage(name, period), ["1", "Сбор", ""], ["2", "Поход", "5 мая"])).toEqual([
      `${name} – ${period}: Сбор, null, ${period.replace(/(?<!г)\.$/, "")}`,
      `${name} – ${period}: Поход, 5 мая, ${period.replace(/(?<!г)\.$/, "")}`,
    ]);
  });

  test("over the whole width, with the period behind the name", () => {
    const [item] = items(grid(head, wide("Основной этап (октябрь 2016 – май 2017)"), row("А")));
    expect(item).toMatchObject({
      section: ["Основной этап (октябрь 2016 – май 2017)"],
      inherited: "октябрь 2016 – май 2017",
    });
  });

  test("without rows under them they are items", () => {
    expect(due(stage("1 этап", "сентябрь"), stage("2 этап", "октябрь"))).toEqual([
      ": 1 этап, сентябрь, null",
      ": 2 этап, октябрь, null",
    ]);
  });

  test("the stage of a contest is an activity", () => {
    expect(due(["", "Школьный этап олимпиады", "октябрь"], ["1", "Сбор", "май"])).toHaveLength(2);
  });
});

describe("months in the order of a school year", () => {
  const months = (title: string, ...names: string[]) => {
    const rows = names.flatMap((name) => [wide(name), row("А")]);
    return find([text(title), grid(head, ...rows)]);
  };

  test("August after July ends the year, and it is said", () => {
    const { value, issues } = months("План на 2015/2016 учебный год", "СЕНТЯБРЬ", "МАЙ", "ИЮЛЬ", "АВГУСТ");
    expect(value.plans[0]?.items.map(({ inherited }) => inherited)).toEqual(["СЕНТЯБРЬ", "МАЙ", "ИЮЛЬ", "АВГУСТ 2016"]);
    expect(issues).toEqual([{ code: "month-at-end", at: { table: 1, row: 9 }, found: "АВГУСТ 2016" }]);
  });

  test("August before September opens it", () => {
    const { value } = months("План на 2015/2016 учебный год", "АВГУСТ", "СЕНТЯБРЬ", "МАЙ");
    expect(value.plans[0]?.items[0]?.inherited).toBe("АВГУСТ");
  });

  test("a calendar year has one August", () => {
    const { value } = months("План на 2015 год", "ИЮЛЬ", "АВГУСТ");
    expect(value.plans[0]?.items[1]?.inherited).toBe("АВГУСТ");
  });

  test("plans of single months in one file are a series", () => {
    const month = (name: string) => [text(`ПЛАН РАБОТЫ\nНА ${name} 2015/2016 УЧЕБНОГО ГОДА`), grid(head, row("А"))];
    const { plans } = find(["СЕНТЯБРЬ", "ИЮНЬ", "АВГУСТ"].flatMap(month)).value;
    expect(plans.map(({ items: [item] }) => item?.inherited)).toEqual(["СЕНТЯБРЬ", "ИЮНЬ", "АВГУСТ 2016"]);
  });
});
