// Reading Word documents: mammoth with cheerio, our reader, and the whole extraction, in turn on the same documents in one run.
//   npm run build && node --expose-gc scripts/bench/docx.mjs [ROWS …]
// The documents are made here, with the markup that Word leaves around every run. mammoth is left out where it would take minutes.
import { load } from "cheerio/slim";
import mammoth from "mammoth";
import { extract, extractBlocks } from "../../dist/index.js";
import { zip } from "../fixtures/zip.mjs";
import { packageVersion } from "./machine.mjs";
import { isProgram, median } from "./measure.mjs";

const rounds = (rows) => (rows <= 100 ? 25 : rows <= 1000 ? 9 : 3);
const MOST_FOR_MAMMOTH = 1000;

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const fonts =
  '<w:rFonts w:ascii="Times New Roman" w:eastAsia="Calibri" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
const runProperties = `<w:rPr>${fonts}<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:eastAsia="ru-RU"/></w:rPr>`;
const revision = 'w:rsidR="00A31F5C" w:rsidRPr="007B2D11"';

/** A paragraph as Word saves it after a few edits: a run for every two words. */
function paragraph(text) {
  const runs = text
    .match(/\S+(?: \S+)? ?/g)
    .map((words) => `<w:r ${revision}>${runProperties}<w:t xml:space="preserve">${words}</w:t></w:r>`);
  return `<w:p ${revision} w:rsidRDefault="00A31F5C" w:rsidP="007B2D11"><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="both"/>${runProperties}</w:pPr>${runs.join('<w:proofErr w:type="gramEnd"/>')}</w:p>`;
}

const border = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
const borders = `<w:tcBorders>${["top", "left", "bottom", "right"].map(border).join("")}</w:tcBorders>`;
const cell = (text) =>
  `<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/>${borders}<w:vAlign w:val="center"/></w:tcPr>${paragraph(text)}</w:tc>`;
const row = (cells) =>
  `<w:tr ${revision} w:rsidTr="00C41D3E"><w:trPr><w:trHeight w:val="555"/></w:trPr>${cells.map(cell).join("")}</w:tr>`;

const months = ["сентябрь", "октябрь", "ноябрь", "декабрь", "январь", "февраль", "март", "апрель", "май"];
const planRow = (n) => [
  `${n}.`,
  `Смотр кабинетов и учебных мастерских корпуса ${n}, подведение итогов на совещании`,
  `${1 + (n % 28)} ${months[n % months.length]} 2031`,
  "Заместитель директора Сорокина В.П., классные руководители",
];

function documentOf(rows) {
  const table = [
    ["№ п/п", "Мероприятие", "Сроки", "Ответственные"],
    ...Array.from({ length: rows }, (_, n) => planRow(n + 1)),
  ];
  const body = `${paragraph("План работы лицея на 2031 год")}<w:tbl>${table.map(row).join("")}</w:tbl>`;
  const package_ = "http://schemas.openxmlformats.org/package/2006";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return zip([
    [
      "[Content_Types].xml",
      `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ],
    [
      "word/document.xml",
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}</w:body></w:document>`,
    ],
  ]);
}

const contenders = {
  "mammoth + cheerio": async (bytes) => {
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    load(value, { xml: true })("td").length;
  },
  "planoteka blocks": (bytes) => extractBlocks({ path: "plan.docx", bytes }),
  "planoteka extract": (bytes) => extract({ path: "plan.docx", bytes }),
};

/** Kilobytes that what was read keeps for every cell; of a small document many copies are kept, to be measurable. */
async function memoryPerCell(bytes, cells) {
  if (!globalThis.gc) return "";
  const kept = [];
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  while (kept.length * cells < 50_000) kept.push(await extractBlocks({ path: "plan.docx", bytes }));
  globalThis.gc();
  const size = process.memoryUsage().heapUsed - before;
  return `; ${(size / kept.length / cells / 1000).toFixed(2)} kB kept per cell`;
}

/** Median milliseconds of each reader for one document of so many rows. */
export async function measureDocx(rows, times = rounds(rows)) {
  const bytes = documentOf(rows);
  const taken = new Map();
  for (let round = 0; round <= times; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      if (name.startsWith("mammoth") && rows > MOST_FOR_MAMMOTH) continue;
      globalThis.gc?.(); // nobody pays for the garbage of another
      const started = performance.now();
      await run(bytes);
      if (round > 0) taken.set(name, [...(taken.get(name) ?? []), performance.now() - started]);
    }
  }
  return { rows, bytes, rounds: times, times: [...taken].map(([name, list]) => ({ name, ms: median(list) })) };
}

async function print({ rows, bytes, rounds, times }) {
  const memory = await memoryPerCell(bytes, 4 * (rows + 1));
  console.log(`${rows} rows, ${bytes.length} bytes, medians of ${rounds} rounds${memory}`);
  const slowest = times[0].ms;
  for (const { name, ms } of times) {
    const perRow = `${((1000 * ms) / rows).toFixed(0)} µs per row`;
    const ratio = slowest > ms ? `, ${(slowest / ms).toFixed(1)} times as fast` : "";
    console.log(`  ${name.padEnd(20)} ${ms.toFixed(1).padStart(8)} ms  ${perRow}${ratio}`);
  }
}

if (isProgram(import.meta.url)) {
  const sizes = process.argv.slice(2).map(Number);
  console.log(`node ${process.version}, mammoth ${packageVersion("mammoth")}, cheerio ${packageVersion("cheerio")}`);
  for (const rows of sizes.length > 0 ? sizes : [31, 310, 3100]) await print(await measureDocx(rows));
}
