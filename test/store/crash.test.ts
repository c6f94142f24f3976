import { spawn } from "node:child_process";
import { once } from "node:events";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { documentOf, itemWith } from "./documents.ts";
import { temporaryFolder } from "./folder.ts";
import { readBack } from "./read-back.ts";

const inFolder = temporaryFolder();
const template = documentOf(
  "",
  "",
  Array.from({ length: 200 }, () => itemWith()),
);

/** Kills a writer in the middle of its work, once it has reported so many documents; returns all that it reported. */
async function killedWriter(file: string, count: number): Promise<string[]> {
  const writer = spawn(process.execPath, ["test/store/writer.js", file, JSON.stringify(template)]);
  let output = "";
  writer.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
    if (output.split("\n").length > count) writer.kill("SIGKILL");
  });
  await once(writer, "close");
  return output.split("\n").slice(0, -1);
}

test("kill -9 leaves whole documents only, and every one that was reported", async () => {
  const file = inFolder("killed.sqlite");
  const reported: string[] = [];
  for (const count of [1, 2, 5, 9]) reported.push(...(await killedWriter(file, count)));
  const db = new Database(file);
  const stored = db.prepare("SELECT sha256 FROM document").pluck().all() as string[];
  expect(reported.length).toBeGreaterThanOrEqual(17);
  expect(stored).toEqual(expect.arrayContaining(reported));
  for (const sha256 of stored) expect(readBack(db, sha256)).toEqual({ ...template, path: sha256, sha256 });
  expect(db.pragma("foreign_key_check")).toEqual([]);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  db.close();
});
