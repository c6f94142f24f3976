import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { briefMeaningOf, read } from "./meaning.ts";

/** «cell | years | month heading => meaning»; ⏎ is a line break in the cell, years are 2022/2023 where none stand. */
const lines = readFileSync(new URL("corpus.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.includes(" => "));

test.each(lines)("%s", (line) => {
  const [question = "", meaning = ""] = line.split(" => ");
  const [cell = "", years, heading] = question.split(" | ").map((part) => part.replaceAll("⏎", "\n"));
  const inherited = heading ? (read(heading, "-").windows[0] ?? null) : null;
  expect(briefMeaningOf(read(cell, years || undefined, { inherited }))).toBe(meaning);
});
