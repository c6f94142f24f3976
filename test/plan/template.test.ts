import { describe, expect, test } from "vitest";
import { find, grid, head, text } from "./blocks.ts";

const table = grid(head, ["1", "Поход", "май", "Лугова А.А."]);
const codes = (...blocks: Parameters<typeof find>[0]) => find(blocks).issues.map(({ code, found }) => found ?? code);

describe("a template that waits to be filled in", () => {
  test.each([
    ["План работы на 202_ - 202_ учебный год", "202_ - 202_"],
    ["План работы на 20__/20__ учебный год", "20__/20__"],
    ["План работы\nна 20__ – 20__ уч. год", "20__ – 20__"],
    ["План работы на 20.. – 20.. учебный год", "20.. – 20.."],
    ["План работы на 20 /20 учебный год", "20 /20"],
    ["План работы на 20___ год", "20___"],
    ["План работы на ____/____ учебный год", "____/____"],
    ["План работы на ______ год", "______"],
  ])("%j", (title, found) => {
    expect(find([text(title), table]).value.plans[0]?.title).toBe(title.replace("\n", " "));
    expect(codes(text(title), table)).toEqual([found]);
  });

  test("rows with nothing but their numbers", () => {
    const empty = grid(head, ["1", "", "", ""], ["2", "", "", ""]);
    const { value, issues } = find([text("План работы на 2024 год"), empty]);
    expect(value.plans[0]?.items).toEqual([]);
    expect(value.residue).toEqual(["1", "2"]);
    expect(issues.map(({ code }) => code)).toEqual(["blank-template"]);
  });

  test.each(["План работы на 2024 год", "План работы на 2024-2025 учебный год"])("%j is none", (title) => {
    const approval = text("УТВЕРЖДАЮ\nДиректор школы\n______ А.А. Лугова\n«__» ______ 20__ г.");
    expect(codes(approval, text(title), table)).toEqual([]);
  });
});
