import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
// The children are built files, and so is what starts them.
import { extractAll } from "../dist/extract-all.js";
import { planText } from "./cli/command.ts";
import { temporaryFolder } from "./store/folder.ts";

vi.setConfig({ testTimeout: 60_000 }); // processes start slowly on a busy machine
const inFolder = temporaryFolder();
const children = () => process.getActiveResourcesInfo().filter((name) => name === "ProcessWrap").length;
const noneIsLeft = () => vi.waitUntil(() => children() === 0, { timeout: 30_000 });

/** Finds the second file when it is told to. */
async function* twoFiles(second: { mayCome: boolean; came: boolean }) {
  const files = ["первый.txt", "второй.txt"].map(inFolder);
  for (const file of files) writeFileSync(file, planText);
  yield files[0] as string;
  await vi.waitUntil(() => second.mayCome, { timeout: 30_000 });
  second.came = true;
  yield files[1] as string;
}

test.each(["abort", "break"])("a file that is found after %s starts no child", async (end) => {
  const second = { mayCome: false, came: false };
  const stop = new AbortController();
  const work = async () => {
    for await (const _ of extractAll(twoFiles(second), { jobs: 1, signal: stop.signal })) {
      if (end === "break") break;
      stop.abort(new Error("enough"));
    }
  };
  if (end === "break") await work();
  else await expect(work()).rejects.toThrow("enough");
  await noneIsLeft();
  second.mayCome = true;
  await vi.waitUntil(() => second.came);
  await sleep(200);
  expect(children()).toBe(0);
});
