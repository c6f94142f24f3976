/** Invented plans for the tests of the report. */
import { report } from "../../src/issues.ts";
import type { Document, Item, Party } from "../../src/model.ts";
import { openStore } from "../../src/store/store.ts";
import { documentOf, itemWith } from "../store/documents.ts";

export const hostile = `<img src=x onerror="window.hacked = 1"></script><script>window.hacked = 2</script><!-- \u2028 "'>`;

const autumn = [{ start: "2022-10-12", end: "2022-10-12" }];
const person = (name: string, role: string | null = null): Party => ({ kind: "person", name, role });

function item(
  activity: string,
  period: Parameters<typeof itemWith>[0],
  parties: Party[] = [person("Липова О.П.")],
): Item {
  const raw = parties.map(({ name, role }) => name ?? role).join(", ");
  return { ...itemWith(period), activity, responsible: { raw, parties } };
}

const doubt = { code: "impossible-date", found: "31 ноября" } as const;

const forest: Item[] = [
  item("Осенний поход", { windows: autumn }),
  item("Весёлые старты", { raw: "до 1 декабря", kind: "deadline", windows: [{ start: null, end: "2022-12-01" }] }),
  item("Сбор дружины", { raw: "31 ноября", kind: "unresolved", windows: [], issues: [doubt] }, [person("Ясенев К.Т.")]),
  item("Кружок", {
    raw: "ежемесячно",
    kind: "recurring",
    windows: [{ start: "2022-09-01", end: "2023-05-31" }],
    recurrence: { times: 1, per: "month", bound: "exactly" },
  }),
];

const others: Item[] = [
  item("Выставка", { raw: "12.10" }, [{ kind: "post", name: null, role: "заведующий лесом" }]),
  { ...item(hostile, { raw: hostile, windows: autumn }, [person(hostile, hostile)]), extra: { constructor: hostile } },
];

function documents(): Document[] {
  const [first, second] = [
    documentOf("лес.txt", "a".repeat(64), forest),
    documentOf(`${hostile}.txt`, "b".repeat(64), others),
  ];
  const [plan] = first.plans;
  if (plan) Object.assign(plan, { title: "План дружины", organization: "Школа «Опушка»" });
  Object.assign(second.plans[0] ?? {}, { title: hostile });
  first.issues = [{ ...report(doubt), at: { table: 1, row: 2, column: "period" } }];
  const failed: Document = { ...documentOf("скан.pdf", "c".repeat(64)), status: "failed", plans: [] };
  failed.issues = [report({ code: "needs-ocr" })];
  return [first, second, failed];
}

/** Makes a database of them. */
export function makeDatabase(file: string): void {
  const store = openStore(file);
  store.startRun("1.0.0", {});
  for (const document of documents()) store.save(document);
  store.close();
}
