import { enqueueCommand } from "./enqueue.ts";
import { exportCommand } from "./export.ts";
import { extractCommand } from "./extract.ts";
import { importCommand } from "./import.ts";
import { mergeCommand } from "./merge.ts";
import { normalizeCommand } from "./normalize.ts";
import { pullCommand } from "./pull.ts";
import { reportCommand } from "./report.ts";
import { searchCommand } from "./search.ts";
import { statusCommand } from "./status.ts";
import { verifyCommand } from "./verify.ts";
import { workerCommand } from "./worker.ts";

/** In the order of the help. */
export const commands = [
  importCommand,
  searchCommand,
  reportCommand,
  exportCommand,
  statusCommand,
  verifyCommand,
  mergeCommand,
  extractCommand,
  normalizeCommand,
  enqueueCommand,
  workerCommand,
  pullCommand,
];

/** What every command takes, behind its own options. */
export const commonOptions = { lang: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
export const globalOptions = { ...commonOptions, version: { type: "boolean", short: "V" } } as const;
