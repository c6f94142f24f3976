import { describe, expect, test } from "vitest";
import { rules } from "../../src/period/rules/index.ts";
import { meaningOf, read } from "./meaning.ts";

describe.each(rules.map((rule) => [rule.name, rule] as const))("rule %s", (_, rule) => {
  test("has examples", () => expect(rule.examples.length).toBeGreaterThan(0));

  test.each(rule.examples)("%s", (cell, meaning) => {
    expect(meaningOf(read(cell))).toBe(meaning);
  });
});
