import type { Status } from "../../store/status.ts";
import { defineCommand, fault } from "../command.ts";
import { aligned } from "../help.ts";
import { words as said } from "../language.ts";
import { readQueue } from "../queue.ts";
import { queueText } from "../queue-text.ts";

export const statusCommand = defineCommand({
  name: "status",
  options: { queue: { type: "string" }, json: { type: "boolean" } },
  examples: ["planoteka status plans.sqlite", "planoteka status --queue postgres://planoteka@db.example/plans"],
  async run({ values, words }) {
    if (values.queue !== undefined) return tellQueue(readQueue(values.queue), values.json ?? false);
    const [file, ...more] = words;
    if (!file || more.length > 0) throw fault("oneDatabase", "planoteka status plans.sqlite");
    const { statusOf } = await import("../../store/status.ts");
    const status = statusOf(file);
    console.log(values.json ? JSON.stringify(status) : statusText(file, status));
    return 0;
  },
});

async function tellQueue(url: string, json: boolean): Promise<number> {
  const { queueStatus } = await import("../../queue/status.ts");
  const { withoutPassword } = await import("../../postgres/error.ts");
  const status = await queueStatus(url);
  console.log(json ? JSON.stringify(status) : queueText(withoutPassword(url), status));
  return 0;
}

type Row = [string, string];

function statusText(file: string, status: Status): string {
  const { failedOrPartial, worst, slowest, unclear, suchAs, of, seconds: inSeconds } = said().status;
  const parts: [string, Row[]][] = [
    [file, overview(status)],
    [
      failedOrPartial,
      status.reasons.map(({ code, documents, example }): Row => [`${documents}  ${code}`, suchAs(example)]),
    ],
    [worst, status.worst.map(({ path, periods, unresolved }): Row => [of(unresolved, periods), path])],
    [slowest, status.slowest.map(({ path, seconds }): Row => [inSeconds(seconds.toFixed(1)), path])],
    [
      unclear,
      status.periodIssues.map(
        ({ code, periods, example }): Row => [`${periods}  ${code}`, suchAs(`«${oneLine(example)}»`)],
      ),
    ],
  ];
  return parts
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => [title, ...aligned(rows).map((line) => `  ${line}`)].join("\n"))
    .join("\n\n");
}

function overview({ documents, files, plans, items, periods, inHand, lastRun }: Status): Row[] {
  const words = said().status;
  const lastImport = lastRun
    ? `${lastRun.started_at}, ${lastRun.finished_at ? words.finished : words.notFinished}`
    : words.none;
  return [
    [words.documents, tallied(documents, words.documentKinds)],
    [words.files, String(files)],
    [words.plans, String(plans)],
    [words.items, String(items)],
    [words.periods, tallied(periods, words.periodKinds)],
    [words.lastImport, lastImport],
    ...(inHand > 0 ? [[words.inHand, words.documentsInHand(inHand)] satisfies Row] : []),
  ];
}

function tallied(counts: Record<string, number>, kinds: Readonly<Record<string, string>>): string {
  const parts = Object.entries(counts).map(([name, count]) => said().status.tally(count, kinds[name] ?? name));
  const sum = Object.values(counts).reduce((all, count) => all + count, 0);
  return parts.length > 0 ? `${sum}: ${parts.join(", ")}` : "0";
}

const oneLine = (text: string | null) => (text ?? "").replaceAll("\n", " ").slice(0, 60);
