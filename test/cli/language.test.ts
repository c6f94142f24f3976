/** The commands in Russian, asked for by --lang or by the locale. */
import { writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { commands, commonOptions } from "../../src/cli/commands/index.ts";
import { commandHelp } from "../../src/cli/help.ts";
import { chooseLanguage } from "../../src/cli/language.ts";
import { languages } from "../../src/language/index.ts";
import { temporaryFolder } from "../store/folder.ts";
import { alone, jsonLines, planoteka, planText } from "./command.ts";

const inFolder = temporaryFolder();
const locale = "ru_RU.UTF-8";

describe("help", () => {
  test("is that of --lang, before a command or behind it, or of the locale", () => {
    const { code, out } = planoteka(["--help", "--lang", "ru"]);
    expect(code).toBe(0);
    expect(out).toContain("Команды:\n  import     прочитать документы в базу SQLite\n");
    expect(planoteka(["--lang", "ru", "--help"]).out).toBe(out);
    expect(planoteka(["--lang=ru", "help"]).out).toBe(out);
    expect(planoteka(["help", "--lang", "ru"])).toEqual({ code: 0, out, err: "" });
    expect(planoteka(["help", "--lang=ru", "import"]).out).toBe(planoteka(["import", "--help", "--lang", "ru"]).out);
    expect(planoteka(["--help"], { locale }).out).toBe(out);
    expect(planoteka(["--help", "--lang", "en"], { locale }).out).toBe(planoteka(["--help"]).out);
    expect(planoteka(["--lang", "ru", "import", "--help"]).out).toBe(planoteka(["help", "import"], { locale }).out);
  });

  afterAll(() => void chooseLanguage([])); // what was chosen would hold for the files tested after this one
  test.each(commands)("planoteka $name --help is whole in both languages", (command) => {
    const [english, russian] = languages.map((language) => {
      chooseLanguage(["--lang", language]);
      return commandHelp(command, { ...command.options, ...commonOptions });
    });
    const options = (help = "") => help.match(/^ {2}(?:-\w, | {4})--[\w-]+/gm);
    expect(options(russian)).toEqual(options(english));
    expect(russian).toMatch(/^Коды завершения:\n {2}0 /m);
    for (const line of `${english}\n${russian}`.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
  });
});

describe("errors", () => {
  test.each([
    [["improt"], "нет команды improt", "может быть, import?"],
    [["import", "x"], "нет параметра --db", "напишите --db plans.sqlite или назовите другой файл"],
    [["import", "x", "--db"], "у --db нет значения", "напишите --db ФАЙЛ"],
    [["normalize", "--year", "20", "x"], "«20» — не год", "напишите 2022/2023, 2022 или 2016-2018"],
    [["normalize", "--lang", "de", "x"], "--lang не знает «de»", "напишите --lang en или --lang ru"],
  ])("%j", (args, message, hint) => {
    expect(planoteka(args, { locale })).toEqual({ code: 2, out: "", err: `ошибка: ${message}\n  ${hint}\n` });
  });

  test("of the database and of files too", () => {
    const none = inFolder("none.sqlite");
    expect(planoteka(["status", none, "--lang", "ru"]).err).toBe(`ошибка: базы ${none} нет\n`);
    const { err } = planoteka(["import", inFolder("nothing"), "--db", none, "--lang", "ru"]);
    expect(err).toContain("такого файла или такой папки нет");
  });

  test("words behind -- are no language", () => {
    expect(planoteka(["normalize", "--json", "--", "--lang", "ru"]).code).toBe(0);
  });
});

describe("an import", () => {
  const [plan, damaged, db] = [inFolder("план.txt"), inFolder("обрезан.docx"), inFolder("plans.sqlite")];
  writeFileSync(plan, planText);
  writeFileSync(damaged, Buffer.from("PK\u0003\u0004 word/document.xml"));
  const ask = (sql: string) => new Database(db, { readonly: true }).prepare(sql).pluck().all();

  test("sums up in words that agree with any number", () => {
    const { code, err } = planoteka(["import", plan, damaged, "--db", db, "--lang", "ru", ...alone]);
    expect(code).toBe(1);
    expect(err).toContain(`Импортировано в ${db}\n`);
    expect(err).toMatch(/документы +2 {2}импортировано 1, не прочитано 1\n/);
    expect(err).toMatch(/сроки +3 {2}понято 2, проверить 0, не понято 1\n/);
    expect(err).toContain(`${damaged}: документ повреждён и не читается (архив zip обрезан)`);
  });

  test("stores Russian words beside the codes", () => {
    expect(ask("SELECT message FROM issue WHERE code = 'impossible-date'")).toEqual([
      "«31 ноября» — такого дня не бывает",
    ]);
    expect(ask("SELECT reason FROM history WHERE result = 'failed'")).toEqual([
      "документ повреждён и не читается (архив zip обрезан)",
    ]);
  });

  test("in another language reads nothing anew", () => {
    const { err } = planoteka(["import", plan, "--db", db, "--lang", "en"]);
    expect(err).toMatch(/documents +1 {2}0 imported, 1 already there, 0 failed\n/);
    expect(err).toMatch(/in the database +2 {2}documents, 1 plans, 3 items in all\n/);
    const again = planoteka(["import", plan, "--db", db, "--lang", "ru"]).err;
    expect(again).toMatch(/в базе +2 {2}документа, 1 план, 3 мероприятия всего\n/);
  });

  test("status and extract speak Russian too", () => {
    const { out } = planoteka(["status", db, "--lang", "ru"]);
    expect(out).toMatch(/документы +2: не прочитано 1, импортировано 1\n/);
    const [line] = jsonLines(planoteka(["extract", damaged, "--lang", "ru"]).out);
    expect(line).toMatchObject({ issues: [{ code: "damaged", found: "the zip archive is cut off" }] });
    expect(line).toMatchObject({ issues: [{ message: "документ повреждён и не читается (архив zip обрезан)" }] });
  });
});

test("a cell is explained in Russian", () => {
  const { out } = planoteka(["normalize", "--year", "2022/2023", "не реже 2 раз в месяц"], { locale });
  expect(out).toMatch(/^ {2}вид +повторение\n/m);
  expect(out).toMatch(/^ {2}повторение +не реже: 2 раза в месяц\n/m);
});
