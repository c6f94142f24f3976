import { defineCommand, fault } from "../command.ts";
import { language, words as said } from "../language.ts";
import { say } from "../talk.ts";

export const reportCommand = defineCommand({
  name: "report",
  options: { out: { type: "string" } },
  examples: ["planoteka report plans.sqlite --out report.html"],
  async run({ values, words }) {
    const [file, ...more] = words;
    if (!file || more.length > 0) throw fault("oneDatabase", "planoteka report plans.sqlite --out report.html");
    const { report } = await import("../../report/index.ts");
    const { writeReport } = await import("../report-file.ts");
    const out = values.out ?? "report.html";
    await writeReport(out, report(file, language("ru")));
    say(said().talk.reportWritten(out));
    return 0;
  },
});
