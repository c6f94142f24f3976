import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, type Cell, Issue, RawDocument } from "../../src/model.ts";
import { find } from "./blocks.ts";

const vocabulary = [
  ...[
    "№",
    "№ п/п",
    "Мероприятия",
    "Содержание работы",
    "Сроки",
    "Дата",
    "Месяц",
    "Ответственный",
    "Отметка о выполнении",
  ],
  ...[
    "Финансирование",
    "Начало",
    "Окончание",
    "1",
    "2.",
    "III",
    "1.1.",
    "СЕНТЯБРЬ",
    "май 2021",
    "I квартал",
    "Раздел 2",
  ],
  ...[
    "УТВЕРЖДАЮ",
    "Директор школы",
    "Календарный план",
    "на 2021/2022 учебный год",
    "Лугова А.А.",
    "Цель:",
    "____",
    "",
    " ",
  ],
  ...["«Заря»", "поход", "Работа с детьми", "\n", "- игра;", "с 1 по 5 мая 2022 г.", "Гимназия № 7"],
  ...["1. поход\n2. сбор", "1 мая\n2 мая", "Первое дело\nВторое дело\nТретье дело", "май\n\nиюнь\nиюль", "+"],
];

/** Words that header cells hold are written once for the whole plan, so only words that no header holds are counted. */
const marked = fc.tuple(fc.array(fc.constantFrom(...vocabulary), { maxLength: 3 }), fc.boolean());

type Text = string[];
const texts: fc.Arbitrary<Text> = marked.map(([parts, mark]) => (mark ? [...parts, "@"] : parts));

const cells = fc.record({
  parts: texts,
  col: fc.nat({ max: 6 }),
  rowspan: fc.integer({ min: 1, max: 3 }),
  colspan: fc.integer({ min: 1, max: 4 }),
});

/** A tidy table as readers make it, some cells merged downwards. */
const tidyCell = fc.record({ parts: texts, down: fc.boolean() });
const headers = fc.constantFrom(
  [],
  ["№", "Мероприятия", "Сроки", "Ответственный"],
  ["Месяц", "Мероприятия", "Дата", "", "Выход"],
  ["Мероприятия", "Сентябрь", "Октябрь", "Ноябрь", "Ответственный"],
);
const tidyGrid = fc
  .tuple(headers, fc.array(fc.array(tidyCell, { minLength: 3, maxLength: 5 }), { maxLength: 8 }))
  .map(([header, body]) => {
    const rows = body.map((row, at) =>
      row.flatMap(({ parts, down }, col) => {
        const merged = (from: number) => body[from]?.[col]?.down === true && body[from + 1]?.[col] !== undefined;
        if (at % 2 === 1 && merged(at - 1)) return [];
        return [{ parts, col, rowspan: at % 2 === 0 && down && merged(at) ? 2 : 1, colspan: 1 }];
      }),
    );
    return { rows: [header.map((word, col) => ({ parts: [word], col, rowspan: 1, colspan: 1 })), ...rows] };
  });

/** A grid whose cells lie anyhow, one over the other. */
const wildGrid = fc.array(fc.array(cells, { maxLength: 5 }), { maxLength: 6 }).map((rows) => ({ rows }));
const paragraph = texts.map((parts) => ({ parts }));

/** Blocks out of drafts; every «@» becomes a word of its own. */
function written(drafts: ({ parts: Text } | { rows: Draft[][] })[]) {
  let count = 0;
  const write = (parts: Text) => parts.map((part) => (part === "@" ? `метка${++count}` : part)).join(" ");
  const blocks = drafts.map((draft): Block => {
    if ("parts" in draft) return { kind: "paragraph", text: write(draft.parts) };
    const rows = draft.rows.map((row, at) =>
      row.map(({ parts, ...rest }): Cell => ({ text: write(parts), row: at, ...rest })),
    );
    return { kind: "grid", rows };
  });
  return { blocks, count };
}

interface Draft {
  parts: Text;
  col: number;
  rowspan: number;
  colspan: number;
}

const tidy = fc.array(fc.oneof(paragraph, tidyGrid), { maxLength: 8 }).map(written);
const wild = fc.array(fc.oneof(paragraph, tidyGrid, wildGrid), { maxLength: 8 }).map(written);

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...strings(one)]);
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test("no word is lost, whatever the grids and paragraphs are", () => {
  fc.assert(
    fc.property(wild, ({ blocks, count }) => {
      const { value } = find(blocks);
      const have = new Set(strings(value).flatMap(wordsOf));
      const given = blocks.flatMap((b) => (b.kind === "paragraph" ? [b.text] : b.rows.flat().map(({ text }) => text)));
      expect(given.flatMap(wordsOf).filter((word) => !have.has(word))).toEqual([]);
      for (let mark = 1; mark <= count; mark += 1) expect(have).toContain(`метка${mark}`);
    }),
    { numRuns: 100 },
  );
});

test("nothing of the residue is also in a plan, and nothing stands in it twice", () => {
  fc.assert(
    fc.property(tidy, ({ blocks }) => {
      const { plans, residue } = find(blocks).value;
      const marks = (text: string) => text.match(/метка\d+/g) ?? [];
      const left = residue.flatMap(marks);
      const inPlans = new Set(strings(plans).flatMap(marks));
      expect(new Set(left).size).toBe(left.length);
      expect(left.filter((mark) => inPlans.has(mark))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("what comes out has the public shape", () => {
  fc.assert(
    fc.property(wild, ({ blocks }) => {
      const { value, issues } = find(blocks);
      expect(RawDocument.parse(value)).toEqual(value);
      expect(Issue.array().parse(issues)).toEqual(issues);
    }),
    { numRuns: 80 },
  );
});

test("every item says where it stands, and stands there", () => {
  fc.assert(
    fc.property(wild, ({ blocks }) => {
      const grids = blocks.filter((block) => block.kind === "grid");
      const paragraphs = blocks.filter((block) => block.kind === "paragraph");
      for (const { source } of find(blocks).value.plans.flatMap(({ items }) => items)) {
        const row = grids[(source.table ?? 0) - 1]?.rows[(source.row ?? 0) - 1];
        expect(row ?? paragraphs[(source.paragraph ?? 0) - 1]).toBeDefined();
      }
    }),
    { numRuns: 80 },
  );
});
