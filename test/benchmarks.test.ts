import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { temporaryFolder } from "./store/folder.ts";

const inFolder = temporaryFolder();
const kept = readFileSync("docs/benchmarks.md", "utf8");

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, part = ""]) => part);
const headings = (text: string) => found(text, /^#+ (.+)/gm);
const subjects = (text: string) => found(text.split("\n## ")[0] ?? "", /^\| (\S.*?) \|/gm);
const bodyRows = (text: string) => text.split("\n").filter((line) => /^\|.*\d.*\|$/.test(line));

test("a small run measures all that the page tells", () => {
  const file = inFolder("small.md");
  const { status, stderr } = spawnSync(process.execPath, ["scripts/benchmarks.mjs", "--small", file], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const page = readFileSync(file, "utf8");
  expect(headings(page)).toEqual(headings(kept));
  expect(subjects(page)).toEqual(subjects(kept));
  expect(page).not.toMatch(/NaN|undefined|Infinity/);
  // Ours is exact on its own corpora and fixtures, however few are asked.
  expect(page).toMatch(/^\| all \| (\d+) \| \1 \/ 0 \/ 0 \|/m);
  expect(page).toMatch(/^\| docx \| 1 \| (\d+) \| planoteka \| \1 \|$/m);
  expect(page).toMatch(/^\| planoteka \| 0 of \d+ \|$/m);
});

test("the page has every section, the versions and the commands of each figure", () => {
  expect(headings(kept)).toEqual([
    "Benchmarks",
    "Accuracy of periods",
    "Rows of tables",
    "Speed",
    "Documents",
    "Word tables",
    "PDF pages",
    "Cells of periods",
    "The library",
  ]);
  expect(subjects(kept)).toEqual(expect.arrayContaining(["date", "machine", "planoteka", "node", "chrono-node"]));
  expect(bodyRows(kept).length).toBeGreaterThan(40);
  const commands = found(kept, /`node (\S+\.mjs)/g);
  expect(commands).toHaveLength(7);
  expect(commands.filter((script) => !existsSync(script))).toEqual([]);
});
