// Invented plans by the hundred, each with bytes of its own: variations of a fixture.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { docx } from "../fixtures/docx.mjs";
import { parseSource } from "../fixtures/source.mjs";

const fixture = (name) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/01-classic-rows/${name}`, import.meta.url)));
const varied = (text, n) => text.replaceAll("под открытым небом", `под открытым небом № ${n}`);

const asItIs = (text) => text;

/** The n-th plan of a format, as bytes; text and Word with what `change` makes of the words. */
export const generate = {
  txt: (n, change = asItIs) => Buffer.from(change(varied(fixture("plan.txt").toString("utf8"), n))),
  docx: (n, change = asItIs) =>
    Buffer.from(docx(parseSource(change(varied(fixture("source.md").toString("utf8"), n))))),
  // A comment after the end changes the bytes and nothing else; each PDF is another document to us.
  pdf: (n) => Buffer.concat([fixture("plan.pdf"), Buffer.from(`% ${n}\n`)]),
};

/** Every fourth row, other ones in each of four plans: of short plans many can be read. */
const thinned = (n) => (text) =>
  text.replace(/^(?:\| )?(\d+)[ \t].*\n/gm, (row, number) => (number % 4 === n % 4 ? row : ""));

/** A PDF takes as long as five others, so that few are enough. */
const formats = ["txt", "docx", "txt", "docx", "txt", "pdf", "txt", "docx", "txt", "docx", "txt", "docx"];

/** A new folder of so many short plans. */
export function writeArchive(folder, plans) {
  mkdirSync(folder);
  for (let n = 0; n < plans; n++) {
    const format = formats[n % formats.length];
    writeFileSync(join(folder, `${String(n).padStart(4, "0")}.${format}`), generate[format](n, thinned(n)));
  }
}
