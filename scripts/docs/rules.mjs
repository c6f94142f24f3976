import { rules } from "../../dist/period/rules/index.js";
import { table } from "./table.mjs";

/** The rules in the order in which they are asked, with the examples that run as tests. */
export function ruleTable() {
  const rows = rules.map(({ name, what, examples }) => [
    `\`${name}\``,
    what,
    examples.map(([cell, meaning]) => `«${cell}» → ${meaning.replace(/:$/, "")}`).join("<br>"),
  ]);
  return table(["rule", "reads", "examples"], rows);
}
