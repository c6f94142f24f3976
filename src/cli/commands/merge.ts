import { CommandError, defineCommand } from "../command.ts";
import { helpOption } from "../options.ts";

export const mergeCommand = defineCommand({
  name: "merge",
  usage: "planoteka merge OUT IN…",
  summary: "join databases, such as those of import --shard",
  about: `The documents of each IN are added to OUT, which is made if it is not there. Where two hold the same bytes, or the same
file, the first one named stays. The INs stay as they are.`,
  options: { help: helpOption },
  exitCodes: { 0: "all is in OUT", 2: "it could not run: no such database, or it is not ours" },
  examples: ["planoteka merge plans.sqlite part-1.sqlite part-2.sqlite"],
  async run({ words }) {
    const [out, ...inputs] = words;
    if (!out || inputs.length === 0) {
      throw new CommandError("there is nothing to join", "write planoteka merge OUT IN…, OUT first");
    }
    const { existsSync } = await import("node:fs");
    const missing = inputs.find((file) => !existsSync(file));
    if (missing) throw new CommandError(`there is no database ${missing}`);
    const { merge } = await import("../../store/merge.ts");
    for (const { file, documents } of merge(out, inputs)) console.log(`${file}: ${documents} documents added`);
    return 0;
  },
});
