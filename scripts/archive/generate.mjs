// Invented plans by the hundred, each with bytes of its own: variations of a fixture.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { docx } from "../fixtures/docx.mjs";
import { parseSource } from "../fixtures/source.mjs";

const fixture = (name) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/01-classic-rows/${name}`, import.meta.url)));
const varied = (text, n) => text.replaceAll("под открытым небом", `под открытым небом № ${n}`);

/** The n-th plan of a format, as bytes. */
export const generate = {
  txt: (n) => Buffer.from(varied(fixture("plan.txt").toString("utf8"), n)),
  docx: (n) => Buffer.from(docx(parseSource(varied(fixture("source.md").toString("utf8"), n)))),
  // A comment after the end changes the bytes and nothing else; each PDF is another document to us.
  pdf: (n) => Buffer.concat([fixture("plan.pdf"), Buffer.from(`% ${n}\n`)]),
};
