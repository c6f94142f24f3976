import { describe, expect, it } from "vitest";
import { drawPdf } from "../../../src/read/pdf/draw.ts";
import { ruledTable, text, writePdf } from "./pdf-writer.ts";

describe("the drawing of a PDF", () => {
  const table = ruledTable([50, 150, 250], [700, 680], [[["а < б"], ["в & г"]]]);

  it("shows lines, cells, text and order, page by page", async () => {
    const svg = await drawPdf(writePdf({ pages: [text(50, 750, "План") + table, text(50, 700, "Конец")] }));
    expect(svg.match(/<rect /g)).toHaveLength(2);
    expect(svg).toContain(">0,1</text>");
    expect(svg).toContain(">2 lattice</text>");
    expect(svg).toContain('stroke="#d33"');
    expect(svg).toMatch(/а &lt; б[\s\S]*в &amp; г[\s\S]*id="page2"[\s\S]*Конец/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("has no holes where a page is empty", async () => {
    expect(await drawPdf(writePdf({ pages: [""] }))).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("rejects what is no PDF", async () => {
    await expect(drawPdf(Buffer.from("%PDF-1.7\n"))).rejects.toThrow();
  });
});
