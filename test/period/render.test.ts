import fc from "fast-check";
import { expect, test } from "vitest";
import { meaningOf, read } from "./meaning.ts";
import { damage, phrase } from "./phrases.ts";

const runs = { numRuns: 1000 };

const expected = ({ kind, windows }: { kind: string; windows: [string | null, string | null][] }) => {
  const texts = windows.map(([a, b]) => (a === b ? `${a}` : `${a ?? ".."}/${b ?? ".."}`));
  return `${kind}: ${texts.join(" ")}`;
};

test("a rendered phrase is read back, whatever its form and damage", () => {
  fc.assert(
    fc.property(
      phrase.chain((p) => damage(p.text).map((text) => ({ ...p, text }))),
      (p) => {
        expect(meaningOf(read(p.text, "-")), p.text).toBe(expected(p));
      },
    ),
    runs,
  );
});

test("the plan's own year changes nothing where a year is written", () => {
  fc.assert(
    fc.property(phrase, fc.constantFrom("2022/2023", "2016", "2015-2017"), (p, years) => {
      expect(meaningOf(read(p.text, years)), p.text).toBe(expected(p));
    }),
    runs,
  );
});

test("phrases in lines of one cell are read one by one", () => {
  fc.assert(
    fc.property(phrase, phrase, (a, b) => {
      const windows = read(`${a.text};\n${b.text}`, "-").windows.map(({ start, end }) => `${start}/${end}`);
      for (const [start, end] of [...a.windows, ...b.windows]) expect(windows).toContain(`${start}/${end}`);
    }),
    { numRuns: 500 },
  );
});
