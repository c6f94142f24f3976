import { expect, test } from "vitest";
import { Period, Responsible } from "../../src/model.ts";
import { jsonLines, planoteka } from "./command.ts";

const toLines = (...questions: unknown[]) => questions.map((question) => `${JSON.stringify(question)}\n`).join("");

test("words get an answer for a person", () => {
  const { code, out, err } = planoteka(["normalize", "--year", "2022/2023", "до", "1", "октября"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^«до 1 октября»\n/);
  expect(out).toMatch(/^ {2}kind +deadline$/m);
  expect(out).toMatch(/^ {2}window +until 2022-10-01$/m);
  expect(out).toMatch(/^ {2}assumption +the year .* \(year-from-plan\)$/m);
  expect(out).toMatch(/^ {2}rule +\S/m);
});

test("--json gives the same as one line", () => {
  const { out } = planoteka(["normalize", "--json", "--year", "2022/2023", "до 1 октября"]);
  const [period] = jsonLines(out);
  expect(Period.parse(period)).toEqual(period);
  expect(period).toMatchObject({ raw: "до 1 октября", windows: [{ start: null, end: "2022-10-01" }] });
});

test("--inherited and --country are heard", () => {
  const { out } = planoteka(["normalize", "--json", "--year", "2022/2023", "--inherited", "2022-09", "3"]);
  expect(jsonLines(out)[0]).toMatchObject({ windows: [{ start: "2022-09-03", end: "2022-09-03" }] });
  const terms = ["BY", "RU"].map((country) =>
    planoteka(["normalize", "--json", "--year", "2022/2023", "--country", country, "2 четверть"]),
  );
  expect(terms[0]?.out).not.toBe(terms[1]?.out);
});

test("JSON lines are answered in order, with the options for what they leave out", () => {
  const input = toLines(
    { text: "5 мая", year: "2016" },
    { text: "5 мая" },
    { text: "5 мая", year: null },
    { text: "12", year: "2022/2023", inherited: "2022-11", country: "BY" },
  );
  const { code, out } = planoteka(["normalize", "--year", "2022/2023"], { input });
  expect(code).toBe(0);
  const starts = jsonLines(out).map((period) => Period.parse(period).windows[0]?.start);
  expect(starts).toEqual(["2016-05-05", "2023-05-05", undefined, "2022-11-12"]);
});

test("a line that is no question keeps its place and is told by its number", () => {
  const input = `\uFEFF${toLines({ text: "5 мая 2016" })}nonsense\n\n{"text": 3}\n${toLines({ text: "a", year: "20" })}"a"`;
  const { code, out, err } = planoteka(["normalize"], { input });
  expect(code).toBe(1);
  const lines = jsonLines(out);
  expect(lines.map(({ raw, error }) => raw ?? error)).toEqual([
    "5 мая 2016",
    "this is no JSON",
    "this is no JSON",
    "there is no text",
    "«20» is no year",
    "there is no text",
  ]);
  expect(err.match(/^line \d+/gm)).toEqual(["line 2", "line 3", "line 4", "line 5", "line 6"]);
});

test("--parties reads cells of responsible people, both ways", () => {
  const text = "Учитель Липова О.П.";
  const { out } = planoteka(["normalize", "--parties"], { input: toLines({ text }) });
  const [answer] = jsonLines(out);
  expect(Responsible.parse(answer)).toEqual(answer);
  const teacher = { kind: "person", name: "Липова О.П.", role: "Учитель", canonical: "учитель" };
  expect(answer).toEqual({ raw: text, parties: [teacher] });
  expect(planoteka(["normalize", "--parties", text]).out).toBe(`«${text}»\n  person  Липова О.П., Учитель\n`);
});

test("thirty thousand lines are answered within seconds, on a busy machine within a minute", {
  timeout: 60_000,
}, () => {
  const input = toLines({ text: "сентябрь", year: "2022/2023" }).repeat(30_000);
  const { code, out } = planoteka(["normalize"], { input });
  expect(code).toBe(0);
  expect(out.split("\n").length).toBe(30_001);
});
