import { describe, expect, test } from "vitest";
import { parseYears } from "../../src/calendar/span.ts";
import { findYears } from "../../src/plan/years.ts";
import { find, grid, head, onePlan, text } from "./blocks.ts";

const short = (years: { kind: string; start: string; end: string } | null | undefined) =>
  years ? `${years.kind} ${years.start.slice(0, 4)}–${years.end.slice(0, 4)}` : null;

describe("years in a text", () => {
  test.each([
    ["на 2022/2023 учебный год", "academic 2022–2023"],
    ["2019-2020 уч. год", "academic 2019–2020"],
    ["на 2018 -2019 уч.год", "academic 2018–2019"],
    ["2019 – 2020 учебный год.", "academic 2019–2020"],
    ["на 2015/2016", "academic 2015–2016"],
    ["на 2018-19", "academic 2018–2019"],
    ["2023/24 учебный год", "academic 2023–2024"],
    ["на 2024/2025 навучальны год", "academic 2024–2025"],
    ["на 2021-2022 тренировочный год", "academic 2021–2022"],
    ["на 2020 год", "calendar 2020–2020"],
    ["в 2026 году", "calendar 2026–2026"],
    ["на I полугодие 2024 года", "calendar 2024–2024"],
    ["на сентябрь 2024 года", "calendar 2024–2024"],
    ["2016 - 2017 годы", "years 2016–2017"],
    ["2015 - 2030 годы", "years 2015–2030"],
    ["2021–2025 гг.", "years 2021–2025"],
    ["с 2021 по 2025 годы", "years 2021–2025"],
    ["к годовщине 1941-1945 гг., в 2025 году", "calendar 2025–2025"],
    ["на 202_ - 202_ учебный год", null],
    ["на 20__/20__ учебный год", null],
    ["20015/2016 учебный год", "academic 2015–2016"],
    ["2105/2016 УЧЕБНЫЙ ГОД", "academic 2015–2016"],
    ["2015-20016 уч. год", "academic 2015–2016"],
    ["на 2024/20025 навучальны год", "academic 2024–2025"],
    ["20015/2016", null],
    ["20015/20016 учебный год", null],
    ["15 августа 2024 г.", null],
    ["от 30.08.2024 г. № 5", null],
    ["план на год", null],
    ["телефон 2020300", null],
  ])("%s", (words, expected) => {
    expect(short(findYears(words))).toBe(expected);
  });
});

describe("what says the year of a plan, the strongest first", () => {
  const table = (...periods: string[]) => grid(head, ...periods.map((period) => ["1", "Поход", period, "Лугова А.А."]));
  const approval = (date: string) => text(`УТВЕРЖДАЮ\nДиректор школы\n______ А.А. Лугова\n${date}`);
  const span = (blocks: Parameters<typeof onePlan>[0], options?: Parameters<typeof onePlan>[1]) => {
    const found = onePlan(blocks, options).span;
    return found && `${short(found)} ${found.source}`;
  };

  test("the option", () => {
    const years = parseYears("2020");
    if (!years) throw new Error("2020 is a year");
    expect(span([text("План работы на 2021/2022 учебный год"), table("май")], { years })).toBe(
      "calendar 2020–2020 option",
    );
  });

  test("the title", () => {
    const blocks = [approval("«30» августа 2019 г."), text("План работы на 2021/2022 учебный год"), table("май 2024")];
    expect(span(blocks, { fileName: "план 2020.docx" })).toBe("academic 2021–2022 title");
  });

  test("the day of its event in the title", () => {
    expect(span([text("План праздника\n18 ноября 2016 года"), table("12.00")])).toBe("calendar 2016–2016 title");
  });

  test("a misspelt school year in the title, and it is said", () => {
    const blocks = [text("ПЛАН РАБОТЫ\nНА МАЙ МЕСЯЦ 20015/2016 УЧЕБНЫЙ ГОД"), table("5.05")];
    expect(span(blocks)).toBe("academic 2015–2016 title");
    expect(find(blocks).issues).toContainEqual({
      code: "misprinted-year",
      at: { table: 1, row: 1 },
      found: "20015/2016",
    });
  });

  test("a running head, after the paragraphs and before the approval", () => {
    const blocks = [
      text("План работы лагеря, лето 2025 года", "header"),
      approval("«30» мая 2024 г."),
      text("План работы"),
    ];
    expect(span([...blocks, table("май")])).toBe("calendar 2025–2025 heading");
    expect(span([text("Лагерь готовится к 2026 году"), ...blocks, table("май")])).toBe("calendar 2026–2026 heading");
  });

  test("a paragraph near the title", () => {
    expect(span([text("План работы кружка"), text("Цель работы в 2023-2024 учебном году: учить."), table("май")])).toBe(
      "academic 2023–2024 heading",
    );
  });

  test("a dated title before it", () => {
    const blocks = [text("План на 2015/2016 учебный год"), table("май"), text("План на лето"), table("июнь")];
    expect(find(blocks).value.plans.map((plan) => short(plan.span))).toEqual([
      "academic 2015–2016",
      "academic 2015–2016",
    ]);
  });

  test.each([
    ["«30» августа 2022 г.", "План на учебный год", "academic 2022–2023 approval"],
    ["«__» ______ 2022г.", "План на учебный год", "academic 2022–2023 approval"],
    ["12.01.2023", "План на учебный год", "academic 2022–2023 approval"],
    ["«30» августа 2022 г.", "План работы клуба", "calendar 2022–2022 approval"],
    ["25.12.2022 г.", "План работы клуба", "calendar 2023–2023 approval"],
  ])("an approval of %s over «%s»", (date, title, expected) => {
    expect(span([approval(date), text(title), table("май")])).toBe(expected);
  });

  test.each([
    ["план_2019-20.docx", "academic 2019–2020 file-name"],
    ["Plan_2016.pdf", "calendar 2016–2016 file-name"],
    ["Plan_30_08_2024.pdf", null],
  ])("the file name %s", (fileName, expected) => {
    expect(span([text("План работы клуба"), table("май")], { fileName })).toBe(expected);
  });

  test.each([
    [["сентябрь 2022", "15.05.2023"], "academic 2022–2023 cells"],
    [["в течение 2024/2025 учебного года", "май"], "academic 2024–2025 cells"],
    [["март 2016 г.", "декабрь 2016 г."], "calendar 2016–2016 cells"],
    [["март 2016", "март 2017"], null],
    [["2015", "2016", "2017"], null],
    [["май", "июнь"], null],
  ])("the cells %j", (periods, expected) => {
    expect(span([table(...periods)])).toBe(expected);
  });

  test.each([
    ["План работы клуба, 2016", "calendar 2016–2016 title"],
    ["План работы клуба (2016)", "calendar 2016–2016 title"],
    ["План недели книги «Чтение – 2016»", null],
  ])("the year at the end of the title %j", (title, expected) => {
    expect(span([text(title), table("май")])).toBe(expected);
  });

  test("the months that the rows stand under", () => {
    const rows = [
      ["Январь 2020", "<", "<", "<"],
      ["1", "Поход", "3", ""],
      ["Март 2020", "<", "<", "<"],
      ["2", "Игра", "5", ""],
    ];
    expect(span([text("План клуба"), grid(head, ...rows)])).toBe("calendar 2020–2020 cells");
  });

  test.each([
    ["План клуба", { title: "План на 2021 год", created: "2020-03-01" }, "calendar 2021–2021 properties"],
    ["План клуба", { created: "2020-03-01T10:00:00Z" }, "calendar 2020–2020 properties"],
    ["План клуба", { created: "2020-12-20" }, "calendar 2021–2021 properties"],
    ["План на учебный год", { created: "2020-08-25", modified: "2021-02-01" }, "academic 2020–2021 properties"],
    ["План на учебный год", { created: "2018-08-25", modified: "2021-02-01" }, null],
    ["План на 20__/20__ учебный год", { created: "2020-08-25" }, null],
    ["План клуба", { created: "вчера" }, null],
    ["План клуба", { modified: "2020-08-25" }, null],
  ])("as the last resort the properties of the file: «%s», %j", (title, properties, expected) => {
    const blocks = [text(title), table("май")];
    expect(span(blocks, { properties })).toBe(expected);
    const said = find(blocks, { properties }).issues.some(({ code }) => code === "year-from-properties");
    expect(said).toBe(expected !== null);
  });

  test("nothing: no span, and it is said", () => {
    const { value, issues } = find([text("План на учебный год"), table("май")]);
    expect(value.plans[0]?.span).toBeNull();
    expect(issues).toContainEqual({ code: "no-year", at: { table: 1, row: 1 } });
  });
});
