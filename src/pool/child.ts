/** A child of the pool: reads documents with the options that it was started with. */
import { extract } from "../pipeline.ts";
import { optionsOf } from "./plain.ts";
import type { Instruction } from "./pool.ts";
import { serve } from "./serve.ts";

const { options }: Instruction = JSON.parse(process.argv[2] ?? "{}");
const own = optionsOf(options);
await serve((source) => extract(source, own));
