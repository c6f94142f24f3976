import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("an import killed again and again comes to what an undisturbed one does", { timeout: 180_000 }, () => {
  const { status, stdout } = spawnSync(process.execPath, ["scripts/kill-test.mjs", "16", "3"], { encoding: "utf8" });
  expect(stdout).toMatch(
    /^16 plans, [1-3] of 3 kills while it worked: 0 documents missing or different\n.* is whole\n$/,
  );
  expect(status).toBe(0);
});
