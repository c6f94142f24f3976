import { readSources } from "../../files.ts";
import type { Problem } from "../../found.ts";
import type { ReportedIssue } from "../../model.ts";
import type { Source } from "../../options.ts";
import type { PoolOptions } from "../../pool/pool.ts";
import type { Stage } from "../../stages.ts";
import { defineCommand, fault } from "../command.ts";
import { checkDrawing, writeDrawing } from "../drawing.ts";
import { findInputs, listedFiles } from "../inputs.ts";
import { language, words as said } from "../language.ts";
import { plainOptions, poolOptions, readingOptions, readPool } from "../options.ts";
import { linePrinter } from "../streams.ts";
import { say } from "../talk.ts";

export const extractCommand = defineCommand({
  name: "extract",
  options: {
    stage: { type: "string" },
    "files-from": { type: "string" },
    draw: { type: "string" },
    ...readingOptions,
    ...poolOptions,
  },
  examples: [
    "planoteka extract plan.docx > plan.json",
    "find . -name '*.pdf' | planoteka extract --files-from - > plans.jsonl",
    "planoteka extract --stage blocks --draw page.svg plan.pdf",
  ],
  async run({ values, words }) {
    const list = values["files-from"];
    const stage = readStage(values.stage);
    checkDrawing(values.draw, stage, words);
    if (list !== undefined && words.length > 0) throw fault("filesOrList");
    const pool = { ...readPool(values), options: await plainOptions(values) };
    const files = list === undefined ? await findInputs(words) : await listedFiles(list);
    let incomplete = 0;
    const print = linePrinter();
    for await (const { line, source } of linesOf(stage, readSources(files, language()), pool)) {
      if (!isComplete(line)) {
        incomplete++;
        say(`${line.path}: ${line.issues.find(isError)?.message ?? said().talk.inPart}`);
      }
      await print(JSON.stringify(line));
      if (values.draw && source) await writeDrawing(source.bytes, values.draw);
    }
    return incomplete > 0 && list === undefined ? 1 : 0;
  },
});

function readStage(text = "document"): Stage {
  if (text === "blocks" || text === "plan" || text === "document") return text;
  throw fault("noStage", text);
}

/** The line of each source in turn, and the source, where there was one. */
async function* linesOf(stage: Stage, sources: AsyncIterable<Source | Problem>, options: PoolOptions) {
  const { extractEach } = await import("../../extract-each.ts");
  const { createStagePool } = await import("../../pool/pool.ts");
  const { unreadAnswer } = await import("../../stages.ts");
  const pool = createStagePool(stage, options);
  try {
    for await (const result of extractEach(sources, pool, language())) {
      if ("problem" in result) yield { line: unreadAnswer(stage, result, language()) };
      else yield { line: result.answer, source: result.source };
    }
  } finally {
    pool.close();
  }
}

function isComplete(line: { status?: string; issues: ReportedIssue[] }): boolean {
  if (line.status !== undefined) return line.status !== "failed" && line.status !== "partial";
  return !line.issues.some(isError);
}

const isError = ({ severity }: ReportedIssue) => severity === "error";
