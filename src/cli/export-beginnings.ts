/** What the files of an export begin with, by which one is known that an earlier export wrote. */
import { exportedColumns, exportedSources } from "../export/dataset.ts";

const single: Readonly<Record<string, string>> = {
  "documents.ndjson": '{"path":',
  "plans.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Planoteka//",
  "datapackage.json": '{\n  "profile": "tabular-data-package",\n  "name": "planoteka"',
  "metadata.json": '{\n  "title": "Planoteka"',
};

/** `name` is what the export calls the file, wherever it goes. */
export function beginningOf(name: string): string {
  const source = exportedSources.find((one) => name.startsWith(`${one.name}.`));
  const columns = source ? exportedColumns(source).map((column) => column.name) : [];
  const ofTables: Readonly<Record<string, string>> = {
    csv: `${columns.join(",")}\r\n`,
    ndjson: `{"${columns[0]}":`,
    parquet: "PAR1",
  };
  return single[name] ?? (ofTables[name.slice(name.indexOf(".") + 1)] as string);
}
