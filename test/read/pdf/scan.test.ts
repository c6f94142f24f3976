import { describe, expect, it } from "vitest";
import type { Grid } from "../../../src/model.ts";
import type { GrayImage, Ocr, OcrText } from "../../../src/options.ts";
import { read } from "../../../src/read/index.ts";
import { stream, text, writePdf } from "./pdf-writer.ts";

const [WIDTH, HEIGHT] = [720, 960];
/** Pixels of that small page to one of the page as the table is told. */
const SCALE = WIDTH / 1200;

/** A page of white paper with grain, or with a shadow on its left side. */
function paper(shadow = false): GrayImage {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (let i = 0; i < data.length; i++)
    data[i] = (shadow ? 120 + ((i % WIDTH) * 110) / WIDTH : 240) - ((i * 7919) % 11);
  return { width: WIDTH, height: HEIGHT, data };
}

/** Fills a rectangle with ink, turned clockwise around the middle of the page. */
function ink(page: GrayImage, box: number[], degrees = 0, gap = 0): void {
  const [left = 0, top = 0, width = 0, height = 0] = box.map((length) => Math.ceil(length * SCALE));
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++) {
      if (gap > 0 && (x + y) % gap === 0) continue;
      const [dx, dy] = [x - WIDTH / 2, y - HEIGHT / 2];
      const at = Math.round(HEIGHT / 2 + dx * sin + dy * cos) * WIDTH + Math.round(WIDTH / 2 + dx * cos - dy * sin);
      page.data[at] = Math.round((page.data[at] as number) / 4);
    }
}

const xs = [100, 200, 700, 1100];
const ys = [300, 400, 520, 700];

/** Three columns and three rows with a mark in each cell; the last row's first two cells are one. */
function table({ degrees = 0, thickness = 3, gap = 0, shadow = false } = {}): GrayImage {
  const page = paper(shadow);
  for (const y of ys) ink(page, [100, y, 1000 + thickness, thickness], degrees, gap);
  for (const x of xs) ink(page, [x, 300, thickness, x === 200 ? 220 : 400], degrees, gap);
  for (const x of xs.slice(0, 3)) for (const y of ys.slice(0, 3)) ink(page, [x + 30, y + 40, 40, 16], degrees);
  ink(page, [300, 100, 400, 20], degrees);
  return page;
}

const bytesOf = ({ width, height, data }: GrayImage, entries = "") => {
  const image = stream(
    Buffer.from(data).toString("latin1"),
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
  );
  const page = { content: "q 600 0 0 800 0 0 cm /P Do Q", xobjects: "/P 20 0 R", entries };
  return writePdf({ pages: [page], objects: { 20: image } });
};

/** Says the same of every picture, in its middle. */
const saying = (words: (index: number) => string, confidence = 90) => {
  const seen: GrayImage[] = [];
  const ocr: Ocr = async (images) => {
    seen.push(...images);
    return images.map(({ width, height }, i): OcrText => {
      const word = { text: words(i), left: width / 3, right: (width * 2) / 3, confidence };
      return [{ top: height / 3, bottom: (height * 2) / 3, words: [word] }];
    });
  };
  return { ocr, seen };
};

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
