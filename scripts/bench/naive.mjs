// What a user would take instead to get at the rows of a table: each gives lists of cells, for bytes or for a file.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadBuffer } from "cheerio";
import mammoth from "mammoth";
import { PDFParse } from "pdf-parse";
import WordExtractor from "word-extractor";

const linesOf = (text) => text.split(/\r?\n/);
const splitAt = (separator) => (text) => linesOf(text).map((line) => line.split(separator));

/** The rows of all tables, a line break where a paragraph of a cell ends. */
function htmlRows(bytes) {
  const $ = loadBuffer(Buffer.from(bytes));
  $("td br, td p, td li").after("\n");
  return $("tr")
    .toArray()
    .map((row) =>
      $(row)
        .children("td, th")
        .toArray()
        .map((cell) => $(cell).text()),
    );
}

async function mammothRows(file) {
  const { value } = await mammoth.convertToHtml({ path: file });
  return htmlRows(Buffer.from(`<meta charset="utf-8">${value}`));
}

async function getTableRows(file) {
  const parser = new PDFParse({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const { pages } = await parser.getTable();
  await parser.destroy();
  return pages.flatMap(({ tables }) => tables.flat());
}

const layoutRows = (file) =>
  splitAt(/ {2,}/)(execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", stdio: "pipe" }));

async function wordExtractorRows(file) {
  const document = await new WordExtractor().extract(file);
  return splitAt("\t")(document.getBody());
}

/** UTF-8, else windows-1251. */
function textRows(file) {
  const bytes = readFileSync(file);
  const text = bytes.toString("utf8");
  return splitAt(/ {2,}|\s*\|\s*/)(text.includes("\ufffd") ? new TextDecoder("windows-1251").decode(bytes) : text);
}

/** The rows of many files by one start of LibreOffice, which converts them to HTML. */
export function officeRows(files) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const named = files.map((file, n) => [file, join(folder, `${n}.${file.split(".").at(-1)}`)]);
  for (const [file, copy] of named) copyFileSync(file, copy);
  const options = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "html"];
  execFileSync("soffice", [...options, "--outdir", folder, ...named.map(([, copy]) => copy)], { stdio: "ignore" });
  const pages = named.map(([file, copy]) => [file, copy.replace(/\.\w+$/, ".html")]);
  const rows = new Map(pages.map(([file, page]) => [file, existsSync(page) ? htmlRows(readFileSync(page)) : []]));
  rmSync(folder, { recursive: true });
  return rows;
}

/** By format, the programs and what they need; those of LibreOffice stand apart, since it is started once. */
export const naiveReaders = {
  docx: { "mammoth to HTML, rows by cheerio": mammothRows },
  doc: { "word-extractor, lines split at tabs": wordExtractorRows },
  html: { "rows by cheerio": (file) => htmlRows(readFileSync(file)) },
  pdf: { "pdf-parse getTable": getTableRows, "pdftotext -layout, split at 2 spaces": layoutRows },
  txt: { "lines split at 2 spaces or |": textRows },
};

export const officeFormats = ["doc", "rtf", "odt"];
