import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read } from "../../../src/read/index.ts";

test.each([
  ["a PDF", readFileSync("fixtures/01-classic-rows/plan.pdf")],
  ["a damaged one", Buffer.from("%PDF-1.7 and no more")],
])("%s leaves the functions of the process as they were", async (_, bytes) => {
  const before = [Array.prototype.push, JSON.parse];
  await read(new Uint8Array(bytes), "plan.pdf");
  expect([Array.prototype.push, JSON.parse].map((own, at) => own === before[at])).toEqual([true, true]);
  expect(Object.keys(Array.prototype)).toEqual([]);
});
