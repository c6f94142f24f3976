import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { beginningOf } from "../../src/cli/export-beginnings.ts";
import { isOursOrNew } from "../../src/cli/ours.ts";
import { temporaryFolder } from "../store/folder.ts";
import { alone, jsonLines, planoteka, planText } from "./command.ts";

const inFolder = temporaryFolder();
const cwd = inFolder("");
const foreigners = ["SQLite format 3\0", "PK\x03\x04", "name,phone\r\n", '{"own":1}', "BEGIN:VCALENDAR\r\n"];
const run = (...args: string[]) => planoteka(args, { cwd });

beforeAll(() => {
  mkdirSync(inFolder("plans"));
  writeFileSync(inFolder("plans/осень.txt"), planText);
  writeFileSync(inFolder("plans/empty.txt"), "Письмо без плана");
  run("import", "plans", "--db", "plans.sqlite", "-q", ...alone);
});

describe("export", () => {
  test("prints the calendar as CSV where nothing else is asked", () => {
    const { code, out } = run("export", "plans.sqlite", "--to", "csv");
    expect(code).toBe(0);
    expect(out.split("\r\n").map((line) => line.split(",").slice(0, 4).join(","))).toEqual([
      "start_date,end_date,activity,responsible",
      ",2022-12-01,Выставка поделок,Ясенев К.Т.",
      "2022-10-12,2022-10-12,Осенний поход,Липова О.П.",
      "",
    ]);
  });

  test("as NDJSON is what extract prints", () => {
    const sorted = (out: string) => out.split("\n").sort();
    const { out } = run("export", "plans.sqlite", "--to", "ndjson");
    expect(sorted(out)).toEqual(sorted(run("extract", "plans", ...alone).out));
  });

  test.each([
    ["csv", 10],
    ["parquet", 10],
    ["datapackage", 11],
  ])("%s goes into a folder, and nothing else does", (to, files) => {
    expect(run("export", "plans.sqlite", "--to", to, "--out", `new/${to}`)).toEqual({ code: 0, out: "", err: "" });
    expect(readdirSync(inFolder(`new/${to}`)).length).toBe(files);
  });

  test("ics counts what it leaves out", () => {
    const { code, err } = run("export", "plans.sqlite", "--to", "ics", "--out", "plans.ics");
    expect([code, err]).toEqual([0, "left out, as they name no day: 1 item (1 unresolved)\n"]);
    expect(readFileSync(inFolder("plans.ics"), "utf8")).toContain("DUE;VALUE=DATE:20221201");
  });

  test("chooses by day, plan and condition", () => {
    const activities = (...options: string[]) =>
      jsonLines(run("export", "plans.sqlite", "--to", "ndjson", "--table", "item", ...options).out).map(
        (row) => row.activity,
      );
    expect(activities("--since", "2022-11-01")).toEqual(["Выставка поделок"]);
    expect(activities("--plan", "1", "--where", "responsible LIKE 'Липова%'")).toEqual([
      "Осенний поход",
      "Весенний сбор",
    ]);
  });

  test("calls persons the same in every anonymous export, by a key for nobody else's eyes", () => {
    const names = (to: string) => run("export", "plans.sqlite", "--to", to, "--anonymize").out.match(/Лицо-\w+/g) ?? [];
    const [csv, ics] = [new Set(names("csv")), new Set(names("ics"))];
    expect(csv.size).toBe(2);
    expect(ics).toEqual(csv);
    expect(statSync(inFolder("plans.sqlite.key")).mode & 0o077).toBe(0);
    const other = run("export", "plans.sqlite", "--to", "csv", "--anonymize", "--key", "other.key").out;
    expect([...csv].filter((name) => other.includes(name))).toEqual([]);
    expect(other).not.toMatch(/Липов|Ясенев/);
  });

  test.each<[string[], RegExp]>([
    [["--to", "xml"], /--to is to name a format\n.*csv, ndjson/],
    [["--to", "parquet"], /parquet is several files\n.*--out, or one table with --table/],
    [["--to", "datapackage"], /datapackage is several files\n.*name a folder with --out$/m],
    [["--to", "csv", "--table", "calender"], /no table calender\n.*did you mean calendar/],
    [["--to", "ics", "--table", "item"], /ics takes no --table/],
    [["--to", "ndjson", "--bom"], /--bom is for csv only/],
    [["--to", "csv", "--since", "2023-02-30"], /«2023-02-30» is no day/],
    [["--to", "csv", "--plan", "7"], /there is no plan 7/],
    [["--to", "csv", "--where", "nowhere = 1", "--out", "half"], /no such column: nowhere/],
    [["--to", "csv", "--out", "plans/осень.txt"], /cannot be written: .*осень.txt: there is a file where a folder/],
    ...(existsSync("/proc/self")
      ? [[["--to", "csv", "--out", "/proc/planoteka/plans"], /cannot be written: ENOENT/] as [string[], RegExp]]
      : []),
    [["--to", "ics", "--out", "plans"], /cannot be written: .*a folder where a file/],
    [
      ["--to", "ics", "--out", "plans/осень.txt"],
      /осень.txt is there and is no such export; nothing was written\n.*another --out/,
    ],
    [["--to", "ndjson", "--out", "./plans.sqlite"], /the database itself/],
  ])("%j is refused, and leaves nothing", (options, reason) => {
    const before = readdirSync(cwd);
    const { code, out, err } = run("export", "plans.sqlite", ...options);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(reason);
    expect(readdirSync(cwd)).toEqual(before);
  });

  test.each<[string, string[], string]>([
    ["calendar.csv", ["--to", "csv", "--table", "calendar"], "name,phone\r\n"],
    ["rows.json", ["--to", "ndjson", "--table", "item"], "SQLite format 3\0"],
    ["documents.json", ["--to", "ndjson"], '{"own":1}'],
    ["item.parquet", ["--to", "parquet", "--table", "item"], "PK\x03\x04"],
    ["own.ics", ["--to", "ics"], "BEGIN:VCALENDAR\r\n"],
    ["metadata.json", ["--to", "datasette-metadata"], '{"own":1}'],
  ])("writes over its own %s, and over nothing else", (name, options, foreign) => {
    const file = `own/${name}`;
    const code = () => run("export", "plans.sqlite", ...options, "--out", file).code;
    expect([code(), code()]).toEqual([0, 0]);
    writeFileSync(inFolder(file), foreign);
    expect(code()).toBe(2);
    expect(readFileSync(inFolder(file), "utf8")).toBe(foreign);
  });

  test.each(["calendar.csv", "item.ndjson", "documents.ndjson", "item.parquet", "plans.ics", "metadata.json"])(
    "nothing foreign begins like %s",
    async (name) => {
      for (const other of foreigners) {
        writeFileSync(inFolder("foreign"), other);
        expect(await isOursOrNew(inFolder("foreign"), beginningOf(name)), other).toBe(false);
      }
    },
  );

  test("leaves a folder with one file of somebody else as it is", () => {
    mkdirSync(inFolder("package"));
    writeFileSync(inFolder("package/datapackage.json"), '{"name": "other"}');
    const { code, err } = run("export", "plans.sqlite", "--to", "datapackage", "--out", "package");
    expect([code, err]).toEqual([2, expect.stringMatching(/datapackage.json is there/)]);
    expect(readdirSync(inFolder("package"))).toEqual(["datapackage.json"]);
    writeFileSync(inFolder("package/datapackage.json"), "");
    const csv = () => run("export", "plans.sqlite", "--to", "csv", "--bom", "--out", "package").code;
    expect([csv(), csv()]).toEqual([0, 0]);
  });

  test("of no database makes none", () => {
    expect(run("export", "none.sqlite", "--to", "csv").err).toMatch(/there is no database/);
    expect(existsSync(inFolder("none.sqlite"))).toBe(false);
  });
});

describe("search", () => {
  test("finds words in any form", () => {
    expect(run("search", "plans.sqlite", "осеннего", "походы")).toEqual({
      code: 0,
      out: "2022-10-12\n  Осенний поход\n  Липова О.П.\n  plans/осень.txt, table 1, row 2\n",
      err: "",
    });
  });

  test("as JSON, and only as much as is asked for", () => {
    const { out } = run("search", "plans.sqlite", "Липова", "--json", "--limit", "1");
    expect(jsonLines(out)).toMatchObject([{ responsible: "Липова О.П.", path: "plans/осень.txt" }]);
  });

  test("says so where there is nothing", () => {
    expect(run("search", "plans.sqlite", "дирижабль")).toEqual({
      code: 1,
      out: "",
      err: "nothing was found by «дирижабль»\n",
    });
    expect(run("search", "plans.sqlite", "???")).toMatchObject({ code: 2, err: expect.stringContaining("no word") });
  });
});
