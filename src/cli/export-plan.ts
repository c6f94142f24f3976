/** What the options of `planoteka export` ask for, checked before anything is opened. */
import type { ExportFormat, Source } from "../export/index.ts";
import { fault } from "./command.ts";
import { withNearest } from "./nearest.ts";

export interface ExportValues {
  to?: string;
  out?: string;
  table?: string;
  bom?: boolean;
  key?: string;
  anonymize?: boolean;
}

export interface ExportPlan {
  to: ExportFormat;
  /** One table or view; null for all of the dataset. */
  source: Source | null;
  /** Several files, in the folder `out`. */
  isFolder: boolean;
}

const ofTables: readonly string[] = ["csv", "ndjson", "parquet"];
const ofFolders: readonly string[] = ["csv", "parquet", "datapackage"];

export async function planExport({ to: format, out, ...values }: ExportValues): Promise<ExportPlan> {
  const { exportFormats } = await import("../export/index.ts");
  const to = exportFormats.find((one) => one === format);
  if (!to) throw fault("noFormat", exportFormats.join(", "));
  if (values.bom && to !== "csv") throw fault("bomOfCsv");
  if (values.key !== undefined && !values.anonymize) throw fault("keyAlone");
  // Without a word of what is wanted, a spreadsheet is wanted: one table that answers most questions.
  const table = values.table ?? (to === "csv" && out === undefined ? "calendar" : undefined);
  const source = table === undefined ? null : await sourceOf(table, to);
  const isFolder = source === null && ofFolders.includes(to);
  if (isFolder && out === undefined) throw fault("severalFiles", to, ofTables.includes(to));
  if (to === "parquet" && out === undefined && process.stdout.isTTY) throw fault("nothingToLookAt", to);
  return { to, source, isFolder };
}

async function sourceOf(name: string, to: string): Promise<Source> {
  if (!ofTables.includes(to)) throw fault("takesNoTable", to, ofTables.join(", "));
  const { exportedSources } = await import("../export/index.ts");
  const source = exportedSources.find((one) => one.name === name);
  if (source) return source;
  const names = exportedSources.map((one) => one.name);
  throw await withNearest(fault("noTable", name, names.join(", ")), name, names);
}
