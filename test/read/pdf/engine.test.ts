import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openPdf, operatorsOf } from "../../../src/read/pdf/engine.ts";

const plan = new URL("../../../fixtures/01-classic-rows/plan.pdf", import.meta.url);

/** Names of what pdf.js has made for the letters of the first page to be painted. */
async function outlines(paintable: boolean): Promise<string[]> {
  const { document, close } = await openPdf(readFileSync(plan), { strict: true, maxPixels: 1e6, paintable });
  const page = await document.getPage(1);
  await operatorsOf(page);
  const made = page.commonObjs as unknown as Iterable<[name: string, value: unknown]>;
  const names = [...made].map(([name]) => name);
  await close();
  return names.filter((name) => name.includes("_path_"));
}

it("has no outlines of letters made where no page will be painted", async () => {
  expect(await outlines(false)).toEqual([]);
  expect((await outlines(true)).length).toBeGreaterThan(20);
});
