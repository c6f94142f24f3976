import { describe, expect, it } from "vitest";
import type { Grid } from "../../../src/model.ts";
import type { GrayImage, Ocr } from "../../../src/options.ts";
import { read } from "../../../src/read/index.ts";
import { bytesOf, HEIGHT, saying, table, WIDTH } from "./paper.ts";
import { text, writePdf } from "./pdf-writer.ts";

const shapeOf = (grid: Grid | undefined) =>
  grid?.rows.map((row) => row.map(({ text, colspan }) => (colspan > 1 ? `${text}×${colspan}` : text)));

async function readImage(image: GrayImage, ocr: Ocr, entries?: string) {
  const { value, issues } = await read(bytesOf(image, entries), "скан.pdf", { ocr });
  return { ...value, issues, grids: value.blocks.filter((block) => block.kind === "grid") };
}

const letters = (i: number) => "абвгдежзик".charAt(i).repeat(3);
const expected = [
  ["ааа", "ббб", "ввв"],
  ["ггг", "ддд", "еее"],
  ["жжж×2", "ззз"],
];

describe("a page that is a picture", () => {
  it.each([
    ["clean", {}],
    ["with thick lines", { thickness: 6 }],
    ["with broken lines", { gap: 5 }],
    ["under a shadow", { shadow: true }],
    ["turned by a degree", { degrees: 1 }],
    ["turned back by almost two", { degrees: -1.8 }],
  ])(
    "has its cells read one by one: %s",
    async (_, look) => {
      const { ocr, seen } = saying(letters);
      const { grids, reader } = await readImage(table(look), ocr);
      expect(reader).toBe("ocr");
      expect(grids.map(({ method }) => method)).toEqual(["ocr"]);
      expect(shapeOf(grids[0])).toEqual(expected);
      expect(seen.at(-1)?.width).toBeGreaterThan(seen[0]?.width ?? 0);
    },
    20_000,
  );

  it("is read as it is shown where the page is turned", async () => {
    const upright = table();
    const data = new Uint8Array(upright.data.length);
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < WIDTH; x++) data[(WIDTH - 1 - x) * HEIGHT + y] = upright.data[y * WIDTH + x] as number;
    const turned = { width: HEIGHT, height: WIDTH, data };
    const { grids } = await readImage(turned, saying(letters).ocr, "/Rotate 90 /MediaBox [0 0 600 800]");
    expect(shapeOf(grids[0])).toEqual(expected);
  });

  it("has what stands outside of tables as paragraphs, and noise only in an issue", async () => {
    const { blocks } = await readImage(table(), saying(letters).ocr);
    expect(blocks[0]).toMatchObject({ kind: "paragraph", text: "иии" });
    const blurred = await readImage(table(), saying(letters, 20).ocr);
    expect(blurred.blocks.map(({ kind }) => kind)).toEqual(["grid"]);
    expect(blurred.issues).toContainEqual({ code: "low-confidence", at: { page: 1 }, found: "иии" });
  });

  it("says of which cells it is not sure", async () => {
    const { grids, issues } = await readImage(table(), saying((i) => (i === 4 ? "О1.О9.2022" : letters(i))).ocr);
    expect(grids[0]?.rows[1]?.[1]).toMatchObject({ text: "01.09.2022", confidence: 59 });
    expect(grids[0]?.rows[1]?.[0]).toMatchObject({ confidence: 90 });
    const at = { page: 1, table: 1, row: 2, column: "ббб" };
    expect(issues).toEqual([{ code: "low-confidence", at, found: "01.09.2022" }]);
  });

  it.each([
    ["missing" as const, { code: "no-ocr" }],
    ["failed" as const, { code: "needs-ocr" }],
  ])("is reported where recognition is %s", async (why, issue) => {
    const { blocks, issues } = await readImage(table(), async () => why);
    expect(blocks).toEqual([]);
    expect(issues).toContainEqual(issue);
    expect(issues.at(-1)?.code).toBe("needs-ocr");
  });

  it("is not recognised where it has words of its own", async () => {
    const { ocr, seen } = saying(letters);
    await read(writePdf({ pages: [text(50, 700, "Слова")] }), "план.pdf", { ocr });
    expect(seen).toEqual([]);
  });
});
