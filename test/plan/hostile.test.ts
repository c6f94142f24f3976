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
  ["5 000 rows", [grid(head, ...many(5_000, () => row))]],
  ["30 000 rows that are no plan", [grid(...many(30_000, (n) => [`а${n}`, `б${n}`]))]],
  [
    "5 000 headings, one under the other",
    [grid(head, ...many(5_000, (n) => [`Глава о том ${n}`, "<", "<", "<"]), row)],
  ],
  ["5 000 headers", [grid(...many(5_000, (n) => (n % 2 ? head : ["Тема", "Дата", "", ""])))]],
  ["a cell merged over 5 000 rows", [grid(head, row, ...many(5_000, () => ["2", "Игра", "^", "^"]))]],
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
    "5 000 columns",
    [
      grid(
        ["Мероприятия", ...many(5_000, () => "Сроки")],
        many(5_001, (n) => `${n}`),
        many(4_500, (n) => `${n}`),
      ),
    ],
  ],
  ["1 000 plans", many(1_000, (n) => [text(`План ${n}`), plan]).flat()],
  ["1 000 pages of one table", [plan, ...many(1_000, () => grid(row))]],
  ["40 000 approvals", [text("УТВЕРЖДАЮ\n".repeat(40_000)), plan]],
  ["40 000 titles", [text("План работы\n".repeat(40_000)), plan]],
  ["a line of millions of spaces", [text(`а${" ".repeat(3_000_000)}б`), plan]],
  ["a word of a million letters", [text(`УТВЕРЖДАЮ\nДиректор А${"а".repeat(1_000_000)}`), plan]],
  ["marks that never close", [text("[image: ".repeat(150_000)), plan]],
  ["years that never end", [text(`План 20${"20".repeat(500_000)}`), text("План 2020 - ".repeat(30_000)), plan]],
  [
    "a cell of millions of words",
    [grid(head, ["1", "дело ".repeat(150_000), "май 2024 ".repeat(40_000), "Рощин Б.Б. ".repeat(40_000)])],
  ],
])("%s", (_, blocks) => {
  const spent = processorTime();
  expect(() => find(blocks)).not.toThrow();
  expect(spent()).toBeLessThan(littleTime);
});
