import { type FoundFile, readSources } from "../../files.ts";
import type { Progress } from "../../import.ts";
import type { ExtractOptions } from "../../pipeline.ts";
import { CommandError, defineCommand } from "../command.ts";
import { countInputs, findInputs } from "../inputs.ts";
import { extractOptions, helpOption, readingOptions } from "../options.ts";
import { type ProgressView, progressView } from "../progress.ts";
import { summaryText } from "../summary.ts";
import { say } from "../talk.ts";

/** As many failures as fit a screen; the database has them all. */
const failuresShown = 20;

export const importCommand = defineCommand({
  name: "import",
  usage: "planoteka import PATH… --db FILE",
  summary: "read documents into a SQLite database",
  about: `A PATH is a file, a folder (with the folders in it) or - for paths on standard input, one in each line.
Documents that the database has already are not read again; a file that has changed replaces what it was.
Each document goes in whole or not at all, so an import can be stopped (Ctrl-C) and started again at any time.
A document that cannot be read costs itself alone: the view needs_review says why.`,
  options: {
    db: { type: "string", value: "FILE", help: "the database; it is made if there is none" },
    ...readingOptions,
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
    const { db, quiet = false, verbose = false } = values;
    if (!db) throw new CommandError("--db is missing", "write --db plans.sqlite, or another FILE to fill");
    const options = await extractOptions(values);
    let leftAlone = 0;
    const files = await findInputs(words, ({ path, skipped }) => {
      leftAlone++;
      if (verbose) say(`left alone: ${path} (${skipped})`);
    });
    const view = quiet ? silent : progressView(await countInputs(words));
    const { stopped, ...ending } = await importFiles(files, db, options, view);
    const { summary } = ending;
    const text = summaryText({ ...ending, stopped, leftAlone, db, quiet });
    if (text) say(text);
    if (stopped) return 130;
    return summary.failed + summary.partial > 0 ? 1 : 0;
  },
});

async function importFiles(files: AsyncIterable<FoundFile>, db: string, options: ExtractOptions, view: ProgressView) {
  const { openStore } = await import("../../store/store.ts");
  const { importPlans } = await import("../../import.ts");
  const store = openStore(db);
  const signal = stopOnInterrupt();
  const failures: Progress[] = [];
  const withoutPlan: string[] = [];
  const onProgress = (progress: Progress) => {
    if (progress.reason && failures.length < failuresShown) failures.push(progress);
    if (progress.result === "no-plan" && withoutPlan.length < failuresShown) withoutPlan.push(progress.path);
    view.step(progress.path);
  };
  try {
    const summary = await importPlans(readSources(files), store, { ...options, signal, onProgress });
    return { summary, failures, withoutPlan, size: store.size(), stopped: signal.aborted };
  } finally {
    view.end();
    store.close();
  }
}

const silent: ProgressView = { step: () => {}, end: () => {} };

/** The first Ctrl-C lets the document in flight finish; the second one ends the program at once, as ever. */
function stopOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => {
    say("\nstopping after this document; Ctrl-C again stops at once");
    controller.abort();
  });
  return controller.signal;
}
