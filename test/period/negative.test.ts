import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read } from "./meaning.ts";

const texts = readFileSync(new URL("negative.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

test("the negative corpus is large enough to mean something", () => expect(texts.length).toBeGreaterThan(150));

test.each(texts)("no window from «%s»", (text) => {
  expect(read(text)).toMatchObject({ windows: [], recurrence: null });
  expect(read(text, "2022")).toMatchObject({ windows: [], recurrence: null });
});
