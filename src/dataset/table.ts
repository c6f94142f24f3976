/** What a table of the dataset is: its rows as a zod schema, and what zod cannot say of them. */
import type { z } from "zod";

export interface Table {
  name: string;
  about: string;
  row: z.ZodObject;
  /** The column that tells rows apart; `id` is counted up by the database. */
  key: string;
  /** Columns that hold the key of a row of another table. */
  references: Readonly<Record<string, string>>;
  /** The reference that a row cannot live without: it goes when that row goes. */
  owner: string | null;
  unique: readonly (readonly string[])[];
  /** Columns to look rows up by, besides keys and references. */
  indexed: readonly string[];
  /** Columns whose text is JSON. */
  json: readonly string[];
  /** Of the import itself and not of the documents; exports leave it out. */
  bookkeeping: boolean;
}

/** Fills in what most tables have. */
export function defineTable<Shape extends z.ZodRawShape>(
  table: Pick<Table, "name" | "about"> & { row: z.ZodObject<Shape> } & Partial<Omit<Table, "row">>,
): Table & { row: z.ZodObject<Shape> } {
  const usual = { key: "id", references: {}, owner: null, unique: [], indexed: [], json: [], bookkeeping: false };
  return { ...usual, ...table };
}

/** A question that is asked often, with its answer ready as a table. */
export interface View {
  name: string;
  about: string;
  /** Columns by which its rows are sorted where nothing else is asked. */
  order: readonly string[];
  row: z.ZodObject;
}
