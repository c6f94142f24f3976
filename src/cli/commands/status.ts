import type { Status } from "../../store/status.ts";
import { CommandError, defineCommand } from "../command.ts";
import { aligned } from "../help.ts";
import { helpOption } from "../options.ts";

export const statusCommand = defineCommand({
  name: "status",
  usage: "planoteka status DB",
  summary: "say what a database holds, and what waits for a look",
  about:
    "By outcome and by reason; the documents with most periods unclear, the slowest ones, and what makes periods unclear.",
  options: { json: { type: "boolean", help: "print the same as one JSON object" }, help: helpOption },
  exitCodes: { 0: "it is told", 2: "it could not run: no such database" },
  examples: ["planoteka status plans.sqlite"],
  async run({ values, words }) {
    const [file, ...more] = words;
    if (!file || more.length > 0)
      throw new CommandError("one database is to be named", "write planoteka status plans.sqlite");
    const { statusOf } = await import("../../store/status.ts");
    const status = statusOf(file);
    console.log(values.json ? JSON.stringify(status) : statusText(file, status));
    return 0;
  },
});

type Row = [string, string];

function statusText(file: string, status: Status): string {
  const parts: [string, Row[]][] = [
    [file, overview(status)],
    [
      "Failed, or in part",
      status.reasons.map(({ code, documents, example }): Row => [`${documents}  ${code}`, `such as ${example}`]),
    ],
    [
      "Documents with most unclear periods",
      status.worst.map(({ path, periods, unresolved }): Row => [`${unresolved} of ${periods}`, path]),
    ],
    ["Slowest documents", status.slowest.map(({ path, seconds }): Row => [`${seconds.toFixed(1)} s`, path])],
    [
      "Unclear periods",
      status.periodIssues.map(
        ({ code, periods, example }): Row => [`${periods}  ${code}`, `such as «${oneLine(example)}»`],
      ),
    ],
  ];
  return parts
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => [title, ...aligned(rows).map((line) => `  ${line}`)].join("\n"))
    .join("\n\n");
}

function overview({ documents, files, plans, items, periods, inHand, lastRun }: Status): Row[] {
  return [
    ["documents", tallied(documents)],
    ["files", String(files)],
    ["plans", String(plans)],
    ["items", String(items)],
    ["periods", tallied(periods)],
    ["last import", lastRun ? `${lastRun.started_at}, ${lastRun.finished_at ? "finished" : "not finished"}` : "none"],
    ...(inHand > 0 ? [["in hand", `${inHand} documents, now or when an import was killed`] satisfies Row] : []),
  ];
}

function tallied(counts: Record<string, number>): string {
  const parts = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  const sum = Object.values(counts).reduce((all, count) => all + count, 0);
  return parts.length > 0 ? `${sum}: ${parts.join(", ")}` : "0";
}

const oneLine = (text: string | null) => (text ?? "").replaceAll("\n", " ").slice(0, 60);
