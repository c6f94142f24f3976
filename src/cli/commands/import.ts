import { readSources } from "../../files.ts";
import { defineCommand, fault } from "../command.ts";
import { importFiles } from "../import-files.ts";
import { countInputs, findInputs } from "../inputs.ts";
import { language, words as said } from "../language.ts";
import { plainOptions, poolOptions, readingOptions, readNumber, readPool, readShard } from "../options.ts";
import { progressView } from "../progress.ts";
import { reporter } from "../report.ts";
import { say } from "../talk.ts";

export const importCommand = defineCommand({
  name: "import",
  options: {
    db: { type: "string" },
    ...readingOptions,
    ...poolOptions,
    reimport: { type: "boolean" },
    limit: { type: "string" },
    shard: { type: "string" },
    "dry-run": { type: "boolean" },
    json: { type: "boolean" },
    quiet: { type: "boolean", short: "q" },
    verbose: { type: "boolean", short: "v" },
  },
  examples: [
    "planoteka import plans/ --db plans.sqlite",
    "find . -name '*.docx' | planoteka import - --db plans.sqlite",
  ],
  async run({ values, words }) {
    const { quiet = false, verbose = false, json = false } = values;
    const dry = values["dry-run"] ?? false;
    const db = dry ? null : values.db;
    if (db === undefined) throw fault("noDb");
    const job = { db, ...readJob(values), pool: readPool(values), options: await plainOptions(values) };
    const report = reporter({ json, quiet, db });
    const files = await findInputs(words, (file) => {
      report.leftAlone(file);
      if (verbose) say(said().talk.leftAlone(file.path, file.skipped));
    });
    const total = values.shard === undefined ? await countInputs(words) : null;
    const view = quiet || json ? null : progressView(total);
    const ending = await importFiles(readSources(files, language()), job, (progress) => {
      report.step(progress);
      view?.step(progress.path);
    }).finally(() => view?.end());
    report.end(ending);
    if (ending.stopped) return 130;
    return ending.summary.failed + ending.summary.partial > 0 ? 1 : 0;
  },
});

interface JobValues {
  reimport?: boolean;
  limit?: string;
  shard?: string;
}

function readJob({ reimport, limit, shard }: JobValues) {
  return {
    ...(reimport && { reimport }),
    ...(limit !== undefined && { limit: readNumber("limit", limit, 1) }),
    ...(shard !== undefined && { shard: readShard(shard) }),
  };
}
