import { describe, expect, test } from "vitest";
import type { Item, RawItem, RawPlan } from "../src/model.ts";
import { understand } from "../src/understand.ts";

const row = (cells: Partial<RawItem>): RawItem => ({
  section: [],
  number: null,
  activity: "Заседание клуба",
  period: null,
  responsible: null,
  result: null,
  mark: null,
  place: null,
  participants: null,
  notes: null,
  extra: {},
  inherited: null,
  source: { table: 1, row: 2 },
  ...cells,
});

const plan = (...items: RawItem[]): RawPlan => ({
  title: null,
  organization: null,
  approval: null,
  signature: null,
  span: { kind: "academic", start: "2022-09-01", end: "2023-05-31", source: "title" },
  columns: [],
  items,
});

function itemsOf(...rows: RawItem[]): Item[] {
  return understand([plan(...rows)], {}).value[0]?.items ?? [];
}

const windowsOf = (...rows: RawItem[]) =>
  itemsOf(...rows).map(({ period }) => period?.windows.map(({ start, end }) => `${start}/${end}`).join(" "));

test("a heading gives the month to bare days, parts of a month and «в течение месяца»", () => {
  const cells = ["25-26", "2 неделя", "в течение месяца"];
  expect(windowsOf(...cells.map((period) => row({ period, inherited: "НОЯБРЬ" })))).toEqual([
    "2022-11-25/2022-11-26",
    "2022-11-07/2022-11-13",
    "2022-11-01/2022-11-30",
  ]);
});

test("a blank cell under a heading has the heading's period, and says so", () => {
  const [item] = itemsOf(row({ inherited: "I квартал" }));
  expect(item?.period).toMatchObject({ raw: null, kind: "interval" });
  expect(item?.period?.windows).toEqual([{ start: "2023-01-01", end: "2023-03-31" }]);
  expect(item?.period?.assumptions).toContain("period-inherited");
});

test("a blank cell without a heading has no period", () => {
  expect(itemsOf(row({}))[0]?.period).toBeNull();
});

test("a ditto mark repeats the period and the parties above", () => {
  const [above, ditto] = itemsOf(
    row({ period: "до 1 октября", responsible: "Зубко А.А." }),
    row({ period: "-«-", responsible: "-//-" }),
  );
  expect(ditto?.period).toMatchObject({ raw: "-«-", kind: "deadline", windows: above?.period?.windows });
  expect(ditto?.period?.assumptions).toContain("ditto");
  expect(ditto?.responsible).toEqual({ raw: "-//-", parties: above?.responsible?.parties });
});

describe("the people of the row above", () => {
  const above = row({ responsible: "Зубко А.А., завуч", source: { table: 1, row: 2 } });
  const below = (responsible: string, table = 1) => row({ responsible, source: { table, row: 3 } });
  const at = { table: 1, row: 3, column: "responsible" };

  test.each(["-//-", "— » —", "«", '"', "то же", "Те же", "он же", "она же.", "тыя ж"])("«%s» means them", (found) => {
    const { value, issues } = understand([plan(above, below(found), below(found))], {});
    const [first, ...others] = (value[0]?.items ?? []).map(({ responsible }) => responsible?.parties);
    expect(first).toMatchObject([{ name: "Зубко А.А.", role: "завуч" }]);
    expect(others).toEqual([first, first]);
    expect(issues).toEqual([
      { code: "responsible-as-above", found, at },
      { code: "responsible-as-above", found, at },
    ]);
  });

  test("a mark with nobody above it in its table or plan is told", () => {
    const unread = { code: "party-unread", found: "те же", at };
    expect(understand([plan(below("те же"))], {}).issues).toEqual([unread]);
    expect(understand([plan(above), plan(below("те же"))], {}).issues).toEqual([unread]);
    expect(understand([plan(above, row({ responsible: null }), below("те же"))], {}).issues).toEqual([unread]);
    const elsewhere = understand([plan(above, below("-//-", 2))], {});
    expect(elsewhere.value[0]?.items[1]?.responsible).toEqual({ raw: "-//-", parties: [] });
    expect(elsewhere.issues).toEqual([{ code: "party-unread", found: "-//-", at: { ...at, table: 2 } }]);
  });

  test("a dash is no mark, and names nobody", () => {
    expect(understand([plan(above, below("-"))], {}).issues).toEqual([]);
  });
});

test("words of a cell that became no party are told with their place", () => {
  const { value, issues } = understand([plan(row({ responsible: "Экскурсия в музей\nвоспитатели" }))], {});
  expect(value[0]?.items[0]?.responsible?.parties).toMatchObject([{ kind: "group", name: "воспитатели" }]);
  expect(issues).toEqual([
    { code: "party-unread", found: "Экскурсия в музей", at: { table: 1, row: 2, column: "responsible" } },
  ]);
});

test("a ditto mark with no row above is empty", () => {
  expect(itemsOf(row({ period: "-«-" }))[0]?.period?.kind).toBe("empty");
});

test("in a table in date order, August after June is the next one; in any other it is the eve", () => {
  const inOrder = ["октябрь", "март", "июнь", "август"].map((period) => row({ period }));
  expect(windowsOf(...inOrder).at(-1)).toBe("2023-08-01/2023-08-31");
  const mixed = ["март", "октябрь", "июнь", "август"].map((period) => row({ period }));
  expect(windowsOf(...mixed).at(-1)).toBe("2022-08-01/2022-08-31");
});

test("the issues of a period say where its row stands", () => {
  const { issues } = understand([plan(row({ period: "31 ноября" }))], {});
  expect(issues).toEqual([{ code: "impossible-date", found: "31 ноября", at: { table: 1, row: 2, column: "period" } }]);
});

test("in a column of dates and places the words that say no date are the place", () => {
  const columns = [{ header: "Дата и место", role: "period" as const, also: ["place" as const] }];
  const [item] = understand([{ ...plan(row({ period: "9 мая, малый зал" })), columns }], {}).value[0]?.items ?? [];
  expect(item).toMatchObject({ place: "малый зал", period: { rest: ["малый зал"] } });
  expect(item?.period?.assumptions).toContain("place-beside-period");
  expect(itemsOf(row({ period: "9 мая, малый зал" }))[0]?.place).toBeNull();
});
