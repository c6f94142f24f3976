import { describe, expect, test } from "vitest";
import { pseudonymsOf } from "../../src/export/anonymize/pseudonyms.ts";
import { surnamesOf } from "../../src/export/anonymize/surnames.ts";
import { textAnonymizer } from "../../src/export/anonymize/text.ts";
import { anonymized, exportAll, exportedSources, exportTable } from "../../src/export/index.ts";
import type { Document } from "../../src/model.ts";
import { documentOf, itemWith } from "../store/documents.ts";
import { bytesOf, withDataset } from "./database.ts";

const secret = "не для чужих глаз";
const people = [
  "Ракитова О.П.",
  "Крушинец К.Т.",
  "Калиновская А.Я.",
  "Вербенко И.И.",
  "Яворов П.П.",
  "Яворова П.П.",
  "Ольхоў Я.М.",
];

const surnames = surnamesOf(people);
const pseudonyms = pseudonymsOf(surnames, secret);
const anonymize = textAnonymizer(surnames, pseudonyms);
const [rakitova, krushinets, kalinovskaya, verbenko] = people.map(pseudonyms.ofName);

describe("a name in a text", () => {
  test.each([
    ["Ракитова О.П.", `${rakitova}`],
    ["О.П. Ракитова", `${rakitova}`],
    ["отв. Ракитовой О. П., завуч", `отв. ${rakitova}, завуч`],
    ["поручить О.П.Ракитовой.", `поручить ${rakitova}.`],
    ["РАКИТОВА", `${rakitova}`],
    ["Ракитова Ольга Павловна", `${rakitova}`],
    ["доклад Ольги Павловны Ракитовой", `доклад ${rakitova}`],
    ["встреча с Ольгой Ракитовой", `встреча с ${rakitova}`],
    ["ракитова о.п.", `${rakitova}`],
    ["беседа Крушинца, Калиновской", `беседа ${krushinets}, ${kalinovskaya}`],
    ["Крушинцу К.Т. и Вербенко", `${krushinets} и ${verbenko}`],
    ["поручено Ракитовой. Организовать", `поручено ${rakitova}. Организовать`],
    ["Крушинец. К сентябрю", `${krushinets}. К сентябрю`],
    ["Верба, ракиты и калина", "Верба, ракиты и калина"],
    ["ракитова роща", "ракитова роща"],
    ["А. Организационная работа", "А. Организационная работа"],
    ["до 01.09.2022", "до 01.09.2022"],
  ])("«%s»", (text, expected) => {
    expect(anonymize(text)).toBe(expected);
  });

  test("that nobody knows is told by its shape", () => {
    expect(anonymize("памяти Осокина Р.Д.")).toMatch(/^памяти Лицо-[0-9a-f]{10}$/);
    expect(anonymize("Р.Д. Осокин")).toBe(pseudonyms.ofName("Осокин Р.Д."));
  });

  test("that two have is neither's; the initials tell which", () => {
    const bare = anonymize("Яворовой");
    expect([pseudonyms.ofName("Яворов П.П."), pseudonyms.ofName("Яворова П.П.")]).not.toContain(bare);
    expect(anonymize("Яворова П.П.")).toBe(pseudonyms.ofName("Яворова П.П."));
    expect(pseudonyms.ofName("Яворов П.П.")).not.toBe(pseudonyms.ofName("Яворова П.П."));
  });

  test("in the name of a file may be in small letters", () => {
    expect(anonymize("планы/ракитова_осень.docx", true)).toBe(`планы/${rakitova}_осень.docx`);
  });

  test("has another pseudonym under another secret", () => {
    expect(pseudonymsOf(surnames, "иной").ofName("Ракитова О.П.")).not.toBe(rakitova);
    expect(pseudonymsOf(surnamesOf([]), secret).ofName("Ракитова О. П.")).toBe(rakitova);
  });

  test("of hostile length costs no time", () => {
    const start = performance.now();
    for (const text of [
      "Ракитова ".repeat(20_000),
      "О.П.".repeat(40_000),
      `${"Ракитова-".repeat(20_000)}`,
      "Я".repeat(100_000),
    ]) {
      anonymize(text);
    }
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

/** Persons everywhere, in the usual forms. */
function documentWithPeople(): Document {
  const item = {
    ...itemWith({
      raw: "по плану Ракитовой О.П.",
      rest: ["у Крушинца"],
      qualifiers: ["с Калиновской"],
      issues: [{ code: "no-period", found: "Вербенко" }],
    }),
    section: ["Кружок О.П. Ракитовой"],
    activity: "Открытый урок Калиновской А.Я.",
    notes: "Ольга Павловна Ракитова",
    extra: { "Отметка Крушинца": "Вербенко И. И.", "Отметка Крушинцу": "выполнено" },
    origin: { by: "lines" as const, cells: { Ответственный: "Ракитова О.П.\nКрушинец К.Т." } },
    responsible: {
      raw: "Ракитова О.П.,\nучитель Крушинец К.Т.; Калиновская А.Я.; И.И. Вербенко",
      parties: people.map((name) => ({ kind: "person" as const, name, role: "учитель у Ольхова" })),
    },
  };
  const document = documentOf("планы/Ракитова О.П..docx", "a".repeat(64), [item]);
  const plan = {
    title: "План Ракитовой О.П.",
    organization: "Студия Крушинца",
    approval: "УТВЕРЖДАЮ\nА.Я. Калиновская",
    signature: "Вербенко И.И.",
  };
  return {
    ...document,
    properties: { author: "Ракитова Ольга", title: "Крушинцу" },
    plans: document.plans.map((one) => ({ ...one, ...plan, columns: [{ header: "Отметка Крушинца", role: null }] })),
    residue: ["исп. Вербенко И.И.", "РАКИТОВА"],
    issues: [
      {
        code: "unknown-column",
        severity: "info",
        message: "column «Отметка Крушинца» is kept in extra",
        found: "Отметка Крушинца",
      },
    ],
  };
}

const stems = ["ракит", "крушин", "калиновск", "вербенк", "явор", "ольхо", "павловн"];

describe("an anonymous export", () => {
  const contents = () =>
    withDataset([documentWithPeople()], async (dataset) => {
      const shown = await anonymized(dataset, secret);
      const files = [
        ...exportAll(shown, "ndjson"),
        ...exportAll(shown, "ics"),
        ...exportAll(shown, "datapackage"),
        ...exportedSources.flatMap((source) =>
          (["csv", "ndjson", "parquet"] as const).map((to) => exportTable(shown, source, to)),
        ),
      ];
      const found: [string, string][] = [];
      for (const { name, content } of files)
        found.push([name, (await bytesOf(content)).toString().replaceAll("\r\n ", "")]);
      return found;
    });

  test("names nobody, in no byte of any format", async () => {
    for (const [name, text] of await contents()) {
      expect({ name, found: stems.filter((stem) => text.toLowerCase().includes(stem)) }).toEqual({ name, found: [] });
    }
  });

  test("loses no cell, though two headers become one", async () => {
    const [, text] = (await contents()).find(([name]) => name === "item.ndjson") ?? ["", "{}"];
    expect(Object.values(JSON.parse(text).extra)).toEqual([verbenko, "выполнено"]);
  });

  test("calls one person the same everywhere", async () => {
    for (const [name, text] of await contents()) {
      if (/^(documents|item\.|party\.csv|party\.ndjson|plans|assignment\.(csv|nd))/.test(name))
        expect(text).toContain(rakitova);
    }
  });
});
