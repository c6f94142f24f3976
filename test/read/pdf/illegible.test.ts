import { describe, expect, it } from "vitest";
import type { GrayImage, Ocr } from "../../../src/options.ts";
import { read } from "../../../src/read/index.ts";
import { bytesOf, ink, paper, saying, table, WIDTH } from "./paper.ts";
import { box, ruledTable, stream, text, writePdf } from "./pdf-writer.ts";

async function readBytes(bytes: Uint8Array, ocr?: Ocr) {
  const { value, issues } = await read(bytes, "план.pdf", ocr ? { ocr } : {});
  const words = value.blocks.flatMap((block) =>
    block.kind === "grid" ? block.rows.map((row) => row.map((cell) => cell.text).join("|")) : [block.text],
  );
  return { ...value, issues, words };
}

/** Lines of marks as large as letters, from the left to the right edge of a table's box. */
function writing(page: GrayImage, top = 750, lines = 6): GrayImage {
  for (let line = 0; line < lines; line++) for (let x = 120; x < 1080; x += 24) ink(page, [x, top + line * 40, 14, 18]);
  return page;
}

const letters = (i: number) => "абвгдежзик".charAt(i).repeat(3);

describe("a page whose letters are garbled", () => {
  const marks = [550, 450].flatMap((y) => [60, 210].map((x) => box(x, y, 30, 8)));
  const garbled = text(50, 700, "\u0003\u0004\u0005\u0012\u0013\ue001".repeat(10));
  const ruled = ruledTable([50, 200, 500], [600, 500, 400], []) + marks.join("");
  const readable = "Сбор дружины первого сентября";
  const page = (content: string) => ({ content: garbled + content, entries: "/MediaBox [40 390 510 720]" });

  it("is painted and read by its own ruling lines, beside pages that stay as they are", async () => {
    const bytes = writePdf({ pages: [page(ruled), text(50, 700, readable)] });
    const { words, reader, blocks, issues } = await readBytes(bytes, saying(letters).ocr);
    expect(reader).toBe("ocr");
    expect(blocks.find((block) => block.kind === "grid")).toMatchObject({ method: "ocr", pages: [1] });
    expect(words.slice(-3)).toEqual(["ааа|ббб", "ввв|ггг", readable]);
    expect(issues).toEqual([]);
  });

  it("is known by the page before it where it is too short to tell", async () => {
    const short = { ...page(""), content: text(50, 700, "и\u0012\u0013") + box(60, 550, 30, 8) };
    const { words, issues } = await readBytes(writePdf({ pages: [page(ruled), short] }), saying(letters).ocr);
    expect([words.at(-1), issues]).toEqual(["ааа", []]);
  });

  it("is read as its text runs where that is turned", async () => {
    const turned = `q 0 1 -1 0 600 0 cm ${garbled}${ruled} Q`;
    const { words } = await readBytes(
      writePdf({ pages: [{ content: turned, entries: "/MediaBox [-120 40 210 510]" }] }),
      saying(letters).ocr,
    );
    expect(words.slice(-2)).toEqual(["ааа|ббб", "ввв|ггг"]);
  });

  it.each([
    ["nobody reads it", undefined],
    ["recognition is missing", async () => "missing" as const],
    ["recognition breaks down", async () => "failed" as const],
  ])("is told where %s", async (_, ocr) => {
    const alone = await readBytes(writePdf({ pages: [page(ruled)] }), ocr);
    expect(alone.blocks).toEqual([]);
    expect(alone.issues.at(-1)).toEqual({ code: "garbled" });
    const plain = text(50, 700, `${readable} `.repeat(60));
    const beside = await readBytes(writePdf({ pages: [plain, page("")] }), ocr);
    expect(beside.issues).toContainEqual({ code: "garbled", at: { page: 2 } });
    expect(beside.words[0]).toContain(readable);
  });
});

describe("a page where one font keeps only the low bytes of its letters' codes, as Ghostscript has it", () => {
  const objects = {
    7: "<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 8 0 R >>",
    8: stream(`begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
5 beginbfrange <0400> <042F> <0400> <0430> <0437> <0030> <0438> <0438> <0438> <0439> <0443> <0039> <0444> <04FF> <0444>
endbfrange endcmap`),
  };
  const broken = (...line: Parameters<typeof text>) => text(...line).replace("/F ", "/W ");
  const heads = ["Мероприятия", "Сроки", "Ответственный"].map((head, i) => broken(55 + i * 150, 585, head)).join("");
  const rows = [["Сбор дружины"], ["3 сентября"], ["вожатая"]];
  const table = ruledTable([50, 200, 350, 500], [600, 570, 540], [[], rows]) + heads;
  const plain = text(50, 700, "Сбор дружины первого сентября, вожатая и родители ".repeat(3), 5);

  it("is told, and its words are kept", async () => {
    const { words, issues } = await readBytes(writePdf({ pages: [plain, table + plain, plain], objects }));
    expect(words).toContain("Сбор дружины|3 сентября|вожатая");
    expect(issues).toEqual([{ code: "garbled", at: { page: 2 } }]);
  });

  it("is painted and read with recognition", async () => {
    const marks = box(55, 580, 30, 8) + box(205, 580, 30, 8);
    const { words, issues } = await readBytes(writePdf({ pages: [table + marks], objects }), saying(letters).ocr);
    expect([words[0]?.startsWith("ааа|ббб"), issues]).toEqual([true, []]);
  });

  it("is a document without words where most of them are so", async () => {
    const lines = broken(50, 700, "Сбор дружины первого сентября, вожатая и родители ".repeat(3), 5);
    const { blocks, issues } = await readBytes(writePdf({ pages: [table + lines], objects }));
    expect([blocks, issues]).toEqual([[], [{ code: "garbled" }]]);
  });
});

describe("a scan with some words beside it", () => {
  const stamp = text(60, 30, "Документ подписан электронной подписью", 8);
  const scan = (over = stamp) => bytesOf(writing(table()), "", over);
  const needed = { code: "needs-ocr", at: { page: 1 } };

  it("is told, and the words are kept", async () => {
    const { words, issues } = await readBytes(scan());
    expect(words).toEqual(["Документ подписан электронной подписью"]);
    expect(issues).toEqual([needed]);
  });

  it("is read beside the words, which stay as they are", async () => {
    const { words, issues, reader } = await readBytes(scan(), saying(letters).ocr);
    expect([reader, issues]).toEqual(["ocr", []]);
    expect(words).toContain("ааа|ббб|ввв");
    expect(words).toContain("Документ подписан электронной подписью");
  });

  it("is told where recognition breaks down", async () => {
    const { issues } = await readBytes(scan(), async () => "failed");
    expect(issues).toEqual([{ ...needed, found: "tesseract broke down" }]);
  });

  const photograph = () => {
    const page = paper();
    for (let i = 0; i < page.data.length; i++) {
      const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
      page.data[i] = 128 + 60 * Math.sin(x / 37) * Math.cos(y / 53) + 50 * Math.sin((x * y) / 9000) + ((i * 7919) % 17);
    }
    return page;
  };
  const hidden = Array.from({ length: 6 }, (_, i) => text(60, 166 - i * 20, "и".repeat(82), 12)).join("");
  const full = Array.from({ length: 30 }, (_, i) => text(60, 780 - i * 20, "План работы на год".repeat(3), 10)).join(
    "",
  );
  it.each([
    ["a photograph", bytesOf(photograph(), "", stamp)],
    ["paper alone", bytesOf(paper(true), "", stamp)],
    ["a background under a page of text", bytesOf(writing(table()), "", full)],
    ["a picture of the words themselves", bytesOf(writing(paper(), 950), "", hidden)],
    ["a small picture", bytesOf(writing(table()), "", stamp, "300 0 0 400 150 200")],
  ])("is not seen in %s", async (_, bytes) => {
    const { ocr, seen } = saying(letters);
    expect((await readBytes(bytes)).issues).toEqual([]);
    await readBytes(bytes, ocr);
    expect(seen).toEqual([]);
  });
});

it("reads pictures of more pixels than a page needs, made smaller", async () => {
  const [width, height] = [8200, 2050];
  const bits = Buffer.alloc((width / 8) * height, 0xff);
  for (let y = 900; y < 1100; y++) bits.fill(0, (y * width) / 8 + 200, (y * width) / 8 + 800);
  const entries = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1`;
  const page = { content: "q 200 0 0 50 0 0 cm /P Do Q", xobjects: "/P 20 0 R", entries: "/MediaBox [0 0 200 50]" };
  const bytes = writePdf({ pages: [page], objects: { 20: stream(bits.toString("latin1"), entries) } });
  const { ocr, seen } = saying(() => "большая");
  expect((await readBytes(bytes, ocr)).words).toEqual(["большая"]);
  expect(seen[0]?.width).toBeLessThan(1000);
});
