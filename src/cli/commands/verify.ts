import { phrase } from "../../language/phrase.ts";
import { defineCommand, fault } from "../command.ts";
import { words as said } from "../language.ts";

export const verifyCommand = defineCommand({
  name: "verify",
  options: {},
  examples: ["planoteka verify plans.sqlite"],
  async run({ words }) {
    const [file, ...more] = words;
    if (!file || more.length > 0) throw fault("oneDatabase", "planoteka verify plans.sqlite");
    const { verify } = await import("../../store/verify.ts");
    const faults = verify(file).map((text) => phrase(text, said().phrases));
    console.log(faults.length > 0 ? faults.join("\n") : said().talk.whole(file));
    return faults.length > 0 ? 1 : 0;
  },
});
