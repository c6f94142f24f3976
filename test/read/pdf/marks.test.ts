import { describe, expect, it } from "vitest";
import { readPdf } from "../../../src/read/pdf/index.ts";
import { rule, ruledTable, stream, type TestPdf, text, textLines, writePdf } from "./pdf-writer.ts";

async function read(pdf: TestPdf) {
  const { value, issues } = await readPdf(writePdf(pdf));
  const rows = value.blocks.flatMap((block) =>
    block.kind === "grid" ? block.rows.map((row) => row.map((cell) => cell.text)) : [],
  );
  const paragraphs = value.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [`${block.text}${block.role ? ` (${block.role})` : ""}`] : [],
  );
  return { rows, paragraphs, issues };
}

const xs = [50, 80, 300, 400];
const table = (rows: string[][][]) =>
  ruledTable(xs, rows.map((_, i) => 700 - i * 30).concat(700 - rows.length * 30), rows);

describe("struck-out text", () => {
  const plan = table([
    [["1"], ["Поход в лес"], ["Май Июнь"]],
    [["2"], ["Беседа"], ["Март"]],
  ]);

  it("leaves its cell and is kept apart", async () => {
    const { rows, paragraphs, issues } = await read({ pages: [plan + rule(304, 692, 319, 692)] });
    expect(rows[0]).toEqual(["1", "Поход в лес", "Июнь"]);
    expect(paragraphs).toEqual(["Май (deleted)"]);
    expect(issues).toEqual([{ code: "struck-out", at: { page: 1 }, found: "Май" }]);
  });

  it.each([
    ["an underline", rule(304, 687, 344, 687)],
    ["a line that runs on beyond the letters", rule(302, 691.5, 398, 691.5)],
    ["a line beside the letters", rule(350, 692, 380, 692)],
  ])("is not %s", async (_, line) => {
    const { rows, paragraphs } = await read({ pages: [plan + line] });
    expect(rows.flat()).toContain("Май Июнь");
    expect(paragraphs).toEqual([]);
  });
});

describe("watermarks", () => {
  const plan = table(Array.from({ length: 6 }, (_, i) => [[`${i + 1}`], ["Поход в лес и беседа"], ["Май"]]));
  const slanted = `q 0.8 0.6 -0.6 0.8 100 560 cm\n${text(0, 0, "Копия", 48)}Q`;

  it.each([
    ["slanted", slanted],
    ["level", text(90, 620, "Копия", 48)],
  ])("stand outside of the cells, %s", async (_, mark) => {
    const { rows, paragraphs } = await read({ pages: [plan + mark] });
    expect(rows).toEqual(Array.from({ length: 6 }, (_, i) => [`${i + 1}`, "Поход в лес и беседа", "Май"]));
    expect(paragraphs).toEqual(["Копия (header)"]);
  });

  it("are no large letters that stand by themselves", async () => {
    const { paragraphs } = await read({ pages: [text(90, 740, "План", 30) + plan] });
    expect(paragraphs).toEqual(["План"]);
  });
});

describe("footnotes", () => {
  const raised = (x: number) => text(x, 662.5, "1", 6);
  const plan = table([
    [["1"], ["Беседа"], ["Март"]],
    [["2"], ["Поход"], ["Май"]],
  ]);

  it("take their marks out of the words, also where they are set as large as the text", async () => {
    const { rows, paragraphs } = await read({ pages: [plan + raised(319) + text(50, 40, "1По согласованию")] });
    expect(rows[1]).toEqual(["2", "Поход", "Май"]);
    expect(paragraphs).toEqual(["1 По согласованию (footnote)"]);
  });

  it("do not part a table", async () => {
    const pages = [plan + raised(319) + text(50, 40, "1По согласованию"), table([[["3"], ["Сбор"], ["Июнь"]]])];
    expect((await read({ pages })).rows).toHaveLength(3);
  });

  it("leave a mark without a note apart from its word", async () => {
    expect((await read({ pages: [plan + raised(109)] })).rows[1]?.[1]).toBe("Поход 1");
  });
});

describe("annotations and form fields", () => {
  const plan = table([
    [["1"], ["Беседа"], [""]],
    [["2"], ["Поход"], ["Май"]],
  ]);
  const rect = "/Rect [304 675 390 695]";
  const utf16 = (words: string) =>
    `<feff${[...words].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`;
  const withNote = (entries: string, objects: Record<number, string> = {}) =>
    read({
      pages: [{ content: plan, entries: "/Annots [21 0 R]" }],
      objects: { 21: `<< /Type /Annot ${entries} >>`, ...objects },
    });

  it.each([
    ["a text box", `/Subtype /FreeText ${rect} /Contents ${utf16("Март")}`],
    ["a field", `/Subtype /Widget /FT /Tx /T (a) ${rect} /V ${utf16("Март")}`],
  ])("put %s that says not how it looks into its cell", async (_, entries) => {
    const { rows, paragraphs } = await withNote(entries);
    expect(rows[0]).toEqual(["1", "Беседа", "Март"]);
    expect(paragraphs).toEqual([]);
  });

  it("read a text that is drawn as well only once", async () => {
    const look = stream(
      textLines(5, 5, ["Март"]),
      "/Type /XObject /Subtype /Form /BBox [0 0 86 20] /Resources << /Font << /F 3 0 R >> >>",
    );
    const { rows } = await withNote(`/Subtype /FreeText ${rect} /F 4 /Contents ${utf16("Март")} /AP << /N 20 0 R >>`, {
      20: look,
    });
    expect(rows[0]?.[2]).toBe("Март");
  });

  it("keep notes and hidden fields out of the text", async () => {
    const note = await withNote(`/Subtype /Text ${rect} /Contents ${utf16("Уточнить срок")}`);
    expect(note.paragraphs).toEqual(["Уточнить срок (comment)"]);
    const hidden = await withNote(`/Subtype /Widget /FT /Tx /T (a) /F 2 ${rect} /V ${utf16("черновик")}`);
    expect(hidden.paragraphs).toEqual(["черновик (hidden)"]);
    expect(hidden.rows[0]?.[2]).toBe("");
  });
});
