import { expect, test } from "vitest";
import type { Block, Cell } from "../../src/model.ts";
import { littleTime, processorTime } from "../processor-time.ts";
import { find, grid, head } from "./blocks.ts";

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const row = ["1.", "Поход", "май", "Лугова"];
const plan = grid(head, row);
const cell = (text: string, at: number, col: number, rowspan = 1, colspan = 1): Cell => ({
  text,
  row: at,
  col,
  rowspan,
  colspan,
});
const text = (words: string): Block => ({ kind: "paragraph", text: words });

/** Each of these is linear work; the bound is far above what they take and far below what quadratic work would. */
test.each<[string, Block[]]>([
  ["2 500 rows", [grid(head, ...many(2_500, () => row))]],
  ["15 000 rows that are no plan", [grid(...many(15_000, (n) => [`а${n}`, `б${n}`]))]],
  [
    "2 500 headings, one under the other",
    [grid(head, ...many(2_500, (n) => [`Глава о том ${n}`, "<", "<", "<"]), row)],
  ],
  ["2 500 headers", [grid(...many(2_500, (n) => (n % 2 ? head : ["Тема", "Дата", "", ""])))]],
  ["a cell merged over 2 500 rows", [grid(head, row, ...many(2_500, () => ["2", "Игра", "^", "^"]))]],
  [
    "a column a billion wide",
    [
      {
        kind: "grid",
        rows: [
          [cell("Мероприятия", 0, 0, 1, 1e9), cell("Сроки", 0, 1e9)],
          [cell("Поход", 1, 0), cell("май", 1, 1e9)],
        ],
      },
    ],
  ],
  [
    "2 500 columns",
    [
      grid(
        ["Мероприятия", ...many(2_500, () => "Сроки")],
        many(2_501, (n) => `${n}`),
        many(2_250, (n) => `${n}`),
      ),
    ],
  ],
  ["500 plans", many(500, (n) => [text(`План ${n}`), plan]).flat()],
  ["500 pages of one table", [plan, ...many(500, () => grid(row))]],
  ["20 000 approvals", [text("УТВЕРЖДАЮ\n".repeat(20_000)), plan]],
  ["20 000 titles", [text("План работы\n".repeat(20_000)), plan]],
  ["a line of millions of spaces", [text(`а${" ".repeat(1_500_000)}б`), plan]],
  ["a word of half a million letters", [text(`УТВЕРЖДАЮ\nДиректор А${"а".repeat(500_000)}`), plan]],
  ["marks that never close", [text("[image: ".repeat(75_000)), plan]],
  ["years that never end", [text(`План 20${"20".repeat(250_000)}`), text("План 2020 - ".repeat(15_000)), plan]],
  [
    "a cell of millions of words",
    [grid(head, ["1", "дело ".repeat(75_000), "май 2024 ".repeat(20_000), "Рощин Б.Б. ".repeat(20_000)])],
  ],
])("%s", (_, blocks) => {
  const spent = processorTime();
  expect(() => find(blocks)).not.toThrow();
  expect(spent()).toBeLessThan(littleTime);
});
