/** What the catalogs say, message by message; that none is missing, their type sees to. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assumptionCodes, wordAssumption } from "../../src/assumptions.ts";
import { issueCodes, report } from "../../src/issues.ts";
import { wordsOf } from "../../src/language/index.ts";
import { phrase } from "../../src/language/phrase.ts";
import { littleTime, processorTime } from "../processor-time.ts";

const [en, ru] = [wordsOf("en"), wordsOf("ru")];

/** Every text of a catalog with the way to it; functions are asked with a number for each value. */
function textsIn(words: unknown, way = ""): [way: string, text: string][] {
  if (typeof words === "string") return [[way, words]];
  if (typeof words === "function") return textsIn(words("7", "7", "7"), way);
  return Object.entries(words as object).flatMap(([key, value]) => textsIn(value, `${way}.${key}`));
}

/** What is written alike in every language: options, files, code, and the names of programs, formats and fields. */
const alike = [
  /apt-get install [\w -]+|npm install \S+|\bCtrl-[CD]\b|~\/\.\w+|\b(?:postgres|s3):\/\/\S+/g,
  /planoteka(?: (?:import|search|report|export|status|verify|merge|extract|normalize|enqueue|worker|pull))?|от import/g,
  /(?<![\w-])--?[a-z][\w-]*(?:[ =](?:auto|never|en|ru|blocks|plan)\b)?/g,
  /`[^`]*`|"[^"]*"|\{[^}]*\}/g,
  /[\w./-]*\.(?:key|md|html|sqlite|svg|json|zip|docx?|odt|xlsx|title)\b/g,
  /\b[A-Z][A-Z0-9_-]+(?:\/[A-Z]+)?\b/g,
  /\b(?:Planoteka|PostgreSQL|Word|Excel|Office|LibreOffice|OpenDocument|SQLite|Spark|xargs|tesseract|mammoth|zip|datasette(?:-metadata)?)\b/g,
  /\b(?:csv|ndjson|parquet|ics|datapackage|auto|never|blocks|en|ru)\b/g,
  /\b(?:extra|issues|text|edtf|needs_review|calendar|item|plan|document|period|window|people|unread)\b/g,
];
const withoutAlike = (text: string) => alike.reduce((rest, pattern) => rest.replace(pattern, ""), text);

test("Russian texts have no English words", () => {
  const { phrases, ...others } = ru;
  const texts = [...textsIn(others), ...Object.values(phrases).map((text): [string, string] => ["phrases", text])];
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter(([, text]) => /[a-z]{2}/i.test(withoutAlike(text)))).toEqual([]);
});

test("English texts have no Russian words but those of examples", () => {
  const examples = /до 1 сентября|поход/g;
  expect(textsIn(en).filter(([, text]) => /[а-яё]/i.test(text.replace(examples, "")))).toEqual([]);
});

test("the same message has the same values in both languages", () => {
  const values = (words: unknown) => new Map(textsIn(words).map(([way, text]) => [way, text.includes("7")]));
  const russian = values(ru);
  const differing = [...values(en)].filter(([way, hasValue]) => hasValue && russian.get(way) === false);
  expect(differing.map(([way]) => way)).toEqual([]);
});

describe.each(["en", "ru"] as const)("in %s", (language) => {
  test.each(issueCodes)("%s says what was found, and reads well without it", (code) => {
    const { message, ...coded } = report({ code, found: "слово" }, language);
    expect({ ...coded, message: "" }).toEqual({ ...report({ code, found: "слово" }), message: "" });
    expect(message.length).toBeGreaterThan(4);
    expect(report({ code }, language).message).not.toMatch(/undefined|\{\}/);
  });
  test("every assumption has its own words", () => {
    expect(new Set(assumptionCodes.map((code) => wordAssumption(code, language))).size).toBe(assumptionCodes.length);
  });
});

test.each(["en", "ru"] as const)("a message has one line, whatever the cell has (%s)", (language) => {
  const { message, found } = report({ code: "unresolved-period", found: "до\n 31\t ноября " }, language);
  expect([message.includes("«до 31 ноября»"), found]).toEqual([true, "до\n 31\t ноября "]);
});

test("what an export leaves out is told in words that fit any number", () => {
  const kinds = ["unscheduled", "empty", "unresolved", "none"].map((kind) => ru.talk.leftOutOf(5, kind));
  expect(kinds).toEqual(["срок назван без даты — 5", "срок не указан — 5", "срок не понят — 5", "графы срока нет — 5"]);
});

describe("what readers say as data", () => {
  test.each([
    ["its XML breaks off", "его XML обрывается"],
    ["word/styles.xml: its XML breaks off", "word/styles.xml: его XML обрывается"],
    ["more than 50000 table cells", "больше 50000 ячеек таблиц"],
    ["bomb.xml unpacks from 10 to 9000000 bytes", "bomb.xml при распаковке вырастает с 10 до 9000000 байт"],
    ["word/document.xml is missing", "нет части word/document.xml"],
    ["Invalid PDF structure.", "Invalid PDF structure."],
    ["constructor", "constructor"],
    ["{} is missing", "нет части {}"],
  ])("«%s» is «%s»", (found, said) => expect(phrase(found, ru.phrases)).toBe(said));

  test("hostile text takes no time", () => {
    const spent = processorTime();
    for (const text of [": ".repeat(149), "a unpacks from ".repeat(20), "x".repeat(1e6)]) {
      expect(phrase(text, ru.phrases)).toBe(text);
    }
    expect(spent()).toBeLessThan(littleTime);
  });

  test("all of it has Russian words", () => {
    const found = ["src/read", "src/archive", "src/pool"]
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => phrasesIn(readFileSync(file, "utf8")));
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter((text) => phrase(text, ru.phrases) === text)).toEqual([]);
  });
});

/** The literal reasons in a source file, with 7 for their values. */
function phrasesIn(source: string): string[] {
  const codes = "damaged|recovered|too-large|empty-file|needs-ocr|crashed|reader-note|bad-characters";
  const before = `code: "(?:${codes})",[^}\\n]*?found:|ArchiveError\\(|tooLarge\\(|damaged\\(|words:`;
  const literal = new RegExp(`(?:${before})\\s*(?:"([^"]+)"|\`([^\`]+)\`)`, "g");
  const texts = [...source.matchAll(literal)].map(([, plain, template]) => plain ?? template ?? "");
  return texts.filter((text) => /[a-z]/.test(text)).map((text) => text.replace(/\$\{[^}]*\}/g, "7"));
}
