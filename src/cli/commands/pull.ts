import { defineCommand, fault } from "../command.ts";
import { words as said } from "../language.ts";
import { progressView } from "../progress.ts";
import { readServer } from "../queue.ts";
import { say } from "../talk.ts";

const example = "planoteka pull postgres://planoteka@db.example/plans --db plans.sqlite";

export const pullCommand = defineCommand({
  name: "pull",
  options: {
    db: { type: "string" },
    where: { type: "string" },
    quiet: { type: "boolean", short: "q" },
  },
  examples: [example, `${example} --where "organization LIKE '%Липов%'"`],
  async run({ values, words }) {
    const [server, ...more] = words;
    if (!server || more.length > 0) throw fault("oneDatabase", example);
    const url = readServer(server);
    if (values.db === undefined) throw fault("noDb");
    const { pull } = await import("../../queue/pull.ts");
    const view = values.quiet ? null : progressView(null);
    const selection = values.where === undefined ? {} : { where: values.where };
    const documents = await pull(url, values.db, selection, (path) => view?.step(path)).finally(() => view?.end());
    if (view) say(said().queue.pulled(documents, values.db));
    return 0;
  },
});
