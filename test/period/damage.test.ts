import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { briefMeaningOf, read } from "./meaning.ts";

/** Every section of the corpus but the one of damaged cells. */
const sections = readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split(/\n(?=# )/);
const cells = sections
  .filter((section) => !section.startsWith("# damage"))
  .flatMap((section) => section.split("\n"))
  .filter((line) => line.includes(" => ") && !line.includes(" | "))
  .map((line) => (line.split(" => ")[0] ?? "").replaceAll("⏎", "\n"));

const latin: Record<string, string> = { а: "a", е: "e", о: "o", р: "p", с: "c", х: "x", у: "y", к: "k" };
const capitals: Record<string, string> = { М: "M", А: "A", О: "O", С: "C", Н: "H", В: "B", Т: "T" };

/** What happens to a cell on its way from an office to us, without a change of what it says. */
const damages: [name: string, damage: (text: string) => string][] = [
  ["no-break spaces", (t) => t.replaceAll(" ", "\u00a0")],
  ["doubled spaces", (t) => t.replaceAll(" ", "  ")],
  ["a line for each word", (t) => t.replaceAll(" ", "\n")],
  ["long dashes", (t) => t.replace(/[-–—]/g, "—")],
  ["capitals", (t) => t.toUpperCase()],
  ["small letters", (t) => t.toLowerCase()],
  ["a dot at the end", (t) => `${t}.`],
  ["letters and their marks apart", (t) => t.normalize("NFD")],
  ["soft hyphens", (t) => t.replace(/(\p{Ll}{2})(\p{Ll}{2})/gu, "$1\u00ad$2")],
  ["a word broken with a hyphen", (t) => t.replace(/(\p{Ll}{4})(\p{Ll}{4})/u, "$1-\n$2")],
  ["a word broken without one", (t) => t.replace(/(\p{Ll}{5})(\p{Ll}{3})/u, "$1\n$2")],
  [
    "Latin letters among Cyrillic ones",
    (t) => t.replace(/[аеорсхукМАОСНВТ]/g, (c, i) => (i % 2 ? c : (latin[c] ?? capitals[c] ?? c))),
  ],
  ["the letter О for a nought", (t) => t.replace(/(\d)0/g, "$1О")],
];

/** Cells whose capitals or line breaks are what they say; names of days, whose words no closed list holds. */
const excused = /^З верасня|5 снтб|не позднее \d+ дней|Дн[яюі] |День |дню$|Новому/;

test.each(damages)("a cell means the same with %s", (_, damage) => {
  for (const cell of cells.filter((text) => !excused.test(text)))
    expect(`${cell} => ${briefMeaningOf(read(damage(cell)))}`).toBe(`${cell} => ${briefMeaningOf(read(cell))}`);
});
