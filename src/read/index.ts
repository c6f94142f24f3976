/** Stage 1: bytes to blocks. Everything after it is blind to the format. */
import type { Blocks, Format, Issue } from "../model.ts";
import type { ReadOptions } from "../options.ts";
import type { Result } from "../result.ts";
import { formats, promised } from "./formats.ts";
import { limits } from "./limits.ts";
import { type Reading, unread } from "./reading.ts";
import { sniff } from "./sniff.ts";

type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Result<Reading>>;

/** The readers, loaded when the first file of their format comes. */
const readers: Partial<Record<Format, () => Promise<Reader>>> = {
  doc: async () => (await import("./doc/index.ts")).readDoc,
  html: async () => (await import("./html/index.ts")).readHtml,
  xlsx: async () => (await import("./xlsx/index.ts")).readXlsx,
  docx: async () => (await import("./docx/index.ts")).readDocx,
  odt: async () => (await import("./odt/index.ts")).readOdt,
  pdf: async () => (await import("./pdf/index.ts")).readPdf,
  rtf: async () => (await import("./rtf/index.ts")).readRtf,
  txt: async () => (await import("./txt/index.ts")).readTxt,
};

/**
 * Reads a document of any format, told by its content; `name` only serves to notice a wrong name.
 * A document that cannot be read has no blocks and an issue that says why.
 */
export async function read(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Result<Blocks>> {
  const { format, issue } = sniff(bytes, name);
  const issues = misnamed(format, name);
  const failed = (why: Issue) => ({ value: { format, blocks: [] }, issues: [...issues, why] });
  if (issue) return failed(issue);
  if (format === "unknown") return failed({ code: "unknown-format" });
  const load = readers[format];
  if (!load) return failed({ code: "unsupported-format", found: format.toUpperCase() });
  const most = format === "txt" ? limits.bytes.txt : limits.bytes.other;
  if (bytes.length > most) return failed({ code: "too-large", found: `${bytes.length} bytes, at most ${most}` });
  const { value, issues: noted } = await guarded(await load(), bytes, options);
  return { value: { format, ...value }, issues: [...issues, ...noted] };
}

function misnamed(format: Format, name: string): Issue[] {
  const named = promised(name);
  if (format === "unknown" || named === undefined || named === format) return [];
  return [{ code: "not-what-it-is-named", found: formats[format].words }];
}

/** A parser package may throw on bad input; here that becomes an issue. */
async function guarded(reader: Reader, bytes: Uint8Array, options: ReadOptions): Promise<Result<Reading>> {
  try {
    return await reader(bytes, options);
  } catch (error) {
    return unread({ code: "damaged", found: reasonOf(error) });
  }
}

/** One short line for a person, whatever a package threw. */
function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return "its parts are nested too deeply or are too many";
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.slice(0, 100) || "the parser gave no reason";
}
