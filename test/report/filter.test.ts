import { expect, test } from "vitest";
import type { PlanData } from "../../src/report/data.ts";
import { filterForm } from "../../src/report/markup/filter.ts";
import { pageWords } from "../../src/report/words/index.ts";

const plan = (id: number, title: string): PlanData => ({
  id,
  order: id,
  title,
  organization: null,
  path: `${id}.docx`,
  span: null,
  items: 1,
  unclear: 0,
  axis: null,
});

test("plans of one name are told apart by their files, others need none", () => {
  const plans = [plan(1, "План на год"), plan(2, "План на лето"), plan(3, "План на год")];
  const { markup } = filterForm(pageWords("ru"), { plans, people: [], roles: [] });
  const options = [...markup.matchAll(/<option value="\d">([^<]*)</g)].map(([, text]) => text);
  expect(options).toEqual(["План на год — 1.docx", "План на лето", "План на год — 3.docx"]);
});
