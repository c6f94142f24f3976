/** Plans as DOCX, HTML, RTF, ODT and XLSX, with the least markup that these formats need. */
import { docx as docxFile, p, tbl, tc } from "../read/docx-writer.ts";
import { zip } from "../read/zip-writer.ts";
import type { TestPlan } from "./plan.ts";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const linesOf = (text: string) => escaped(text).split("\n");

export function docx({ approval, title, header, rows }: TestPlan): Uint8Array {
  const cell = (text: string) =>
    tc(
      linesOf(text)
        .map((line) => p(line))
        .join(""),
    );
  const wide = (text: string) => [tc(p(escaped(text)), `<w:gridSpan w:val="${header.length}"/>`)];
  const table = tbl(...[header, ...rows].map((row) => (Array.isArray(row) ? row.map(cell) : wide(row.section))));
  return docxFile([...approval, title].map((line) => p(escaped(line))).join("") + table);
}

export function html({ approval, title, header, rows }: TestPlan): Uint8Array {
  const cell = (text: string) => `<td>${linesOf(text).join("<br>")}</td>`;
  const wide = (text: string) => `<td colspan="${header.length}">${escaped(text)}</td>`;
  const row = (cells: string) => `<tr>${cells}</tr>`;
  const table = [header, ...rows].map((one) => row(Array.isArray(one) ? one.map(cell).join("") : wide(one.section)));
  const above = approval.map((line) => `<p>${escaped(line)}</p>`).join("");
  return bytesOf(
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${above}<h1>${escaped(title)}</h1><table>${table.join("")}</table></body></html>`,
  );
}

export function rtf({ approval, title, header, rows }: TestPlan): Uint8Array {
  const right = (n: number) => `\\cellx${n * 2000}`;
  const edges = header.map((_, index) => right(index + 1)).join("");
  const row = (cells: string[], widths: string) =>
    `\\trowd${widths}\\pard\\intbl ${cells.map((text) => `${rtfText(text).replaceAll("\n", "\\par ")}\\cell `).join("")}\\row `;
  const table = [header, ...rows].map((one) =>
    Array.isArray(one) ? row(one, edges) : row([one.section], right(header.length)),
  );
  const above = [...approval, title].map((line) => `\\pard ${rtfText(line)}\\par `).join("");
  return bytesOf(`{\\rtf1\\ansi\\ansicpg1251\\uc1 ${above}${table.join("")}\\pard\\par}`);
}

const rtfText = (text: string) => text.replace(/[^\n\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0)}?`);

export function odt({ approval, title, header, rows }: TestPlan): Uint8Array {
  const paragraph = (line: string) => `<text:p>${line}</text:p>`;
  const cell = (text: string) => `<table:table-cell>${linesOf(text).map(paragraph).join("")}</table:table-cell>`;
  const wide = (text: string) =>
    `<table:table-cell table:number-columns-spanned="${header.length}">${paragraph(escaped(text))}</table:table-cell>` +
    "<table:covered-table-cell/>".repeat(header.length - 1);
  const table = [header, ...rows].map(
    (row) => `<table:table-row>${Array.isArray(row) ? row.map(cell).join("") : wide(row.section)}</table:table-row>`,
  );
  const above = [...approval, title].map((line) => paragraph(escaped(line))).join("");
  const uri = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  const content = `<office:document-content ${["office", "text", "table"].map(uri).join(" ")}><office:body><office:text>${above}<table:table>${table.join("")}</table:table></office:text></office:body></office:document-content>`;
  return zip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text", stored: true },
    { name: "content.xml", content },
  ]);
}

export function xlsx({ approval, title, header, rows }: TestPlan): Uint8Array {
  const all = [...[...approval, title].map((line) => [line]), header, ...rows];
  const name = (column: number, row: number) => `${"ABCDEFGH".charAt(column)}${row + 1}`;
  const cell = (text: string, column: number, row: number) =>
    `<c r="${name(column, row)}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const lines = all.map((row, at) => {
    const cells = (Array.isArray(row) ? row : [row.section]).map((text, column) => cell(text, column, at));
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  const merged = all.flatMap((row, at) =>
    Array.isArray(row) ? [] : `<mergeCell ref="${name(0, at)}:${name(header.length - 1, at)}"/>`,
  );
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const links = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
  return zip([
    { name: "_rels/.rels", content: links("officeDocument", "xl/workbook.xml") },
    {
      name: "xl/workbook.xml",
      content: `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="План" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: links("worksheet", "worksheets/sheet1.xml") },
    {
      name: "xl/worksheets/sheet1.xml",
      content: `<worksheet ${main}><sheetData>${lines.join("")}</sheetData>${merged.length > 0 ? `<mergeCells>${merged.join("")}</mergeCells>` : ""}</worksheet>`,
    },
  ]);
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}
