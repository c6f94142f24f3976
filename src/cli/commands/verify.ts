import { CommandError, defineCommand } from "../command.ts";
import { helpOption } from "../options.ts";

export const verifyCommand = defineCommand({
  name: "verify",
  usage: "planoteka verify DB",
  summary: "check that a database is whole",
  about: `SQLite's own checks of the file and of what belongs to what; then the counts that each document declared against the
rows that are there, and whether every run accounts for all its inputs.`,
  options: { help: helpOption },
  exitCodes: {
    0: "all is well",
    1: "something is wrong; each fault has a line",
    2: "it could not run: no such database",
  },
  examples: ["planoteka verify plans.sqlite"],
  async run({ words }) {
    const [file, ...more] = words;
    if (!file || more.length > 0)
      throw new CommandError("one database is to be named", "write planoteka verify plans.sqlite");
    const { verify } = await import("../../store/verify.ts");
    const faults = verify(file);
    console.log(faults.length > 0 ? faults.join("\n") : `${file} is whole`);
    return faults.length > 0 ? 1 : 0;
  },
});
