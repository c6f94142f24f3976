/** The page of `planoteka report` as its readers have it. */
import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { planoteka } from "../cli/command.ts";
import { temporaryFolder } from "../store/folder.ts";
import { browserOf, hasBrowser } from "./browser.ts";
import { hostile, makeDatabase } from "./plans.ts";

const inFolder = temporaryFolder();
const open = browserOf();
const [db, russian, english] = [inFolder("plans.sqlite"), inFolder("report.html"), inFolder("english.html")];

beforeAll(() => {
  makeDatabase(db);
  planoteka(["report", db, "--out", russian]);
  planoteka(["report", db, "--out", english, "--lang", "en"]);
});

const ask = (sql: string) => new Database(db, { readonly: true }).prepare(sql).pluck().all();
const count = (table: string) => ask(`SELECT count(*) FROM ${table}`)[0];

describe("the file", () => {
  test("is one page that names nothing outside of it", () => {
    const page = readFileSync(russian, "utf8");
    expect(page).toMatch(/^<!doctype html>[\s\S]*<html lang="ru">/);
    expect(page).not.toMatch(/<(?:link|iframe|object|embed|base)\b|@import|url\(/);
    expect(page).toContain("default-src 'none'");
  });
  test("an older report is written over, anything else is not", () => {
    expect(planoteka(["report", db, "--out", russian]).code).toBe(0);
    const refused = planoteka(["report", db, "--out", db]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("is no report")]);
    expect(count("item")).toBe(6);
  });
  test.each([[["report"]], [["report", "none.sqlite"]], [["report", db, "--lang", "xx"]]])("%j is refused", (args) => {
    expect(planoteka(args)).toMatchObject({ code: 2, err: expect.stringMatching(/^error: /) });
  });
});

describe.skipIf(!hasBrowser)("in a browser", () => {
  const rows = ".items tbody tr:not(.section)";

  test("the page opens without a complaint or a request, and its totals are the database's", async () => {
    const { page, faults } = await open(russian);
    const totals = await page.locator("[data-total]").evaluateAll((all) => all.map((one) => Number(one.textContent)));
    expect(totals).toEqual(["document", "plan", "item", "period", "person"].map(count));
    expect(await page.locator("h1").textContent()).toBe("Отчёт по планам");
    expect(faults).toEqual([]);
  });

  test("words of documents never become markup", async () => {
    const { page, faults } = await open(russian);
    await page.getByLabel("Поиск").fill("img onerror");
    await page.getByText("Найдено 2 мероприятия").waitFor(); // one by its own words, both by their plan's
    expect(await page.locator(".items .words").last().textContent()).toBe(hostile);
    expect(await page.locator(".items .raw").last().textContent()).toBe(`«${hostile}»`);
    expect(await page.evaluate(`[document.images.length, document.scripts.length, "hacked" in window]`)).toEqual([
      0,
      3,
      false,
    ]);
    expect(faults).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ["План", "План дружины", ["Осенний поход", "Весёлые старты", "Сбор дружины", "Кружок"]],
    ["Срок", "не понято", ["Сбор дружины"]],
    ["Кто отвечает", "Ясенев К.Т. — Школа «Опушка»", ["Сбор дружины"]],
    ["Кто отвечает", "заведующий лесом", ["Выставка"]],
    ["Месяц", "декабрь 2022", ["Весёлые старты", "Кружок"]],
  ])("%s: %s", async (label, value, activities) => {
    const { page } = await open(russian);
    await page.getByLabel(label, { exact: true }).selectOption(value);
    await page.getByText("Найдено").waitFor();
    expect(await page.locator(".items .words").allTextContents()).toEqual(activities);
  });

  test("words are found in any form, and Reset shows everything again", async () => {
    const { page } = await open(russian);
    await page.getByLabel("Поиск").fill("СТАРТАХ веселые");
    await page.getByText("Найдено 1 мероприятие в 1 плане").waitFor();
    expect(await page.locator(".items .words").allTextContents()).toEqual(["Весёлые старты"]);
    await page.getByLabel("Поиск").fill("бегемот");
    await page.getByText("Ничего не найдено").waitFor();
    expect(await page.locator("#review .list").textContent()).toBe(
      `В отобранном проверять нечего; без отбора таких строк — ${count("needs_review")}.`,
    );
    await page.getByRole("button", { name: "Сбросить" }).click();
    await expect.poll(() => page.locator("details").count()).toBe(2);
  });

  test("what needs a look has the cell beside its reading and leads to its row", async () => {
    const { page } = await open(russian);
    const cells = (row: number) =>
      page.locator(".review tbody tr:not(.section)").nth(row).locator("td").allInnerTexts();
    expect(await page.locator(".review tbody tr:not(.section)").count()).toBe(count("needs_review"));
    expect((await cells(0))[0]).toContain("страницы — картинки без текста");
    const [what, written, read, where] = await cells(1);
    expect(what).toContain("такого дня не бывает");
    expect([written, read]).toEqual(["«31 ноября»", "не понято"]);
    expect(where).toContain("табл. 1, строка 2");
    await page.getByRole("link", { name: "Сбор дружины" }).click();
    expect(await page.locator("tr:target").textContent()).toContain("Сбор дружины");
  });

  test("a plan is drawn: bars, points and marks", async () => {
    const { page } = await open(russian);
    const first = page.locator("details").first();
    const drawn = (sign: string) => first.locator(`td.time ${sign}`).count();
    expect(await Promise.all([".bar", "path.point", "circle.mark"].map(drawn))).toEqual([1, 1, 9]);
  });

  test("a phone needs no scrolling sideways", async () => {
    const { page } = await open(russian, { viewport: { width: 360, height: 740 }, isMobile: true });
    await page.getByLabel("Срок", { exact: true }).selectOption("понято");
    await page.getByText("Найдено").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  test("on paper all rows are there, and no controls", async () => {
    const { page } = await open(russian);
    expect(await page.locator(rows).count()).toBe(4);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(`window.dispatchEvent(new Event("beforeprint"))`);
    expect(await page.locator(rows).count()).toBe(6);
    expect(await page.locator("form, button, nav").filter({ visible: true }).count()).toBe(0);
  });

  test("without scripts totals and first rows are there", async () => {
    const { page } = await open(russian, { javaScriptEnabled: false });
    expect(await page.locator(rows).count()).toBe(4);
    expect(await page.locator("[data-total]").count()).toBe(5);
    expect(await page.locator("#filter").isVisible()).toBe(false);
  });

  test("in English no word of the page is Russian", async () => {
    const { page, faults } = await open(english);
    const texts = await page
      .locator("h1, h2, .about, dt, label, thead, .legend, option[value=''], [name=month] option")
      .allInnerTexts();
    expect(texts.join(" ")).toMatch(/Worth a look/);
    expect(texts.join(" ")).not.toMatch(/[а-яё]/i);
    expect(faults).toEqual([]);
  });
});
