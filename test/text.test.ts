import fc from "fast-check";
import { expect, test } from "vitest";
import { words } from "../src/text.ts";

test("words of Cyrillic and ASCII come out as they do beside those of other scripts", () => {
  const letters = [..."абвёЁўІiNo№nокXx09٣²½-–«».,\n\u0301\u0482\u0483"];
  const text = fc.string({ unit: fc.constantFrom(...letters) });
  fc.assert(fc.property(text, (t) => void expect(words(`${t} λ`)).toEqual([...words(t), "λ"])));
});

test("words are folded, with look-alikes mended and marks left out", () => {
  expect(words("Учёба: №5, отчЕт (No 7) «ceмья»")).toEqual(["учеба", "№", "5", "отчет", "№", "7", "семья"]);
});
