/** Stands in for the importer: does with a document all that the importer would do, in a process that may die of it. */
import { openStore } from "../store/store.ts";
import type { Instruction } from "./line.ts";
import { createPool } from "./pool.ts";
import { serve } from "./serve.ts";

const { options, limits, entry }: Instruction = JSON.parse(process.argv[2] ?? "{}");
const pool = createPool({ ...limits, options, jobs: 1, entry: new URL(entry) });
const store = openStore(":memory:");
store.startRun("stand-in", {});

await serve(async (source) => {
  const document = (await pool.extract(source)).open();
  store.save(document);
  return document;
});
