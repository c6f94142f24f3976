import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rules } from "../src/period/rules/index.ts";
import { main, planoteka } from "./cli/command.ts";
import { meaningOf, read } from "./period/meaning.ts";

const markdownIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...markdownIn("docs")];
const periods = readFileSync("docs/periods.md", "utf8");

const folder = mkdtempSync(join(tmpdir(), "planoteka-docs-"));
const db = join(folder, "plans.sqlite");
const ask = (sql: string): unknown[] => new Database(db, { readonly: true }).prepare(sql).all();
beforeAll(() => {
  symlinkSync(resolve("fixtures"), join(folder, "fixtures"));
  expect(planoteka(["import", "fixtures", "--db", db, "--quiet", "--jobs", "1"]).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

// Among them the help of every command, in both READMEs.
test("the generated parts are up to date", () => {
  const { stderr } = spawnSync(process.execPath, ["scripts/docs.mjs", "--check"], { encoding: "utf8" });
  expect(stderr).toBe("");
});

/** What stands in the blocks of the documents that are marked to run, with the output shown after each. */
interface Example {
  language: string;
  code: string;
  output?: string;
  /** The system of the reader speaks the document's language. */
  locale: string;
}
const runnable = /<!-- run -->\n```(\w+)\n([\s\S]*?)```\n(?:\n```text\n([\s\S]*?)```\n)?/g;
const examples = ["README.md", "docs/README.ru.md", "docs/dataset.md", "docs/library.md"].flatMap((name) => {
  const locale = name.endsWith(".ru.md") ? "ru_RU.UTF-8" : "C";
  return [...readFileSync(name, "utf8").matchAll(runnable)].map(
    ([, language = "", code = "", output]): Example => ({
      language,
      code,
      locale,
      ...(output !== undefined && { output }),
    }),
  );
});
const inLanguage = (language: string) => examples.filter((example) => example.language === language);

describe("the examples of the documents run", () => {
  test.each(inLanguage("sh"))("$code", ({ code, output, locale }) => {
    const command = `planoteka() { "${process.execPath}" "${main}" "$@"; }`;
    // The command line of SQLite is not everywhere; what it is asked is asked of better-sqlite3.
    const query = /^sqlite3 -box plans\.sqlite "(.*)"$/.exec(code.trim())?.[1];
    if (query) return expect(ask(query)).not.toEqual([]);
    const printed = execFileSync("bash", ["-c", `${command}\n${code}`], {
      cwd: folder,
      env: { ...process.env, LC_ALL: "", LC_MESSAGES: locale },
      encoding: "utf8",
      stdio: "pipe",
    });
    if (output !== undefined) expect(printed).toBe(output);
  });

  test.each(inLanguage("sql"))("$code", ({ code }) => {
    expect(ask(code)).not.toEqual([]);
  });

  test.each(inLanguage("js"))("$code", ({ code, output }) => {
    expect(runModule(code)).toMatchObject({ status: 0, stderr: "", stdout: output }); // and so it ends by itself
  });

  test("all kinds are there", () => {
    expect(examples.map(({ language }) => language)).toEqual(expect.arrayContaining(["sh", "sql", "js"]));
  });
});

/** Runs a module in this package, where its own name is what a user imports. */
function runModule(code: string) {
  return spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8", timeout: 60_000 });
}

describe("docs/periods.md", () => {
  const tables = [...periods.matchAll(/\| cell \| years \| meaning \|\n.*\n((?:\|.*\n)+)/g)];
  const rows = tables.flatMap(([, body = ""]) => body.trim().split("\n"));
  const cells = rows.map((row) =>
    row
      .split("|")
      .slice(1, 4)
      .map((cell) => cell.trim()),
  );
  test.each(cells)("%s in %s", (cell, years, meaning) => {
    expect(meaningOf(read(cell ?? "", years)).replace(/:$/, "")).toBe(meaning);
  });

  test("has every assumption", () => {
    const contexts = ["2022/2023", "2016/2017", "2031/2032", "2022", "2016-2018", "-"];
    const asked = rules
      .flatMap(({ examples }) => examples.map(([cell]) => cell))
      .concat(cells.map(([cell = ""]) => cell));
    const inherited = { start: "2022-10-01", end: "2022-10-31" };
    const found = contexts.flatMap((years) =>
      asked.flatMap((cell) => [...read(cell, years).assumptions, ...read(cell, years, { inherited }).assumptions]),
    );
    const imported = ask("SELECT DISTINCT value FROM period, json_each(assumptions)") as { value: string }[];
    const codes = [...new Set([...found, ...imported.map(({ value }) => value)])].sort();
    expect(codes.length).toBeGreaterThan(12);
    expect(codes.filter((code) => !periods.includes(`| \`${code}\` |`))).toEqual([]);
  });
});

test.each(documents)("every link of %s leads somewhere", (document) => {
  const links = [...readFileSync(document, "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  const files = links.filter((link) => !/^(?:https?:|#)/.test(link)).map((link) => link.replace(/#.*/, ""));
  expect(files.filter((file) => !existsSync(join(dirname(document), file)))).toEqual([]);
});

test("package.json has the agreed run-time dependencies", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const agreed = ["better-sqlite3", "cheerio", "hyparquet-writer", "mammoth", "natural", "pdf-parse", "zod"];
  expect(Object.keys(dependencies)).toEqual(agreed);
});

test("importing the library prints nothing, loads no package and ends at once", () => {
  const { status, stdout, stderr } = runModule(`
    import { createRequire } from "node:module";
    await import("planoteka");
    const packages = Object.keys(createRequire(import.meta.url).cache).map((file) => file.split("node_modules/").at(-1));
    if (packages.length > 0) throw new Error(packages.join());
  `);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
});

describe("the stages know what docs/architecture.md allows", () => {
  const shared = ["model.ts", "result.ts", "text.ts"];
  const calendar = [...shared, "calendar"];
  test.each([
    ["read", [...shared, "options.ts"]],
    ["plan", calendar],
    ["period", [...calendar, "assumptions.ts", "kept.ts"]],
    ["party", [...shared, "kept.ts"]],
    ["calendar", [...shared, "kept.ts", "sha256.ts"]],
  ])("%s", (stage, allowed) => {
    const folder = join("src", stage);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    const imports = files.flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(/(?:from |import |import\()"([^"]+)"/g)].map(
        ([, name = ""]) => (name.startsWith(".") ? join(folder, dirname(file), name).split("/")[1] : name),
      ),
    );
    const packages = /^(?:mammoth|pdf-parse|cheerio\/slim|zod|natural\/lib\/.+|node:zlib|node:buffer|node:module)$/;
    const known = [stage, ...allowed];
    expect(new Set(imports.filter((name = "") => !known.includes(name) && !packages.test(name)))).toEqual(new Set());
  });
});
