/**
 * `features.doc` is an invented document that LibreOffice saved as Word 97: a header and a footer, a heading, a text box, a tracked
 * deletion, hidden text, a footnote, a link, hyphens, lists, and a table with merged cells, numbered cells and a table in a cell.
 */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Block } from "../../src/model.ts";
import type { Office } from "../../src/options.ts";
import { read } from "../../src/read/index.ts";
import { docx, p } from "./docx-writer.ts";

const bytesOf = (path: string) => readFileSync(new URL(path, import.meta.url));
const features = bytesOf("features.doc");
const plan = bytesOf("../../fixtures/01-classic-rows/plan.doc");
const gridOf = (blocks: Block[]) => blocks.flatMap((block) => (block.kind === "grid" ? [block] : []))[0];
const paragraphs = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [`${block.role ?? "body"}: ${block.text}`] : ["—"]));

describe("a DOC", () => {
  let blocks: Block[];
  beforeAll(async () => {
    const { value, issues } = await read(features, "plan.doc");
    expect([value.format, value.reader, issues]).toEqual(["doc", "doc", []]);
    blocks = value.blocks;
  });

  it("gives paragraphs with their roles, automatic numbers and hyphens, and the results of fields", () => {
    expect(paragraphs(blocks)).toEqual([
      "header: Школа «Росток»",
      "textbox: УТВЕРЖДАЮ",
      "heading: План работы",
      "body: на год",
      "body: Сбор во дворе",
      "deleted: старый ",
      "hidden: тайный ",
      "body: см. сайт школы",
      "body: класс\u2011час, суббот",
      "body: 1. первое",
      "body: 2. второе",
      "body: 2.1. вложенное",
      "body: 3. третье",
      "body: точка",
      "—",
      "body: Директор",
      "footnote: при сухой погоде",
      "footer: стр. 1",
    ]);
  });

  it("gives tables cell by cell, with merged cells and the lines of each", () => {
    const cells = gridOf(blocks)?.rows.map((row) => row.map((c) => [c.text, c.row, c.col, c.rowspan, c.colspan]));
    expect(cells).toEqual([
      [
        ["№", 0, 0, 1, 1],
        ["Дело", 0, 1, 1, 1],
        ["Срок", 0, 2, 1, 1],
      ],
      [["Раздел", 1, 0, 1, 3]],
      [
        ["а)", 2, 0, 1, 1],
        ["Смотр\n\nдо\tобеда\nв зале", 2, 1, 1, 1],
        ["Март", 2, 2, 2, 1],
      ],
      [
        ["б)", 3, 0, 1, 1],
        ["класс\nчисло\nитог", 3, 1, 1, 1],
      ],
      [
        ["Всего", 4, 0, 1, 2],
        ["два", 4, 2, 1, 1],
      ],
    ]);
  });

  it("knows what it says of itself", async () => {
    const { value } = await read(features, "plan.doc");
    expect(value.properties).toEqual({ title: "План кружка", author: "Липова О.П.", created: "2031-09-01T08:00:00Z" });
  });
});

/** The stream begins in the first sector; its head has the flags at 10 and the lengths of the texts from 76 on. */
const MAGIC = 0xa5ec;
const changed = (bytes: Buffer, change: (head: Buffer) => void) => {
  const copy = Buffer.from(bytes);
  let at = 512;
  while (copy.readUInt16LE(at) !== MAGIC) at += 512;
  change(copy.subarray(at));
  return copy;
};
const encrypted = changed(plan, (head) => head.writeUInt16LE(head.readUInt16LE(10) | 0x0100, 10));
const word95 = changed(plan, (head) => head.writeUInt16LE(0xa5dc, 0));
const longer = changed(plan, (head) => head.writeUInt32LE(0x7fffffff, 76));

describe("a DOC that cannot be read", () => {
  const files: [name: string, bytes: Buffer, issue: object, blocks: boolean][] = [
    ["is encrypted", encrypted, { code: "encrypted" }, false],
    ["is older than Word 97", word95, { code: "unsupported-format", found: "Word 6/95" }, false],
    ["breaks off in its text", longer, { code: "recovered", found: "its text breaks off" }, true],
    [
      "has no streams",
      Buffer.concat([features.subarray(0, 512), Buffer.from("WordDocument", "utf16le")]),
      { code: "damaged", found: "its streams are broken" },
      false,
    ],
  ];
  it.each(files)("because it %s", async (_name, bytes, issue, hasBlocks) => {
    const { value, issues } = await read(bytes, "plan.doc");
    expect(issues).toEqual([issue]);
    expect(value.blocks.length > 0).toBe(hasBlocks);
  });

  it("says so wherever it is cut off, and never loses words in silence", async () => {
    const whole = JSON.stringify((await read(plan, "plan.doc")).value.blocks);
    for (let end = 600; end < plan.length; end += 1024) {
      const { value, issues } = await read(plan.subarray(0, end), "plan.doc");
      if (issues.length === 0) expect(JSON.stringify(value.blocks).length).toBe(whole.length);
    }
  });

  it("ends for any flipped byte, in little time", async () => {
    for (let n = 0; n < 300; n++) {
      const copy = Buffer.from(features);
      const at = (n * 79) % 4096; // header, allocation table and head of the stream
      copy[at] = (copy[at] ?? 0) ^ (1 << (n % 8));
      const { value, issues } = await read(copy, "plan.doc");
      expect(value.blocks.length + issues.length).toBeGreaterThan(0);
    }
  }, 10_000);

  it("ends where chains of sectors run in circles", async () => {
    const copy = Buffer.from(features);
    const table = 512 * (copy.readUInt32LE(76) + 1);
    for (let n = 0; n < 128; n++) copy.writeUInt32LE((n + 1) % 30, table + n * 4);
    const { value, issues } = await read(copy, "plan.doc");
    expect(value.blocks.length + issues.length).toBeGreaterThan(0);
  });
});

describe("an office program", () => {
  const converted = docx(p("План из офиса"));
  const office: Office = async () => converted;
  const readWith = (bytes: Uint8Array, options: object) => read(bytes, "plan.doc", options);

  it("is not asked for a DOC that we can read", async () => {
    const { value } = await readWith(plan, {
      office: () => {
        throw new Error("it was asked");
      },
    });
    expect(value.reader).toBe("doc");
  });

  it("reads a DOC that we cannot", async () => {
    const { value, issues } = await readWith(word95, { office });
    expect([value.reader, value.blocks, issues]).toEqual([
      "libreoffice",
      [{ kind: "paragraph", text: "План из офиса" }],
      [],
    ]);
  });

  it("does not cost words that we have read of a damaged DOC", async () => {
    const { value, issues } = await readWith(longer, { office });
    expect(value.reader).toBe("libreoffice");
    expect(JSON.stringify(value.blocks)).toContain("Создание банка маршрутов выходного дня");
    expect(issues.map(({ code }) => code)).toEqual(["words-recovered"]);
  });

  it("gives a second opinion where it is asked for one", async () => {
    const { value, issues } = await readWith(plan, { office, secondOpinion: true });
    expect(value.reader).toBe("doc");
    expect(value.agreement).toBeLessThan(0.1);
    expect(issues.map(({ code }) => code)).toEqual(["readers-disagree"]);
  });

  it("that fails leaves us where we were", async () => {
    expect((await readWith(word95, { office: async () => null })).issues).toEqual([
      { code: "unsupported-format", found: "Word 6/95" },
    ]);
  });
});
