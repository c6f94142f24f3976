/** Exports: pure functions from a dataset to the files of a format, piece by piece. */
import type { Language } from "../language/index.ts";
import { icalendar } from "./calendar/index.ts";
import { csv } from "./csv.ts";
import { dataPackage } from "./datapackage.ts";
import { type Dataset, exportedColumns, exportedTables, type Source } from "./dataset.ts";
import { datasetteMetadata } from "./datasette.ts";
import { chosenDocuments, documents } from "./documents.ts";
import type { ExportFormat, TableFormat } from "./formats.ts";
import { jsonLines, jsonRows } from "./ndjson.ts";

export { anonymized } from "./anonymize/index.ts";
export { plainCell } from "./csv.ts";
export { type Dataset, exportedSources, type Row, type Source, sourceNamed } from "./dataset.ts";
export { documents } from "./documents.ts";
export { type ExportFormat, exportFormats, type TableFormat } from "./formats.ts";

export interface ExportFile {
  /** What it is called where it is one of several. */
  name: string;
  content: AsyncIterable<string | Uint8Array>;
}

export interface ExportOptions {
  /** of CSV: begin with a byte order mark */
  bom?: boolean;
  /** of iCalendar: when the calendar is made */
  now?: Date;
  /** of iCalendar: in which its labels are, English by default */
  language?: Language;
  /** of iCalendar: is told the kind of each period that is left out */
  onLeftOut?: (kind: string) => void;
  /** of the metadata for Datasette: the name of the database */
  database?: string;
}

/** One table or view in a format that has tables. */
export function exportTable(
  dataset: Dataset,
  source: Source,
  to: TableFormat,
  { bom = false }: ExportOptions = {},
): ExportFile {
  const columns = exportedColumns(source);
  const contents = {
    csv: () => csv(columns, dataset.rows(source), { bom }),
    ndjson: () => jsonRows(columns, dataset.rows(source)),
    parquet: () => parquetLater(dataset, source),
  };
  return { name: `${source.name}.${to}`, content: known(contents, to)() };
}

/** All of the dataset in a format. */
export function exportAll(dataset: Dataset, to: ExportFormat, options: ExportOptions = {}): ExportFile[] {
  const tables = (format: "csv" | "parquet") =>
    exportedTables.map((table) => exportTable(dataset, table, format, options));
  const { now = new Date(), language = "en", onLeftOut, database = "plans" } = options;
  const all: Record<ExportFormat, () => ExportFile[]> = {
    csv: () => tables("csv"),
    parquet: () => tables("parquet"),
    ndjson: () => [{ name: "documents.ndjson", content: jsonLines(documents(dataset)) }],
    ics: () => [
      {
        name: "plans.ics",
        content: icalendar(chosenDocuments(dataset), { now, language, ...(onLeftOut && { onLeftOut }) }),
      },
    ],
    datapackage: () => [...tables("csv"), json("datapackage.json", dataPackage())],
    "datasette-metadata": () => [json("metadata.json", datasetteMetadata(database))],
  };
  return known(all, to)();
}

/** Throws a RangeError for a format that there is not. */
function known<T>(makers: Readonly<Record<string, T>>, to: string): T {
  const make = Object.hasOwn(makers, to) ? makers[to] : undefined;
  if (make) return make;
  throw new RangeError(`no format ${to}; there are ${Object.keys(makers).join(", ")}`);
}

async function* parquetLater(dataset: Dataset, source: Source): AsyncGenerator<Uint8Array> {
  const { parquet } = await import("./parquet.ts");
  yield* parquet(exportedColumns(source), dataset.rows(source));
}

const json = (name: string, value: object): ExportFile => ({
  name,
  content: once(`${JSON.stringify(value, null, 2)}\n`),
});

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
