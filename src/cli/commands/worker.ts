import { availableParallelism } from "node:os";
import { defineCommand } from "../command.ts";
import { stopOnInterrupt } from "../import-files.ts";
import { language, words as said } from "../language.ts";
import { poolOptions, readPool } from "../options.ts";
import { progressView } from "../progress.ts";
import { readQueue } from "../queue.ts";
import { say } from "../talk.ts";

export const workerCommand = defineCommand({
  name: "worker",
  options: {
    queue: { type: "string" },
    ...poolOptions,
    "until-empty": { type: "boolean" },
    quiet: { type: "boolean", short: "q" },
  },
  examples: [
    "planoteka worker --queue postgres://planoteka@db.example/plans --jobs 4",
    "planoteka worker --queue postgres://planoteka@db.example/plans --until-empty",
  ],
  async run({ values }) {
    const url = readQueue(values.queue);
    const { work } = await import("../../queue/worker.ts");
    const { withoutPassword } = await import("../../postgres/error.ts");
    const { jobs = availableParallelism(), ...limits } = readPool(values);
    const view = values.quiet ? null : progressView(null);
    if (view) say(said().queue.working(withoutPassword(url)));
    let documents = 0;
    const onDone = (path: string) => {
      documents++;
      view?.step(path);
    };
    const untilEmpty = values["until-empty"] ?? false;
    const hands = { onDone, onPutBack: say };
    const options = { jobs, ...limits, untilEmpty, language: language(), signal: stopOnInterrupt(), ...hands };
    // graphile-worker's words to a server that is gone must neither end the program nor keep it.
    process.on("unhandledRejection", () => {});
    await work(url, options)
      .catch((error: unknown) => {
        setTimeout(() => process.exit(2), 1_000).unref();
        throw error;
      })
      .finally(() => view?.end());
    if (view) say(said().queue.worked(documents));
    return 0;
  },
});
