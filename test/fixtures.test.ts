/** Every case of fixtures/: what is read is what its reviewed expected.json says, no word is lost, formats agree. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { alike, fileOf, plansOf } from "../scripts/fixtures/expected.mjs";
import { type Document, extract, type Item } from "../src/index.ts";
import { missing, textOf, wordsIn, wordsOf } from "./words.ts";

const root = fileURLToPath(new URL("../fixtures/", import.meta.url));
const cases = readdirSync(root).sort();
const filesOf = (name: string) => readdirSync(join(root, name)).filter((file) => file.startsWith("plan."));
const files = cases.flatMap((name) => filesOf(name).map((file) => ({ name, file })));
const bytesOf = (name: string, file: string) => new Uint8Array(readFileSync(join(root, name, file)));

const documents = new Map<string, Promise<Document>>();

/** Each file is read once for all that is asked of it. */
function extracted(name: string, file: string): Promise<Document> {
  const key = join(name, file);
  const document = documents.get(key) ?? extract({ path: file, bytes: bytesOf(name, file) }, { today: "2026-01-01" });
  documents.set(key, document);
  return document;
}

describe("a case is read as its expected.json says", () => {
  test.each(files)("$name/$file", async ({ name, file }) => {
    const expected = JSON.parse(readFileSync(join(root, name, "expected.json"), "utf8"));
    const document = await extracted(name, file);
    const same = file.endsWith(".pdf") ? alike : <T>(value: T) => value;
    expect(fileOf(document)).toEqual(expected.files[file]);
    expect(same(plansOf(document))).toEqual(same(expected.plans));
  });
});

describe("no word of a file is lost", () => {
  test.each(files)("$name/$file", async ({ name, file }) => {
    const source = wordsIn(await textOf(file, bytesOf(name, file)));
    const kept = wordsOf(await extracted(name, file));
    const isTorn = (part: string) => kept.some((word) => word.startsWith(part) || word.endsWith(part)); // by a narrow column
    expect(missing(source, kept).filter((word) => !(file.endsWith(".pdf") && isTorn(word)))).toEqual([]);
  });
});

describe("a plan gives the same items in every format", () => {
  const inSeveral = cases.filter((name) => filesOf(name).length > 1);

  test.each(inSeveral)("%s", async (name) => {
    const read = await Promise.all(filesOf(name).map((file) => extracted(name, file)));
    const [first, ...others] = read.map(({ plans }) => plans.map(({ items }) => items.map(gist)));
    for (const other of others) expect(other).toEqual(first);
  });
});

const gist = ({ number, activity, period, responsible }: Item) => ({
  number,
  activity,
  period: period && { kind: period.kind, windows: period.windows, recurrence: period.recurrence },
  parties: responsible?.parties,
});
