import { CommandError, defineCommand, fault } from "../command.ts";
import { words as said } from "../language.ts";

export const mergeCommand = defineCommand({
  name: "merge",
  options: {},
  examples: ["planoteka merge plans.sqlite part-1.sqlite part-2.sqlite"],
  async run({ words }) {
    const [out, ...inputs] = words;
    if (!out || inputs.length === 0) throw fault("nothingToJoin");
    const { existsSync } = await import("node:fs");
    const missing = inputs.find((file) => !existsSync(file));
    if (missing) throw new CommandError(said().store.missing(missing));
    const { merge } = await import("../../store/merge.ts");
    for (const { file, documents } of merge(out, inputs)) console.log(said().talk.added(file, documents));
    return 0;
  },
});
