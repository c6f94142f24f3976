import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { expect, test } from "vitest";
import { readSources, walk } from "../../src/files.ts";
import { temporaryFolder } from "../store/folder.ts";

const inFolder = temporaryFolder();

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(inFolder(name).replace(/\/[^/]*$/, ""), { recursive: true });
    writeFileSync(inFolder(name), name);
  }
}

/** What a walk finds, one line for each, with paths as seen from the folder. */
async function found(...paths: string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const file of walk(paths.map(inFolder))) {
    const note = "problem" in file ? `: ${file.problem}` : "skipped" in file ? " (skipped)" : "";
    lines.push(relative(inFolder(""), file.path) + note);
  }
  return lines;
}

test("folders are walked through in the order of names, documents are taken and the rest is named", async () => {
  put("a/б.docx", "a/2.PDF", "a/10.txt", "a/sub/x.rtf", "a/expected.json", "a/~$б.docx", "a/notes");
  put("a/.git/c.txt", "a/node_modules/d.txt", "a/.hidden/e.odt");
  expect(await found("a")).toEqual([
    "a/.git (skipped)",
    "a/.hidden/e.odt",
    "a/10.txt",
    "a/2.PDF",
    "a/expected.json (skipped)",
    "a/node_modules (skipped)",
    "a/notes (skipped)",
    "a/sub/x.rtf",
    "a/~$б.docx (skipped)",
    "a/б.docx",
  ]);
});

test("what is named is tried, whatever its name; what is not there is a problem, not an end", async () => {
  put("b/plan", "b/c.txt");
  expect(await found("b/plan", "nope", "b/c.txt/d", "b")).toEqual([
    "b/plan",
    "nope: there is no such file or folder",
    "b/c.txt/d: there is no such file or folder",
    "b/c.txt",
    "b/plan (skipped)",
  ]);
});

test("links to files are followed, links to folders cannot lead in circles", async () => {
  put("l/a.txt");
  symlinkSync("a.txt", inFolder("l/b.txt"));
  symlinkSync("..", inFolder("l/loop"));
  symlinkSync("nope", inFolder("l/dead.pdf"));
  symlinkSync("self.txt", inFolder("l/self.txt"));
  expect(await found("l")).toEqual([
    "l/a.txt",
    "l/b.txt",
    "l/dead.pdf: a link to a file that is not there",
    "l/loop (skipped)",
    "l/self.txt: a link to a file that is not there",
  ]);
});

test("a folder named like a file is a folder", async () => {
  put("d/plan.docx/inner.txt");
  expect(await found("d")).toEqual(["d/plan.docx/inner.txt"]);
});

test("sources carry the bytes of what was found, and the problems; devices are not read", async () => {
  put("s/a.txt", "s/b.json");
  const read: string[] = [];
  for await (const source of readSources(walk([inFolder("s"), "/dev/zero", inFolder("gone")]))) {
    read.push("problem" in source ? source.problem : new TextDecoder().decode(source.bytes));
  }
  expect(read).toEqual(["s/a.txt", "not a file of bytes on a disk", "there is no such file or folder"]);
});
