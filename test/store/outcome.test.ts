import { expect, test } from "vitest";
import type { Period } from "../../src/model.ts";
import { outcomeOf } from "../../src/outcome.ts";
import { itemWith } from "./documents.ts";

const outcome = (changes: Partial<Period>) => outcomeOf(itemWith(changes).period as Period);

test("what a period's outcome is", () => {
  expect(outcome({})).toBe("resolved");
  expect(outcome({ issues: [{ code: "reader-note" }] })).toBe("resolved");
  expect(outcome({ kind: "recurring", windows: [], recurrence: { times: 1, per: "month", bound: "exactly" } })).toBe(
    "resolved",
  );
  expect(outcome({ kind: "conditional", windows: [] })).toBe("resolved");
  expect(outcome({ kind: "empty", windows: [] })).toBe("resolved");
  expect(outcome({ kind: "interval", windows: [] })).toBe("review");
  expect(outcome({ issues: [{ code: "outside-plan-span" }] })).toBe("review");
  expect(outcome({ alternatives: [[]] })).toBe("review");
  expect(outcome({ kind: "unresolved", windows: [] })).toBe("failed");
  expect(outcome({ kind: "unresolved" })).toBe("failed");
});
