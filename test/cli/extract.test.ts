import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { Blocks, Document, RawDocument } from "../../src/model.ts";
import { temporaryFolder } from "../store/folder.ts";
import { alone, jsonLines, main, planoteka, planText } from "./command.ts";

const inFolder = temporaryFolder();
const cwd = inFolder("");
writeFileSync(inFolder("plan.txt"), planText);
writeFileSync(inFolder("empty.docx"), "");

test("a document is one line, as the model has it", () => {
  const { code, out, err } = planoteka(["extract", "./plan.txt"], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const [line, ...more] = jsonLines(out);
  expect(more).toEqual([]);
  const document = Document.parse(line);
  expect(document).toEqual(line);
  expect(document).toMatchObject({ path: "./plan.txt", format: "txt", status: "imported" });
  expect(document.sha256).toBe(createHash("sha256").update(planText).digest("hex"));
  expect(document.plans.map(({ items }) => items.map(({ activity }) => activity))).toEqual([
    ["Осенний поход", "Выставка поделок", "Весенний сбор"],
  ]);
});

test("order is kept and failures have their line", () => {
  const { code, out } = planoteka(["extract", "nope.txt", "plan.txt", "empty.docx", "-", ...alone], {
    cwd,
    input: "plan.txt\n",
  });
  expect(code).toBe(1);
  const lines = jsonLines(out);
  expect(lines.map(({ path, status }) => `${path} ${status}`)).toEqual([
    "nope.txt failed",
    "plan.txt imported",
    "empty.docx failed",
    "plan.txt imported",
  ]);
  expect(lines[0]).toMatchObject({
    sha256: null,
    plans: [],
    issues: [{ code: "unreadable-file", severity: "error", message: expect.stringContaining("no such file") }],
  });
});

test("the stages before: blocks, and plans with raw cells", () => {
  const { code, out } = planoteka(["extract", "--stage", "blocks", "plan.txt"], { cwd });
  expect(code).toBe(0);
  const [{ path, issues, ...blocks } = {}] = jsonLines(out);
  expect(path).toBe("plan.txt");
  expect(issues).toEqual(expect.any(Array));
  expect(Blocks.parse(blocks)).toEqual(blocks);
  const plan = planoteka(["extract", "--stage", "plan", "plan.txt", "empty.docx", ...alone], { cwd });
  expect(plan.code).toBe(1);
  const [{ path: _, issues: __, ...raw } = {}] = jsonLines(plan.out);
  expect(RawDocument.parse(raw).plans[0]?.items[1]?.period).toBe("до 01.12.2022");
});

test("a document over a limit has its line, and costs the others nothing", () => {
  const [head = "", row = ""] = [
    planText.split("\n").slice(0, 3).join("\n"),
    "\n1.\tПоход\tдо 01.12.2022\tЛипова О.П.",
  ];
  writeFileSync(inFolder("endless.txt"), head + row.repeat(150_000));
  const args = ["extract", "plan.txt", "endless.txt", "./plan.txt", "--timeout", "1", ...alone];
  const { code, out, err } = planoteka(args, { cwd });
  expect(code).toBe(1);
  expect(err).toMatch(/^endless\.txt: the document took longer than it may/);
  expect(jsonLines(out).map(({ path, status }) => `${path} ${status}`)).toEqual([
    "plan.txt imported",
    "endless.txt failed",
    "./plan.txt imported",
  ]);
});

test("a list of paths: a line for each, whatever it names, and no end before the last", () => {
  mkdirSync(inFolder("box"));
  const input = "nope.txt\nplan.txt\r\n\nbox\nempty.docx\0plan.txt\n";
  for (const [list, stdin] of [["-", input] as const, ["list.txt", ""] as const]) {
    writeFileSync(inFolder("list.txt"), input);
    const { code, out } = planoteka(["extract", "--files-from", list, ...alone], { cwd, input: stdin });
    expect(code).toBe(0);
    expect(jsonLines(out).map(({ path, status }) => `${path} ${status}`)).toEqual([
      "nope.txt failed",
      "plan.txt imported",
      "box failed",
      "empty.docx failed",
      "plan.txt imported",
    ]);
  }
  expect(planoteka(["extract", "--files-from", "-"], { cwd })).toEqual({ code: 0, out: "", err: "" });
  for (const wrong of [["no-list"], ["-", "plan.txt"]]) {
    expect(planoteka(["extract", "--files-from", ...wrong], { cwd })).toMatchObject({ code: 2, out: "" });
  }
});

test("who writes one path and waits for its line has it", async () => {
  const child = spawn(process.execPath, [main, "extract", "--files-from", "-", "--stage", "blocks"], { cwd });
  for (const path of ["plan.txt", "nope.txt", "./plan.txt"]) {
    child.stdin.write(`${path}\n`);
    const [line] = await once(child.stdout.setEncoding("utf8"), "data");
    expect(JSON.parse(line)).toMatchObject({ path, blocks: expect.any(Array) });
  }
  child.stdin.end();
  expect(await once(child, "close")).toEqual([0, null]);
});

test("nothing to read is no work", () => {
  expect(planoteka(["extract", "nope"], { cwd })).toMatchObject({ code: 2, out: "" });
});

test("a reader that has seen enough ends it quietly", async () => {
  mkdirSync(inFolder("many"));
  for (let n = 0; n < 200; n++) writeFileSync(inFolder(`many/${n}.txt`), planText.repeat(5));
  const child = spawn(process.execPath, [main, "extract", "many"], { cwd });
  let talk = "";
  child.stderr.on("data", (text) => {
    talk += text;
  });
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [code] = await once(child, "close");
  expect({ code, talk }).toEqual({ code: 0, talk: "" });
});

test("a second opinion says how far two readers agree", () => {
  const docx = resolve("fixtures/03-merged-cells/plan.docx");
  const { out } = planoteka(["extract", "--second-opinion", docx]);
  expect(JSON.parse(out)).toMatchObject({ reader: "ooxml", agreement: 1 });
});

test("an office program is used where it may be, or never", () => {
  expect(planoteka(["extract", "--office", "never", "plan.txt"], { cwd })).toMatchObject({ code: 0, err: "" });
  expect(planoteka(["extract", "--office", "sometimes", "plan.txt"], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringContaining("--office auto or --office never"),
  });
});

test("a PDF that leaves an error behind does not end it for the documents after", () => {
  const broken = readFileSync("fixtures/01-classic-rows/plan.pdf").fill(0, 27_101, 30_060); // objects that its index names
  writeFileSync(inFolder("broken.pdf"), broken);
  writeFileSync(inFolder("after.txt"), planText);
  const { code, out } = planoteka(["extract", inFolder("broken.pdf"), inFolder("after.txt"), ...alone]);
  expect(code).toBe(1);
  expect(jsonLines(out).map(({ status }) => status)).toEqual([expect.stringMatching(/failed|partial/), "imported"]);
});
