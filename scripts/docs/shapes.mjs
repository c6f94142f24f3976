import { z } from "zod";
import * as model from "../../dist/model.js";
import { table } from "./table.mjs";

export const documentShapes = () =>
  shapes(["Document", "Plan", "Span", "Column", "Item", "Responsible", "Party", "Place", "ReportedIssue"]);
export const periodShapes = () => shapes(["Period", "Window", "Recurrence"]);
export const blockShapes = () => shapes(["Paragraph", "Grid", "Cell"]);

/** A table of fields for each of the named schemas of src/model.ts. */
function shapes(names) {
  const { schemas } = z.toJSONSchema(namedSchemas(), { uri: (id) => id, reused: "inline" });
  return names.map((name) => `### ${name}\n\n${fieldTable(schemas[name], schemas)}`).join("\n\n");
}

function namedSchemas() {
  const registry = z.registry();
  for (const [id, schema] of Object.entries(model)) if (schema instanceof z.ZodType) registry.add(schema, { id });
  return registry;
}

function fieldTable({ properties, required = [] }, schemas) {
  const rows = Object.entries(properties).map(([name, schema]) => [
    `\`${name}\`${required.includes(name) ? "" : " (may be absent)"}`,
    typeText(schema, schemas),
    schema.description ?? "",
  ]);
  return table(["field", "type", "meaning"], rows);
}

/** More values than this are listed elsewhere: the codes of the issues. */
const mostValues = 12;

function typeText(schema, schemas) {
  const text = (part) => typeText(part, schemas);
  if (schema.$ref) return schemas[schema.$ref].enum ? text(schemas[schema.$ref]) : schema.$ref;
  if (schema.const) return `"${schema.const}"`;
  if (schema.enum)
    return schema.enum.length > mostValues ? "a code" : schema.enum.map((value) => `"${value}"`).join(", ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(text).join(" or ");
  if (Array.isArray(schema.type)) return schema.type.join(" or ");
  if (schema.type === "array") return `list of ${text(schema.items)}`;
  if (schema.type === "object") return `${text(schema.additionalProperties)} by ${text(schema.propertyNames)}`;
  return schema.format === "date" ? "ISO date" : schema.type;
}
