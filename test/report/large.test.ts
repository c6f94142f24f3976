/** Ten thousand items do not freeze the page. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { asset } from "../../src/report/assets.ts";
import type { ItemData, PlanData } from "../../src/report/data.ts";
import { reportPage } from "../../src/report/page.ts";
import { pageWords } from "../../src/report/words/index.ts";
import { temporaryFolder } from "../store/folder.ts";
import { browserOf, hasBrowser } from "./browser.ts";

const ru = pageWords("ru");

/** Limits with much room (milliseconds): a page that lays everything out, or searches anew in every text, takes several times as long. */
const limits = { opened: 20_000, found: 5_000 };

const [plans, perPlan] = [20, 500];
const inFolder = temporaryFolder();
const open = browserOf();

const plan = (id: number): PlanData => ({
  id,
  order: id,
  title: `План ${id}`,
  organization: null,
  path: `план-${id}.docx`,
  span: ["2022-09-01", "2023-05-31"],
  items: perPlan,
  unclear: 1,
  axis: { first: 2022 * 12 + 8, months: 9 },
});

const item = (id: number): ItemData => ({
  id,
  plan: Math.floor(id / perPlan),
  section: [`Раздел ${id % 7}`],
  number: `${id}.`,
  activity: `Занятие кружка «Росток» номер ${id}: повторение правил, беседа, наблюдения за погодой и записи в дневник`,
  responsible: "Липова О.П., руководитель кружка",
  cells: [["place", "Кабинет природы"]],
  period: {
    raw: "октябрь",
    kind: "interval",
    outcome: id % perPlan === 3 ? "review" : "resolved",
    windows: [["2022-10-01", "2022-10-31"]],
    assumptions: ["year-from-plan"],
    issues: [],
  },
  people: [1],
  roles: ["руководитель кружка"],
  at: { table: 1, row: id },
});

function largePage(): string {
  const items = Array.from({ length: plans * perPlan }, (_, id) => item(id));
  const frame = { plans: Array.from({ length: plans }, (_, id) => plan(id)), people: [], roles: [], notes: [] };
  const totals = {
    documents: {},
    plans,
    items: items.length,
    periods: {},
    persons: 0,
    organizations: 0,
    asOf: null,
    unclear: plans,
  };
  const source = { totals, frame, items, firstItems: items.slice(0, 100), firstUnclear: [] };
  const made = (name: string) => asset(readFileSync(`dist/report/page/${name}`, "utf8"));
  return [...reportPage(ru, source, made("script.js"), made("style.css"))].join("");
}

describe.skipIf(!hasBrowser)("a page of 10,000 items", () => {
  test("opens and finds within limits, and draws what is looked at only", async () => {
    const file = inFolder("large.html");
    writeFileSync(file, largePage());
    const start = Date.now();
    const { page, faults } = await open(file);
    await page.locator("#filter").waitFor();
    const opened = Date.now() - start;
    await page.getByLabel("Поиск").fill("дневники 7777");
    const asked = Date.now();
    await page.getByText("Найдено 1 мероприятие в 1 плане").waitFor();
    const found = Date.now() - asked;
    console.info(`10,000 items: opened after ${opened} ms with the browser's start, found after ${found} ms`);
    await page.getByLabel("Поиск").fill("росток");
    await page.getByText("Найдено 10\u00a0000 мероприятий").waitFor();
    expect(await page.locator(".items tbody tr:not(.section)").count()).toBe(100);
    expect(opened).toBeLessThan(limits.opened);
    expect(found).toBeLessThan(limits.found);
    expect(faults).toEqual([]);
  });
});
