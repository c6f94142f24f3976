// Counts the words of documents with another reader, and says which of them Planoteka has nowhere.
//   npm run build && node scripts/census.mjs FILE…
// The other readers are LibreOffice (`soffice`: DOCX, DOC, RTF, ODT, HTML, XLSX) and poppler (`pdftotext`: PDF); neither shares code with ours.
// `lost`: words that stand nowhere in what `extract` prints, not even inside a longer word (two lines that a reader joins make one).
// `rarer`: words that stand there less often than in the file; headers that repeat from table to table are kept once.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { extract } from "../dist/index.js";

const files = process.argv.slice(2);
if (files.length === 0) throw new Error("usage: node scripts/census.mjs FILE…");
const folder = mkdtempSync(join(tmpdir(), "census-"));
let lostInAll = 0;
for (const file of files) {
  const theirs = wordsIn(readByOther(file));
  const document = await extract({ path: basename(file), bytes: new Uint8Array(readFileSync(file)) });
  const ours = stringsIn(document).join("\n");
  const { lost, rarer } = compare(theirs, ours);
  lostInAll += lost.length;
  console.log(`${basename(file)}: ${theirs.length} words, ${lost.length} lost, ${rarer} rarer (${document.status})`);
  if (lost.length > 0) console.log(`  ${lost.slice(0, 30).join(" ")}`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = lostInAll > 0 ? 1 : 0;

function readByOther(file) {
  const type = extname(file).toLowerCase();
  if (type === ".txt") return decode(readFileSync(file));
  if (type === ".pdf") return execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
  const to =
    type === ".xlsx"
      ? "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1"
      : "txt:Text (encoded):UTF8";
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", folder, file], { stdio: "ignore" });
  return readFileSync(join(folder, `${basename(file, extname(file))}.txt`), "utf8");
}

function decode(bytes) {
  const text = new TextDecoder().decode(bytes);
  return text.includes("\ufffd") ? new TextDecoder("windows-1251").decode(bytes) : text;
}

function wordsIn(text) {
  return (
    text
      .replaceAll("\u00ad", "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every text of the result, wherever it stands. */
function stringsIn(value) {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(stringsIn)];
}

function compare(theirs, text) {
  const counts = new Map();
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const joined = wordsIn(text).join("");
  const lost = [...new Set(theirs)].filter((word) => !counts.has(word) && !joined.includes(word));
  let rarer = 0;
  for (const word of theirs) {
    const left = counts.get(word) ?? 0;
    if (left === 0) rarer++;
    counts.set(word, Math.max(0, left - 1));
  }
  return { lost, rarer };
}
