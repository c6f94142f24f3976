/** One plan, written in every format that is read, gives the same items from each. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract, type Item } from "../../src/index.ts";
import { docx, html, odt, rtf, xlsx } from "./markup.ts";
import { pdf } from "./pdf.ts";
import { planOf, type TestPlan, type TestRow } from "./plan.ts";
import { boxes, columns, markdown, tabs } from "./text.ts";

type Writer = (plan: TestPlan) => Uint8Array;

/** Those that can say where a line of a cell ends, and those that cannot. */
const withLines: [string, Writer][] = Object.entries({ docx, html, rtf, odt, xlsx, pdf, markdown, boxes });
const withoutLines: [string, Writer][] = Object.entries({ tabs, columns });

/** What the plan itself says of its items. */
const wanted = (rows: TestRow[]) => {
  let section: string | null = null;
  return rows.flatMap((row) => {
    if (!Array.isArray(row)) {
      section = row.section;
      return [];
    }
    const [number, activity, period, responsible] = row;
    return [{ section: section === null ? [] : [section], number, activity, period, responsible: words(responsible) }];
  });
};

const words = (text = "") => text.replace(/\s+/g, " ");

const found = ({ section, number, activity, period, responsible }: Item) => ({
  section,
  number,
  activity,
  period: words(period?.raw ?? ""),
  responsible: words(responsible?.raw),
});

async function expectSame(write: Writer, plan: TestPlan): Promise<void> {
  const { plans, issues } = await extract({ path: "plan", bytes: write(plan) }, { today: "2024-10-01" });
  expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(plans.map(({ title }) => title)).toEqual([plan.title]);
  expect(plans[0]?.items.map(found)).toEqual(wanted(plan.rows));
}

const runs = { numRuns: 12 };

describe("a plan reads the same in every format", () => {
  test.each(withLines)("%s", (_, write) =>
    fc.assert(
      fc.asyncProperty(planOf(true), (plan) => expectSame(write, plan)),
      runs,
    ),
  );
  test.each(withoutLines)("%s", (_, write) =>
    fc.assert(
      fc.asyncProperty(planOf(false), (plan) => expectSame(write, plan)),
      runs,
    ),
  );
});
