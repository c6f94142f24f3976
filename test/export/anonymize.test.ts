import { describe, expect, test } from "vitest";
import { pseudonymsOf } from "../../src/export/anonymize/pseudonyms.ts";
import { surnamesOf } from "../../src/export/anonymize/surnames.ts";
import { textAnonymizer } from "../../src/export/anonymize/text.ts";
import { anonymized, exportAll, exportedSources, exportTable } from "../../src/export/index.ts";
import type { Document } from "../../src/model.ts";
import { littleTime, processorTime } from "../processor-time.ts";
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

  const unknown = /Лицо-[0-9a-f]{10}/g;

  test.each([
    ["директор филиала РГУПС\nИ.В.Дубинкин", "директор филиала РГУПС\n*"],
    ["РГУПС И.В.Дубинкин", "РГУПС *"],
    ["РГУПС И.В. Дубинкин", "РГУПС *"],
    ["ФИЛИАЛА И.В.Дубинкин", "ФИЛИАЛА *"],
    ["Филиалу И.В.Дубинкин", "* *"],
    ["Осокин Р.Д.Дубинкин А.Б.", "**"],
    ["Осокин Р.Д. Организовать", "* Организовать"],
    ["РАКИТОВА О.П. Крушинец К.Т.", "* *"],
  ])("beside initials: «%s»", (text, expected) => {
    expect(anonymize(text).replace(unknown, "*")).toBe(expected);
  });

  test.each([
    ["вместе с Дубинкиным Петром Петровичем", "вместе с *"],
    ["поручить Дубинкину Петру Петровичу подготовку", "поручить * подготовку"],
    ["ДУБИНКИНУ ПЕТРУ ПЕТРОВИЧУ", "*"],
    ["справка Осокиной Марии Ивановне", "справка *"],
    ["доклад Ляшко Ирины Сергеевны", "доклад *"],
    ["доклад Ирины Сергеевны Ляшко.\nСовещание", "доклад *.\nСовещание"],
    ["встреча с Марией Ивановной Осокиной-Ляшко", "встреча с *"],
    ["выступление Мурзаева Фарида Али кызы", "выступление *"],
    ["Мурзаев Фарид Али-оглы", "*"],
    ["Дубінкіну Пятру Іванавічу і Ганне Пятроўне Ляшко", "* і *"],
    ["Ольге Павловне", "*"],
    ["Дубинкин Лука Ильич\nОрганизовать поход", "*\nОрганизовать поход"],
    ["Центр Духовной культуры, сказка о Мёртвой Царевне", "Центр Духовной культуры, сказка о Мёртвой Царевне"],
  ])("with a patronymic: «%s»", (text, expected) => {
    expect(anonymize(text).replace(unknown, "*")).toBe(expected);
  });

  test("with a patronymic in any case is that of the known person", () => {
    expect(anonymize("Ракитовой Ольге Павловне")).toBe(rakitova);
    expect(anonymize("Ольгой Павловной Ракитовой")).toBe(rakitova);
  });

  test.each([
    ["к юбилею Великой победы", "к юбилею Великой победы"],
    ["великой", "великой"],
    ["Большой Великой Реки", "Большой Великой Реки"],
    ["поручить Великой", "поручить *"],
    ["поручить Великой подготовить зал", "поручить * подготовить зал"],
    ["учитель Великая проводит", "учитель * проводит"],
    ["Великая проводит урок", "* проводит урок"],
    ["Великая проведёт опрос", "* проведёт опрос"],
    ["Великий готовится к докладу", "* готовится к докладу"],
    ["Великий отвечает за выпуск", "* отвечает за выпуск"],
    ["Великая праводзіць урок", "* праводзіць урок"],
    ["Великий совет", "Великий совет"],
    ["Великая школа", "Великая школа"],
    ["Великой Н.С. победы", "* победы"],
    ["Великая, Ясень", "*, Ясень"],
  ])("that is an adjective too: «%s»", (text, expected) => {
    const known = surnamesOf(["Великая Н.С."]);
    expect(textAnonymizer(known, pseudonymsOf(known, secret))(text).replace(unknown, "*")).toBe(expected);
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
    const spent = processorTime();
    for (const text of [
      "Ракитова ".repeat(5_000),
      "О.П.".repeat(10_000),
      `${"Ракитова-".repeat(5_000)}`,
      "Ольга Павловна ".repeat(3_000),
      "РГУПС И.В.Осокин".repeat(3_000),
      "Я".repeat(100_000),
    ]) {
      anonymize(text);
    }
    expect(spent()).toBeLessThan(littleTime);
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

  test.each(["Ольга", "o.rakitova", "Ракитова Ольга", "Зав. Ракитова, Крушинец"])(
    "keeps nothing of the author «%s»",
    async (author) => {
      const properties = { author, title: "План Ракитовой", created: "2022-09-01" };
      await withDataset([{ ...documentWithPeople(), properties }], async (dataset) => {
        const [file] = exportAll(await anonymized(dataset, secret), "ndjson");
        const shown = JSON.parse((await bytesOf((file as { content: AsyncIterable<string> }).content)).toString());
        const pseudonym = expect.stringMatching(/^Лицо-[0-9a-f]{10}$/);
        expect(shown.properties).toEqual({ author: pseudonym, title: `План ${rakitova}`, created: "2022-09-01" });
      });
    },
  );

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
