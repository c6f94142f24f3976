import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isDitto } from "../../src/period/index.ts";
import { answerOf, readIn } from "./meaning.ts";

/** A question on its own line, its whole answer indented below it; a blank line between two. */
const blocks = readFileSync(new URL("details.txt", import.meta.url), "utf8")
  .split("\n\n")
  .map((block) => block.split("\n").filter((line) => line !== "" && !line.startsWith("#")))
  .filter((lines) => lines.length > 0)
  .map(([question = "", ...answer]) => ({ question, answer: answer.map((line) => line.trim()) }));

test.each(blocks)("$question", ({ question, answer }) => {
  expect(answerOf(readIn(question))).toEqual(answer);
});

test("the whole cell stands in `raw`, a blank one too", () => {
  expect(readIn(" 15 мая; зал ").raw).toBe("15 мая; зал");
  expect(readIn("—").raw).toBe("—");
});

test.each([
  "-«-",
  "-//-",
  "- // -",
  "«",
  '"',
  "—„—",
  "то же",
  "То же.",
  "то же самое",
  "тое самае",
  "тое ж",
  "таксама",
])("«%s» repeats", (text) => {
  expect(isDitto(text)).toBe(true);
});

test.each(["", "-", "—", "...", "сентябрь", "«май»", "не то же", "то же, май", "«1»"])(
  "«%s» does not repeat",
  (text) => {
    expect(isDitto(text)).toBe(false);
  },
);
