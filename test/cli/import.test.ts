import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { bytesOf, HEIGHT, WIDTH } from "../read/pdf/paper.ts";
import { temporaryFolder } from "../store/folder.ts";
import { alone, main, planoteka, planText } from "./command.ts";

const inFolder = temporaryFolder();
const cwd = inFolder("");

function put(name: string, contents: string | Buffer): void {
  mkdirSync(inFolder(name).replace(/\/[^/]*$/, ""), { recursive: true });
  writeFileSync(inFolder(name), contents);
}

function query(file: string, sql: string): unknown[] {
  const db = new Database(inFolder(file), { readonly: true });
  const rows = db.prepare(sql).raw().all();
  db.close();
  return rows;
}

describe("a good archive", () => {
  test("goes in, with a summary on standard error and the next thing to type", () => {
    put("good/plan.txt", planText);
    put("good/notes.json", "{}");
    const { code, out, err } = planoteka(["import", "good", "--db", "my plans.sqlite"], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toMatch(/^ {2}documents +1 {2}1 imported, 0 failed$/m);
    expect(err).toMatch(/^ {2}other files +1 {2}left alone; --verbose names them$/m);
    expect(err).toMatch(/^ {2}items +3$/m);
    expect(err).toMatch(/^ {2}periods +3 {2}2 resolved, 0 to review, 1 failed$/m);
    expect(err).toMatch(/^ {2}seconds +\d+\.\d$/m);
    expect(err).toContain("sqlite3 -box 'my plans.sqlite' \"SELECT path, reason");
    expect(query("my plans.sqlite", "SELECT start_date, end_date, activity, responsible FROM calendar")).toEqual([
      ["2022-10-12", "2022-10-12", "Осенний поход", "Липова О.П."],
      [null, "2022-12-01", "Выставка поделок", "Ясенев К.Т."],
    ]);
  });

  test("the same bytes twice are one document", () => {
    put("twice/a.txt", planText);
    put("twice/b.txt", planText);
    const { code, err } = planoteka(["import", "twice", "--db", "twice.sqlite", ...alone], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/^ {2}documents +2 {2}1 imported, 1 already there, 0 failed$/m);
    expect(query("twice.sqlite", "SELECT path, files, items FROM summary")).toEqual([["twice/a.txt", 2, 3]]);
    expect(planoteka(["import", "twice/b.txt", "--db", "twice.sqlite"], { cwd }).err).toMatch(/1 already there/);
  });

  test("paths come from standard input too", () => {
    put("listed/a.txt", planText);
    const { code } = planoteka(["import", "-", "--db", "listed.sqlite", ...alone], {
      cwd,
      input: "listed/a.txt\r\n\nlisted/no.txt",
    });
    expect(code).toBe(1);
    expect(query("listed.sqlite", "SELECT path FROM document")).toEqual([["listed/a.txt"]]);
    expect(query("listed.sqlite", "SELECT path FROM unread")).toEqual([["listed/no.txt"]]);
  });

  test("--quiet says nothing, --verbose names what is left alone", () => {
    put("calm/a.txt", planText);
    put("calm/b.png", "");
    expect(planoteka(["import", "calm", "--db", "calm.sqlite", "-q"], { cwd })).toEqual({ code: 0, out: "", err: "" });
    const { err } = planoteka(["import", "calm", "--db", "calm.sqlite", "-v"], { cwd });
    expect(err).toMatch(/^left alone: calm\/b\.png \(not a document by its name/m);
  });

  test("--year says which years the plans are for", () => {
    put("yearless.txt", planText.replace("2022/2023 учебный год", "год").replace("12.10.2022", "12 октября"));
    planoteka(["import", "yearless.txt", "--db", "yearless.sqlite", "--year", "2023/2024"], { cwd });
    expect(query("yearless.sqlite", "SELECT start_date FROM calendar WHERE activity LIKE 'Осенний%'")).toEqual([
      ["2023-10-12"],
    ]);
  });
});

describe("bad documents cost themselves alone", () => {
  const oleHeader = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);

  const bad: Record<string, [contents: string | Buffer, reason: RegExp]> = {
    "cut.docx": [Buffer.from("504b030414000600080000002100", "hex"), /damaged/],
    "cut.pdf": ["%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 ob", /damaged/],
    "empty.docx": ["", /the file is empty/],
    "really-a-doc.docx": [oleHeader, /DOC.*save.*DOCX|not a document/i],
  };

  test("each is told by its name, with a reason", () => {
    for (const [name, [contents]] of Object.entries(bad)) put(`bad/${name}`, contents);
    put("bad/good.txt", planText);
    const { code, err } = planoteka(["import", "bad", "--db", "bad.sqlite", ...alone], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(/^ {2}documents +5 {2}1 imported, 4 failed$/m);
    const told = (name: string) => err.split("\n").find((line) => line.startsWith(`  bad/${name}: `));
    for (const [name, [, reason]] of Object.entries(bad)) expect(told(name)).toMatch(reason);
    expect(query("bad.sqlite", "SELECT path FROM document WHERE status = 'imported'")).toEqual([["bad/good.txt"]]);
    expect(query("bad.sqlite", "SELECT count(*) FROM needs_review WHERE severity = 'error'")).toEqual([[4]]);
  });

  test.skipIf(process.getuid?.() === 0)("a file without the right to read it", () => {
    put("secret/plan.txt", planText);
    chmodSync(inFolder("secret/plan.txt"), 0);
    const { code, err } = planoteka(["import", "secret", "--db", "secret.sqlite"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("secret/plan.txt: no right to read it");
  });

  test("a path that is not there, beside one that is", () => {
    put("half/plan.txt", planText);
    const { code, err } = planoteka(["import", "half/no.txt", "half/plan.txt", "--db", "half.sqlite", ...alone], {
      cwd,
    });
    expect(code).toBe(1);
    expect(err).toContain("  half/no.txt: there is no such file or folder\n");
    expect(query("half.sqlite", "SELECT path FROM document")).toEqual([["half/plan.txt"]]);
  });
});

describe("what cannot run ends with 2 and makes no database", () => {
  test("no such path", () => {
    const { code, err } = planoteka(["import", "nowhere", "--db", "none.sqlite"], { cwd });
    expect({ code, err }).toEqual({ code: 2, err: "error: nowhere: there is no such file or folder\n" });
    expect(existsSync(inFolder("none.sqlite"))).toBe(false);
  });

  test("an empty folder, also one that is named like a file", () => {
    for (const name of ["bare", "bare.docx"]) {
      mkdirSync(inFolder(name));
      const { code, err } = planoteka(["import", name, "--db", "none.sqlite"], { cwd });
      expect(code).toBe(2);
      expect(err).toContain(`error: nothing to read: the folder ${name} holds no document\n`);
    }
    expect(planoteka(["import", "-", "--db", "none.sqlite"], { cwd }).code).toBe(2);
    expect(existsSync(inFolder("none.sqlite"))).toBe(false);
  });

  test("a database that is not ours, or a folder", () => {
    put("plan.txt", planText);
    put("diary.sqlite", "dear diary, nobody may write over this; ".repeat(9));
    const { code, err } = planoteka(["import", "plan.txt", "--db", "diary.sqlite"], { cwd });
    expect(code).toBe(2);
    expect(err).toBe("error: diary.sqlite is not a database; nothing was written to it, name another file\n");
    expect(readFileSync(inFolder("diary.sqlite"), "utf8")).toMatch(/^dear diary/);
    mkdirSync(inFolder("box"));
    const inBox = planoteka(["import", "plan.txt", "--db", "box"], { cwd });
    expect(inBox.code).toBe(2);
    expect(inBox.err).toMatch(/^error: box is a folder/);
  });
});

test("Ctrl-C finishes the document in flight and ends with 130; the next import goes on from there", async () => {
  const plans = 100;
  for (let n = 0; n < plans; n++) put(`many/${n}.txt`, planText.replace("Росток", `Росток-${n}`));
  const child = spawn(process.execPath, [main, "import", "many", "--db", "many.sqlite"], { cwd });
  const stored = () => {
    try {
      return Number(query("many.sqlite", "SELECT count(*) FROM document")[0]);
    } catch {
      return 0;
    }
  };
  while (stored() === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  let talk = "";
  child.stderr.setEncoding("utf8").on("data", (piece) => {
    talk += piece;
  });
  child.kill("SIGINT");
  const [code] = await once(child, "close");
  expect(code).toBe(130);
  const done = stored();
  expect(done).toBeLessThan(plans);
  expect(talk).toMatch(/^Stopped; so far, imported into many\.sqlite$/m);
  expect(query("many.sqlite", "SELECT count(*) FROM run WHERE finished_at IS NULL")).toEqual([[1]]);
  const { err } = planoteka(["import", "many", "--db", "many.sqlite"], { cwd });
  expect(err).toContain(`${done} already there`);
  expect(stored()).toBe(plans);
});

describe("programs outside work in the processes that read documents", () => {
  const hasRussian = /^rus$/m.test(spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" }).stdout ?? "");
  const hasOffice = spawnSync("soffice", ["--version"]).status === 0;

  test.skipIf(!hasRussian)("--ocr (skipped without tesseract-ocr-rus)", () => {
    put(
      "scans/white.pdf",
      Buffer.from(bytesOf({ width: WIDTH, height: HEIGHT, data: new Uint8Array(WIDTH * HEIGHT).fill(255) })),
    );
    put("scans/plan.txt", planText);
    const { code, err } = planoteka(["import", "scans", "--db", "scans.sqlite", "--ocr", "--timeout", "60", ...alone], {
      cwd,
    });
    expect({ code, err }).toMatchObject({ code: 1, err: expect.not.stringContaining("longer than it may") });
    expect(query("scans.sqlite", "SELECT count(*) FROM issue WHERE code = 'no-ocr'")).toEqual([[0]]);
    expect(query("scans.sqlite", "SELECT status FROM document ORDER BY id")).toEqual([["imported"], ["failed"]]);
  });

  test.skipIf(!hasOffice)("--second-opinion on a DOC (skipped without LibreOffice)", () => {
    const doc = resolve("fixtures/01-classic-rows/plan.doc");
    const args = ["import", doc, "--db", "second.sqlite", "--second-opinion", "--timeout", "60"];
    expect(planoteka(args, { cwd })).toMatchObject({ code: 0 });
    expect(query("second.sqlite", "SELECT reader, agreement IS NOT NULL FROM document")).toEqual([["doc", 1]]);
  });
});
