// Writes the JSON Schema of what is public: the stages' answers, and the rows of the dataset.
import { mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** Into `folder`, from the compiled library. */
export async function writeSchemas(folder) {
  const { stages } = await import("../dist/stages.js");
  const { Period } = await import("../dist/model.js");
  const { tables, views } = await import("../dist/dataset/index.js");
  const rows = [...tables, ...views].map(({ name, about, row }) => [`rows/${name}`, row.describe(about)]);
  mkdirSync(`${folder}/rows`, { recursive: true });
  for (const [name, schema] of [...Object.entries(stages), ["period", Period], ...rows]) {
    const text = JSON.stringify({ title: name, ...z.toJSONSchema(schema) }, null, 2);
    writeFileSync(`${folder}/${name}.json`, `${text}\n`);
  }
}
