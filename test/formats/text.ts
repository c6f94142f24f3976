/** Plans as text: with tabs, a cell in each line, in Markdown, in drawn boxes, and in columns made with spaces. */
import type { TestPlan, TestRow } from "./plan.ts";

const bytesOf = (plan: TestPlan, table: string[]): Uint8Array =>
  new Uint8Array(Buffer.from([...plan.approval, "", plan.title, "", ...table, ""].join("\n")));

const cellsOf = (row: TestRow): string[] => (Array.isArray(row) ? row : [row.section]);

export function tabs(plan: TestPlan): Uint8Array {
  return bytesOf(
    plan,
    [plan.header, ...plan.rows].map((row) => cellsOf(row).join("\t")),
  );
}

export function markdown(plan: TestPlan): Uint8Array {
  const line = (cells: string[]) => `| ${cells.map((text) => text.replaceAll("\n", "<br>")).join(" | ")} |`;
  const padded = (row: TestRow) => plan.header.map((_, at) => cellsOf(row)[at] ?? "");
  return bytesOf(plan, [line(plan.header), line(plan.header.map(() => "---")), ...plan.rows.map(padded).map(line)]);
}

const widths = [7, 70, 28, 32];

export function boxes(plan: TestPlan): Uint8Array {
  const rule = (left: string, cross: string, right: string) =>
    left + widths.map((width) => "─".repeat(width)).join(cross) + right;
  const whole = widths.reduce((sum, width) => sum + width, widths.length - 1);
  const row = (one: TestRow) => {
    if (!Array.isArray(one)) return [`│${one.section.padEnd(whole)}│`];
    const cells = one.map((text) => text.split("\n"));
    const height = Math.max(...cells.map((lines) => lines.length));
    const line = (at: number) => cells.map((lines, column) => (lines[at] ?? "").padEnd(widths[column] ?? 0)).join("│");
    return Array.from({ length: height }, (_, at) => `│${line(at)}│`);
  };
  const body = [plan.header, ...plan.rows].flatMap((one) => [...row(one), rule("├", "┼", "┤")]).slice(0, -1);
  return bytesOf(plan, [rule("┌", "┬", "┐"), ...body, rule("└", "┴", "┘")]);
}

export function columns(plan: TestPlan): Uint8Array {
  const line = (row: TestRow) =>
    cellsOf(row)
      .map((text, at) => text.padEnd((widths[at] ?? 0) + 2))
      .join("")
      .trimEnd();
  return bytesOf(plan, [plan.header, ...plan.rows].map(line));
}
