import { join, parse, resolve } from "node:path";
import type { Dataset, TableFormat } from "../../export/index.ts";
import type { Selection } from "../../store/shapes.ts";
import { defineCommand, fault } from "../command.ts";
import { type ExportPlan, planExport } from "../export-plan.ts";
import { language, words as said } from "../language.ts";
import { readDay, readNumber } from "../options.ts";
import { printContent, refuseOthers, writeFiles } from "../outputs.ts";
import { isServer } from "../queue.ts";
import { secretIn } from "../secret.ts";
import { say } from "../talk.ts";

export const exportCommand = defineCommand({
  name: "export",
  options: {
    to: { type: "string" },
    out: { type: "string" },
    table: { type: "string" },
    where: { type: "string" },
    since: { type: "string" },
    plan: { type: "string" },
    anonymize: { type: "boolean" },
    key: { type: "string" },
    bom: { type: "boolean" },
  },
  examples: [
    "planoteka export plans.sqlite --to csv --bom --out calendar.csv --table calendar",
    "planoteka export plans.sqlite --to ics --since 2023-09-01 --out plans.ics",
    "planoteka export plans.sqlite --to datapackage --anonymize --out package",
  ],
  async run({ values, words }) {
    const [file, ...more] = words;
    if (!file || more.length > 0) throw fault("oneDatabase", "planoteka export plans.sqlite --to csv");
    if (values.out !== undefined && resolve(values.out) === resolve(file)) {
      throw fault("outIsDatabase");
    }
    const plan = await planExport(values);
    const dataset = await openAny(file, selectionOf(values));
    try {
      const secret = values.anonymize
        ? await secretIn(values.key ?? `${isServer(file) ? "planoteka" : file}.key`)
        : null;
      const { anonymized } = await import("../../export/index.ts");
      const left = new Map<string, number>();
      const onLeftOut = (kind: string) => void left.set(kind, (left.get(kind) ?? 0) + 1);
      const options = { bom: values.bom ?? false, onLeftOut, language: language("ru"), database: parse(file).name };
      await write(secret === null ? dataset : await anonymized(dataset, secret), plan, values.out, options);
      if (left.size > 0) say(leftOut(left));
    } finally {
      await dataset.close();
    }
    return 0;
  },
});

/** A file, or a server. */
async function openAny(name: string, selection: Selection): Promise<Dataset & { close(): void | Promise<void> }> {
  if (!isServer(name)) return (await import("../../store/dataset.ts")).openDataset(name, selection);
  return (await import("../../postgres/dataset.ts")).openServedDataset(name, selection);
}

interface SelectionValues {
  where?: string;
  since?: string;
  plan?: string;
}

function selectionOf({ where, since, plan }: SelectionValues): Selection {
  return {
    ...(where !== undefined && { where }),
    ...(since !== undefined && { since: readDay(since) }),
    ...(plan !== undefined && { plan: readNumber("plan", plan, 1) }),
  };
}

async function write(dataset: Dataset, { to, source, isFolder }: ExportPlan, out: string | undefined, options: object) {
  const { exportAll, exportTable } = await import("../../export/index.ts");
  const { beginningOf } = await import("../export-beginnings.ts");
  const files = source ? [exportTable(dataset, source, to as TableFormat, options)] : exportAll(dataset, to, options);
  if (out !== undefined) {
    const outputs = files.map(({ name, content }) => ({ name, path: isFolder ? join(out, name) : out, content }));
    await refuseOthers(outputs.map(({ name, path }) => ({ path, beginning: beginningOf(name) })));
    await writeFiles(outputs);
  } else {
    for (const { content } of files) await printContent(content);
  }
}

function leftOut(left: ReadonlyMap<string, number>): string {
  const all = [...left.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...left].map(([kind, count]) => said().talk.leftOutOf(count, kind));
  return said().talk.leftOut(all, kinds.join(", "));
}
