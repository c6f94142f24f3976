import { issueCodes, report } from "../../dist/issues.js";
import { table } from "./table.mjs";

/** Every issue code; «…» stands for the words that were found. */
export function issueTable() {
  const rows = issueCodes.map((code) => {
    const { severity, message } = report({ code, found: "…" });
    return [`\`${code}\``, severity, message];
  });
  return table(["code", "severity", "message"], rows);
}
