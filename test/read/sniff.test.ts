import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.ts";
import { docx, docxParts, p } from "./docx-writer.ts";
import { zip } from "./zip-writer.ts";

const compound = (stream: string) =>
  Buffer.concat([Buffer.from("D0CF11E0A1B11AE1", "hex"), Buffer.from(stream, "utf16le")]);
const odtType = { name: "mimetype", content: "application/vnd.oasis.opendocument.text", stored: true };
/** A Word document whose parts have other names; what refers to them says so. */
const underNames = (rename: (name: string) => string) => {
  const renamed = rename("word/document.xml").replaceAll("\\", "/");
  return zip(
    docxParts(p("План")).map(({ name, content }) => ({
      name: rename(name),
      content: String(content).replace("word/document.xml", renamed),
    })),
  );
};

describe("what a file is", () => {
  const table: [name: string, bytes: Buffer, format: string, issues: string[]][] = [
    ["plan.docx", docx(p("План")), "docx", []],
    ["plan.docx", Buffer.concat([Buffer.from("-----"), docx(p("План"))]), "docx", []],
    ["plan.txt", Buffer.from("План"), "txt", []],
    ["plan", Buffer.from("План"), "txt", []],
    ["plan.doc", compound("Root Entry WordDocument"), "doc", ["damaged"]],
    ["plan.rtf", Buffer.from("{\\rtf1 plan}"), "rtf", []],
    ["plan.html", Buffer.from("\n<!DOCTYPE html><p>План"), "html", []],
    ["plan.htm", Buffer.from("\uFEFF<html><body>План", "utf16le"), "html", ["encoding"]],
    ["plan.html", Buffer.from(`<!--[if gte mso 9]>${"-".repeat(2000)}<![endif]--><html>План`), "html", []],
    ["plan.html", Buffer.from("<center><font>План"), "html", []],
    ["plan.mht", Buffer.from("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>План"), "html", []],
    ["letter.txt", Buffer.from("From: Липова\n\nПлан"), "txt", []],
    ["plan.odt", zip([odtType]), "odt", ["damaged"]],
    ["plan.xlsx", zip([{ name: "xl/workbook.xml", content: "<workbook/>" }]), "xlsx", ["damaged"]],
    ["plan.docx", compound("WordDocument"), "doc", ["not-what-it-is-named", "damaged"]],
    ["plan.docx", Buffer.from("План"), "txt", ["not-what-it-is-named"]],
    ["plan.pdf", docx(p("План")), "docx", ["not-what-it-is-named"]],
    ["PLAN.DOC", Buffer.from("{\\rtf1 plan}"), "rtf", ["not-what-it-is-named"]],
    ["plan.docx", compound("WordDocument EncryptedPackage"), "unknown", ["encrypted"]],
    ["plan.docx", underNames((name) => name.replace("word/", "content/")), "docx", []],
    ["plan.docx", underNames((name) => name.replaceAll("/", "\\")), "docx", []],
    ["plan.docx", underNames((name) => name.replace("word/document", "WORD/Document")), "docx", []],
    ["table.xls", compound("Workbook"), "unknown", ["unsupported-format"]],
    ["slides.ppt", compound("PowerPoint Document"), "unknown", ["unsupported-format"]],
    ["slides.pptx", zip([{ name: "ppt/presentation.xml", content: "<p/>" }]), "unknown", ["unsupported-format"]],
    ["table.xlsb", zip([{ name: "xl/workbook.bin", content: "?" }]), "unknown", ["unsupported-format"]],
    [
      "table.ods",
      zip([{ ...odtType, content: `${odtType.content.slice(0, -4)}spreadsheet` }]),
      "unknown",
      ["unsupported-format"],
    ],
    [
      "plan.xml",
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'),
      "unknown",
      ["unsupported-format"],
    ],
    ["pictures.zip", zip([{ name: "a.png", content: "?" }]), "unknown", ["unknown-format"]],
    ["plan.xml", Buffer.from('<?xml version="1.0"?><plan/>'), "unknown", ["unknown-format"]],
    ["picture.png", Buffer.from("89504E470D0A1A0A0000000D49484452000000010000", "hex"), "unknown", ["unknown-format"]],
    ["plan.docx", Buffer.alloc(0), "unknown", ["empty-file"]],
    ["plan.docx", Buffer.alloc(4096), "unknown", ["empty-file"]],
    ["plan.txt", Buffer.from(" \r\n\t\n"), "unknown", ["empty-file"]],
    ["archive/~$plan.docx", Buffer.from(`\x05Pavel${" \0".repeat(78)}`), "unknown", ["lock-file"]],
    ["plan.docx", docx(p("План")).subarray(0, 400), "docx", ["damaged"]],
  ];
  it.each(table)("%s: %#", async (name, bytes, format, codes) => {
    const { value, issues } = await read(bytes, name);
    expect(value.format).toBe(format);
    expect(issues.map((issue) => issue.code)).toEqual(codes);
    expect(value.blocks.length > 0).toBe(codes.every((code) => /^(?:not-what-it-is-named|encoding)$/.test(code)));
  });

  it("finds a PDF behind some leading bytes", async () => {
    const { value } = await read(Buffer.from(`${"-".repeat(900)}%PDF-1.4`), "plan.pdf");
    expect(value.format).toBe("pdf");
  });

  it("is not misled by a document inside another", async () => {
    const bytes = Buffer.concat([Buffer.from("%PDF-1.4\n"), docx(p("План"))]);
    expect((await read(bytes, "plan.pdf")).value.format).toBe("pdf");
    const carrier = Buffer.concat([compound("WordDocument"), docx(p("План"))]);
    expect((await read(carrier, "plan.doc")).value.format).toBe("doc");
  });

  it("names what a wrongly named file is", async () => {
    const { issues } = await read(compound("WordDocument"), "plan.docx");
    expect(issues[0]?.found).toBe("an old Word document (.doc)");
  });

  it("refuses a text over its limit", async () => {
    const { value, issues } = await read(Buffer.alloc(20_000_001, "a"), "plan.txt");
    expect(value.blocks).toEqual([]);
    expect(issues).toEqual([{ code: "too-large", found: expect.stringContaining("20000001") }]);
  });
});
