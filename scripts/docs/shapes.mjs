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
  return names.map((name) => `### ${name}\n\n${fieldTable(schemas[name])}`).join("\n\n");
}

function namedSchemas() {
  const registry = z.registry();
  for (const [id, schema] of Object.entries(model)) if (schema instanceof z.ZodType) registry.add(schema, { id });
  return registry;
}

function fieldTable({ properties, required = [] }) {
  const rows = Object.entries(properties).map(([name, schema]) => [
    `\`${name}\`${required.includes(name) ? "" : " (may be absent)"}`,
    typeText(schema),
    schema.description ?? "",
  ]);
  return table(["field", "type", "meaning"], rows);
}

function typeText(schema) {
  if (schema.$ref) return schema.$ref;
  if (schema.const) return `"${schema.const}"`;
  if (schema.enum) return schema.enum.map((value) => `"${value}"`).join(", ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeText).join(" or ");
  if (Array.isArray(schema.type)) return schema.type.join(" or ");
  if (schema.type === "array") return `list of ${typeText(schema.items)}`;
  if (schema.type === "object") return `${typeText(schema.additionalProperties)} by ${typeText(schema.propertyNames)}`;
  return schema.format === "date" ? "ISO date" : schema.type;
}
