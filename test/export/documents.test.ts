import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportAll } from "../../src/export/index.ts";
import type { Document } from "../../src/model.ts";
import type { Selection } from "../../src/store/shapes.ts";
import { anyDocument, documentOf, itemWith } from "../store/documents.ts";
import { bytesOf, withDataset } from "./database.ts";

const exported = (documents: Document[], selection: Selection = {}): Promise<Document[]> =>
  withDataset(
    documents,
    async (dataset) => {
      const [file] = exportAll(dataset, "ndjson");
      const text = file ? (await bytesOf(file.content)).toString() : "";
      return text
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    },
    selection,
  );

test("documents come out as they went in", async () => {
  const documents = fc
    .uniqueArray(anyDocument, { maxLength: 3, selector: ({ sha256 }) => sha256 })
    .map((all) => all.map((document, n) => ({ ...document, path: `${n}/${document.path}` })));
  await fc.assert(
    fc.asyncProperty(documents, async (stored) => {
      expect(await exported(stored)).toEqual(JSON.parse(JSON.stringify(stored)));
    }),
    { numRuns: 20 },
  );
});

describe("what is chosen", () => {
  const on = (start: string | null, end: string | null, activity: string) => ({
    ...itemWith({ windows: [{ start, end }] }),
    activity,
  });
  const stored = [
    documentOf("a.txt", "a".repeat(64), [on("2022-10-12", "2022-10-12", "Поход"), on(null, "2023-05-01", "Отчёт")]),
    documentOf("b.txt", "b".repeat(64), [on("2023-01-10", null, "Кружок"), on("2022-09-01", "2022-09-01", "Линейка")]),
    documentOf("c.txt", "c".repeat(64), []),
  ];
  const activities = async (selection: Selection) =>
    (await exported(stored, selection)).map(({ path, plans }) => [
      path,
      ...plans.flatMap(({ items }) => items.map(({ activity }) => activity)),
    ]);

  test.each<[Selection, string[][]]>([
    [{ where: "activity = 'Поход'" }, [["a.txt", "Поход"]]],
    [
      { where: "document.path = 'b.txt' OR end_date = '2023-05-01' -- и всё" },
      [
        ["a.txt", "Отчёт"],
        ["b.txt", "Кружок", "Линейка"],
      ],
    ],
    [
      { since: "2023-05-01" },
      [
        ["a.txt", "Отчёт"],
        ["b.txt", "Кружок"],
      ],
    ],
    [{ plan: 2 }, [["b.txt", "Кружок", "Линейка"]]],
    [{ plan: 2, since: "2023-01-01", where: "period.kind = 'date'" }, [["b.txt", "Кружок"]]],
    [{ where: "false" }, []],
  ])("%j", async (selection, found) => {
    expect(await activities(selection)).toEqual(found);
  });

  test.each<[Selection, RegExp]>([
    [{ since: "yesterday" }, /«yesterday» is no day/],
    [{ since: "2023-9-1" }, /«2023-9-1» is no day/],
    [{ where: "nowhere = 1" }, /condition is not understood: no such column: nowhere/],
    [{ where: "true); DELETE FROM item; --" }, /condition is not understood/],
    [{ plan: 9 }, /there is no plan 9/],
  ])("%j is refused", async (selection, reason) => {
    await expect(activities(selection)).rejects.toThrow(reason);
  });

  test("brings along what belongs to it, in views too", async () => {
    const counts = await withDataset(
      stored,
      async (dataset) => {
        const found: Record<string, number> = {};
        for (const file of [...exportAll(dataset, "csv")]) {
          found[file.name] = (await bytesOf(file.content)).toString().split("\r\n").length - 2;
        }
        return found;
      },
      { where: "activity = 'Поход'" },
    );
    expect(counts).toMatchObject({ "document.csv": 1, "plan.csv": 1, "item.csv": 1, "window.csv": 1, "person.csv": 1 });
  });
});
