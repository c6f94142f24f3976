/** Blocks written short: a grid as rows of cells, «^» going on with the cell above, «<» with the one to the left. */
import type { Block, Blocks, Cell, RawDocument, RawItem, RawPlan } from "../../src/model.ts";
import { findPlans, type PlanOptions } from "../../src/plan/index.ts";
import type { Result } from "../../src/result.ts";

export const head = ["№", "Мероприятия", "Сроки", "Ответственный"];

export function grid(...rows: string[][]): Block {
  const cells: Cell[][] = rows.map(() => []);
  const at = new Map<string, Cell>();
  for (const [row, texts] of rows.entries())
    for (const [col, text] of texts.entries()) {
      const key = `${row} ${col}`;
      const before =
        text === "^" ? at.get(`${row - 1} ${col}`) : text === "<" ? at.get(`${row} ${col - 1}`) : undefined;
      const cell = before ?? { text, row, col, rowspan: 1, colspan: 1 };
      if (text === "^") cell.rowspan = row - cell.row + 1;
      if (text === "<") cell.colspan = col - cell.col + 1;
      if (!before) cells[row]?.push(cell);
      at.set(key, cell);
    }
  return { kind: "grid", rows: cells };
}

export function text(words: string, role?: "heading" | "header" | "footer" | "footnote"): Block {
  return { kind: "paragraph", text: words, ...(role && { role }) };
}

export function find(
  blocks: Block[],
  { properties, ...options }: PlanOptions & Pick<Blocks, "properties"> = {},
): Result<RawDocument> {
  const input: Blocks = { format: "docx", blocks, ...(properties && { properties }) };
  return findPlans(input, options);
}

/** The only plan of the blocks. */
export function onePlan(blocks: Block[], options: Parameters<typeof find>[1] = {}): RawPlan {
  const { plans } = find(blocks, options).value;
  if (plans.length !== 1 || !plans[0]) throw new Error(`${plans.length} plans`);
  return plans[0];
}

export function items(...blocks: Block[]): RawItem[] {
  return find(blocks).value.plans.flatMap((plan) => plan.items);
}

/** The roles of the columns of a table with this header and one row under it. */
export function roles(...header: string[]): string {
  const { plans } = find([
    grid(
      header,
      header.map((_, index) => `слово${index}`),
    ),
  ]).value;
  return (plans[0]?.columns ?? []).map(({ role, also }) => [role ?? "?", ...(also ?? [])].join("+")).join(" ");
}
