/** What a dataset can be written as. */
export const exportFormats = ["csv", "ndjson", "parquet", "ics", "datapackage", "datasette-metadata"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Formats that a single table can have. */
export type TableFormat = "csv" | "ndjson" | "parquet";
