import type { FoundFile } from "../../found.ts";
import type { Located } from "../../queue/inputs.ts";
import { defineCommand } from "../command.ts";
import { findInputs } from "../inputs.ts";
import { language, words as said } from "../language.ts";
import { plainOptions, readingOptions } from "../options.ts";
import { progressView } from "../progress.ts";
import { readQueue } from "../queue.ts";
import { say } from "../talk.ts";

/** Files that are named with what is wrong with them; the table `unread` has all. */
const mostTold = 10;

export const enqueueCommand = defineCommand({
  name: "enqueue",
  options: {
    queue: { type: "string" },
    ...readingOptions,
    reimport: { type: "boolean" },
    json: { type: "boolean" },
  },
  examples: [
    "planoteka enqueue /mnt/plans --queue postgres://planoteka@db.example/plans",
    "planoteka enqueue s3://archive/2023 --queue postgres://planoteka@db.example/plans",
  ],
  async run({ values, words }) {
    const url = readQueue(values.queue);
    const files = await findFiles(words);
    const { enqueue } = await import("../../queue/enqueue.ts");
    const { locate } = await import("../../queue/inputs.ts");
    const { openQueue } = await import("../../queue/open.ts");
    const pool = await openQueue(url);
    const view = progressView(null);
    const how = { options: await plainOptions(values), reimport: values.reimport ?? false };
    const problems: string[] = [];
    const onFile = (file: Located) => {
      view.step(file.path);
      if ("problem" in file && problems.length < mostTold) problems.push(`  ${file.path}: ${file.problem}`);
    };
    const counts = await enqueue(pool, locate(files, language()), how, onFile).finally(() => {
      view.end();
      return pool.end();
    });
    if (values.json) console.log(JSON.stringify(counts));
    say(said().queue.enqueued(counts.files, counts.waiting));
    if (counts.unread > 0) say([said().queue.unreadable(counts.unread), ...problems].join("\n"));
    return counts.unread > 0 ? 1 : 0;
  },
});

/** Addresses of an object storage after files and folders. */
async function findFiles(words: string[]): Promise<AsyncIterable<FoundFile>> {
  const { isObject, walkObjects } = await import("../../queue/s3.ts");
  const addresses = words.filter(isObject);
  const paths = words.filter((word) => !isObject(word));
  const found = paths.length > 0 || addresses.length === 0 ? await findInputs(paths) : null;
  return (async function* () {
    if (found) yield* found;
    for (const address of addresses) yield* walkObjects(address, language());
  })();
}
