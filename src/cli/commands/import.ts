import { readSources } from "../../files.ts";
import { CommandError, defineCommand } from "../command.ts";
import { importFiles } from "../import-files.ts";
import { countInputs, findInputs } from "../inputs.ts";
import { helpOption, plainOptions, readingOptions, readNumber, readShard } from "../options.ts";
import { progressView } from "../progress.ts";
import { reporter } from "../report.ts";
import { say } from "../talk.ts";

export const importCommand = defineCommand({
  name: "import",
  usage: "planoteka import PATH… --db FILE",
  summary: "read documents into a SQLite database",
  about: `A PATH is a file, a folder or a .zip (with what is in them), or - for paths on standard input, one in each line.
Documents that the database has already are not read again; a file that has changed replaces what it was.
Each document goes in whole or not at all, so an import can be stopped (Ctrl-C) or killed and started again at any time.
Documents are read in processes of their own: one that hangs, or takes too much memory, is ended and costs itself alone.
The view needs_review and \`planoteka status\` say why a document failed.`,
  options: {
    db: { type: "string", value: "FILE", help: "the database; it is made if there is none" },
    ...readingOptions,
    jobs: { type: "string", value: "N", help: "documents that are read at the same time (as many as there are cores)" },
    timeout: {
      type: "string",
      value: "SECONDS",
      help: "processor time that a document may take (30); four times that by the clock",
    },
    memory: { type: "string", value: "MB", help: "memory that a document may take (1500)" },
    reimport: { type: "boolean", help: "read everything anew, also what the database has already" },
    limit: {
      type: "string",
      value: "N",
      help: "read no more than N documents; those that are there already do not count",
    },
    shard: {
      type: "string",
      value: "I/N",
      help: "take the I-th of N parts, for N machines; planoteka merge joins them",
    },
    "dry-run": { type: "boolean", help: "read, but store nothing: only say what would become of the documents" },
    json: { type: "boolean", help: "print an event as JSON for each document, and the summary, on standard output" },
    quiet: { type: "boolean", short: "q", help: "say nothing but errors" },
    verbose: { type: "boolean", short: "v", help: "name every file that is left alone, and why" },
    help: helpOption,
  },
  exitCodes: {
    0: "all went in (a document without a plan in it too; single unclear periods are in needs_review)",
    1: "some documents failed, or went in only in part and wait for a look",
    2: "it could not run: a wrong option, nothing to read, the database cannot be used",
    130: "stopped by Ctrl-C; what was imported stays",
  },
  examples: [
    "planoteka import plans/ --db plans.sqlite",
    "find . -name '*.docx' | planoteka import - --db plans.sqlite",
  ],
  async run({ values, words }) {
    const { quiet = false, verbose = false, json = false } = values;
    const dry = values["dry-run"] ?? false;
    const db = dry ? null : values.db;
    if (db === undefined) throw new CommandError("--db is missing", "write --db plans.sqlite, or another FILE to fill");
    const job = { db, ...readJob(values), options: await plainOptions(values) };
    const report = reporter({ json, quiet, db });
    const files = await findInputs(words, (file) => {
      report.leftAlone(file);
      if (verbose) say(`left alone: ${file.path} (${file.skipped})`);
    });
    const total = values.shard === undefined ? await countInputs(words) : null;
    const view = quiet || json ? null : progressView(total);
    const ending = await importFiles(readSources(files), job, (progress) => {
      report.step(progress);
      view?.step(progress.path);
    }).finally(() => view?.end());
    report.end(ending);
    if (ending.stopped) return 130;
    return ending.summary.failed + ending.summary.partial > 0 ? 1 : 0;
  },
});

interface JobValues {
  jobs?: string;
  timeout?: string;
  memory?: string;
  reimport?: boolean;
  limit?: string;
  shard?: string;
}

function readJob({ jobs, timeout, memory, reimport, limit, shard }: JobValues) {
  return {
    pool: {
      ...(jobs !== undefined && { jobs: readNumber("jobs", jobs, 1) }),
      ...(timeout !== undefined && { seconds: readNumber("timeout", timeout, 0.1, false) }),
      ...(memory !== undefined && { megabytes: readNumber("memory", memory, 200) }),
    },
    ...(reimport && { reimport }),
    ...(limit !== undefined && { limit: readNumber("limit", limit, 1) }),
    ...(shard !== undefined && { shard: readShard(shard) }),
  };
}
