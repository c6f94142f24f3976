/** Writes a report where only a report may be lost. */
import { Readable } from "node:stream";
import { beginning } from "../report/index.ts";
import { fault } from "./command.ts";
import { isOursOrNew } from "./ours.ts";
import { writeFiles } from "./outputs.ts";

/** The old report stays until the new one is whole. */
export async function writeReport(file: string, pieces: Iterable<string>): Promise<void> {
  if (!(await isOursOrNew(file, beginning))) throw fault("noReport", file);
  await writeFiles([{ path: file, content: Readable.from(pieces) }]);
}
