import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ruledTable, writePdf } from "../read/pdf/pdf-writer.ts";
import { planoteka, planText } from "./command.ts";

describe("extract --draw", () => {
  const folder = mkdtempSync(join(tmpdir(), "planoteka-draw-"));
  const [pdf, svg] = [join(folder, "plan.pdf"), join(folder, "page.svg")];
  writeFileSync(pdf, writePdf({ pages: [ruledTable([50, 150, 250], [700, 680], [[["а"], ["б"]]])] }));

  it("draws what was found beside printing it", () => {
    const { code, out } = planoteka(["extract", "--stage", "blocks", "--draw", svg, pdf]);
    expect([code, out.trim().split("\n").length]).toEqual([0, 1]);
    expect(readFileSync(svg, "utf8")).toContain("<rect");
  });

  it("says what it cannot draw", () => {
    const text = join(folder, "plan.txt");
    writeFileSync(text, planText);
    const none = join(folder, "none.svg");
    expect(planoteka(["extract", "--draw", none, pdf])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--stage blocks"),
    });
    expect(planoteka(["extract", "--stage", "blocks", "--draw", none, text])).toMatchObject({ code: 2 });
    expect(existsSync(none)).toBe(false);
  });
});
