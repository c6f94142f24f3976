/** A child of the pool: reads documents with the options that it was started with, as far as the stage that is asked for. */
import { setFlagsFromString } from "node:v8";
import { report } from "../issues.ts";
import type { ExtractOptions, Source } from "../options.ts";
import { extract, extractBlocks, extractPlans } from "../pipeline.ts";
import type { Result } from "../result.ts";
import type { Answers, Stage } from "../stages.ts";
import type { Instruction } from "./line.ts";
import { optionsOf } from "./plain.ts";
import { serve } from "./serve.ts";
import { settings } from "./settings.ts";

const answers: { [S in Stage]: (source: Source, options: ExtractOptions) => Promise<Answers[S]> } = {
  blocks: async (source, options) => reported(source, await extractBlocks(source, options), options),
  plan: async (source, options) => reported(source, await extractPlans(source, options), options),
  document: extract,
};

function reported<T>({ path }: Source, { value, issues }: Result<T>, { language }: ExtractOptions) {
  return { path, ...value, issues: issues.map((issue) => report(issue, language)) };
}

setFlagsFromString(`--interrupt-budget=${settings.interruptBudget}`);

const { options, stage }: Instruction = JSON.parse(process.argv[2] ?? "{}");
const own = optionsOf(options);
await serve((source, isAlive) => answers[stage](source, withSigns(own, isAlive)));

/** Each page that is recognised is a sign of life: a scan of fifty pages takes fifty times as long as one. */
function withSigns({ ocr, ...others }: ExtractOptions, isAlive: () => void): ExtractOptions {
  if (!ocr) return others;
  return {
    ...others,
    ocr: async (images) => {
      isAlive();
      return ocr(images).finally(isAlive);
    },
  };
}
