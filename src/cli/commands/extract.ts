import { type Problem, readSources } from "../../files.ts";
import type { Issue, ReportedIssue } from "../../model.ts";
import type { ExtractOptions, Source } from "../../pipeline.ts";
import { CommandError, defineCommand } from "../command.ts";
import { checkDrawing, writeDrawing } from "../drawing.ts";
import { findInputs } from "../inputs.ts";
import { extractOptions, helpOption, readingOptions } from "../options.ts";
import { linePrinter } from "../streams.ts";
import { say } from "../talk.ts";

export const extractCommand = defineCommand({
  name: "extract",
  usage: "planoteka extract FILE…",
  summary: "print what is in documents, one JSON object for each in a line",
  about: `A FILE may be a folder too, or - for paths on standard input, one in each line. The order is kept, and a document
that cannot be read has its line as well, with the status "failed" and the reason in its issues.`,
  options: {
    stage: {
      type: "string",
      value: "blocks|plan",
      help: "stop at paragraphs and grids, or at plans with raw cells",
    },
    draw: {
      type: "string",
      value: "page.svg",
      help: "with --stage blocks and one PDF: draw its lines, cells and order into this file",
    },
    ...readingOptions,
    help: helpOption,
  },
  exitCodes: {
    0: "every document was read",
    1: "some documents failed, or were read only in part",
    2: "it could not run: a wrong option, nothing to read",
  },
  examples: ["planoteka extract plan.docx > plan.json", "planoteka extract --stage blocks --draw page.svg plan.pdf"],
  async run({ values, words }) {
    // What a reader leaves behind of a document that it is done with must not end the program.
    process.on("unhandledRejection", () => {});
    const stage = values.stage ?? "document";
    const extractor = await extractorOf(stage, await extractOptions(values));
    checkDrawing(values.draw, stage, words);
    const files = await findInputs(words);
    const print = linePrinter();
    let incomplete = 0;
    for await (const source of readSources(files)) {
      const { line, complete } = "problem" in source ? await failedLine(source, stage) : await extractor(source);
      if (!complete) {
        incomplete++;
        say(`${source.path}: ${line.issues.find(({ severity }) => severity === "error")?.message ?? "read in part"}`);
      }
      await print(JSON.stringify(line));
      if (values.draw && !("problem" in source)) await writeDrawing(source.bytes, values.draw);
    }
    return incomplete > 0 ? 1 : 0;
  },
});

interface Extracted {
  line: { path: string; issues: ReportedIssue[]; [field: string]: unknown };
  complete: boolean;
}
type Extractor = (source: Source) => Promise<Extracted>;

async function extractorOf(stage: string, options: ExtractOptions): Promise<Extractor> {
  const { extract, extractBlocks, extractPlans } = await import("../../pipeline.ts");
  const { report } = await import("../../issues.ts");
  const reported = (path: string, value: object, found: Issue[]): Extracted => {
    const issues = found.map(report);
    return { line: { path, ...value, issues }, complete: issues.every(({ severity }) => severity !== "error") };
  };
  const extractors: Record<string, Extractor> = {
    document: async (source) => {
      const document = await extract(source, options);
      return { line: document, complete: document.status !== "failed" && document.status !== "partial" };
    },
    blocks: async (source) => {
      const { value, issues } = await extractBlocks(source, options);
      return reported(source.path, value, issues);
    },
    plan: async (source) => {
      const { value, issues } = await extractPlans(source, options);
      return reported(source.path, value, issues);
    },
  };
  const extractor = extractors[stage];
  if (extractor) return extractor;
  throw new CommandError(`there is no stage ${stage}`, "write --stage blocks or --stage plan, or leave it out");
}

/** The line of a file whose bytes could not be had, in the shape of the stage. */
async function failedLine({ path, problem }: Problem, stage: string): Promise<Extracted> {
  const { report } = await import("../../issues.ts");
  const issues = [report({ code: "unreadable-file", found: problem })];
  const nothing = stage === "blocks" ? { blocks: [] } : { plans: [], residue: [] };
  const whole = stage === "document" ? { sha256: null, format: "unknown", status: "failed" } : {};
  return { line: { path, ...whole, ...nothing, issues }, complete: false };
}
