import { assumptionCodes, wordAssumption } from "../../dist/assumptions.js";
import { table } from "./table.mjs";

/** Every code of an assumption, and the choice behind it. */
export function assumptionTable() {
  return table(
    ["code", "the choice"],
    assumptionCodes.map((code) => [`\`${code}\``, wordAssumption(code)]),
  );
}
