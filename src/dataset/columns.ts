/** The columns of a table or view, read off its zod schema. */
import type { z } from "zod";
import type { Table, View } from "./table.ts";

/** A date is ISO text, `json` is text that holds JSON. */
export type ColumnType = "integer" | "number" | "text" | "date" | "json";

export interface Column {
  name: string;
  about: string;
  type: ColumnType;
  isNullable: boolean;
  /** All that it may hold, for an enumeration. */
  values: readonly string[] | null;
}

export function columnsOf(source: Table | View): Column[] {
  const json = new Set("json" in source ? source.json : []);
  return Object.entries(source.row.shape).map(([name, schema]) => {
    const { isNullable, bare } = withoutNull(schema as z.ZodType);
    const about = (schema as z.ZodType).description ?? bare.description ?? "";
    return { name, about, isNullable, type: json.has(name) ? "json" : typeOf(bare), values: valuesOf(bare) };
  });
}

type Schema = z.ZodType & z.core.$ZodTypes["_zod"];

function withoutNull(schema: z.ZodType): { isNullable: boolean; bare: z.ZodType } {
  const { def } = schema as Schema;
  return def.type === "nullable"
    ? { isNullable: true, bare: withoutNull(def.innerType as z.ZodType).bare }
    : { isNullable: false, bare: schema };
}

function typeOf(schema: z.ZodType): ColumnType {
  const { type } = (schema as Schema).def;
  const { format } = schema as z.ZodNumber | z.ZodISODate;
  if (type === "number") return format === "safeint" ? "integer" : "number";
  return format === "date" ? "date" : "text";
}

function valuesOf(schema: z.ZodType): readonly string[] | null {
  const { def } = schema as Schema;
  return def.type === "enum" ? Object.values(def.entries).map(String) : null;
}
