/** Documents that are inserted in a document whole (`w:altChunk`): web pages, texts, other Word files. */
import type { Block, Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { read } from "../index.ts";
import type { Reading } from "../reading.ts";
import { sniff } from "../sniff.ts";
import type { Package } from "./package.ts";

/** Reads a Word file that is inserted in another. */
type ReadInner = (bytes: Uint8Array) => Promise<Result<Reading>>;

/** The blocks of every inserted document, by the id of its relation. */
export async function readChunks(opened: Package, readInner: ReadInner): Promise<Result<Map<string, Block[]>>> {
  const chunks = new Map<string, Block[]>();
  const issues: Issue[] = [];
  for (const { id, type, target } of opened.relations) {
    const bytes = type === "aFChunk" ? opened.bytes(target) : null;
    if (!bytes) continue;
    const isWord = sniff(bytes, target).format === "docx";
    const { value, issues: noted } = isWord ? await readInner(bytes) : await read(bytes, target);
    chunks.set(id, value.blocks);
    if (value.blocks.length > 0 || noted.length === 0) continue;
    issues.push({ code: "recovered", found: `${target} in it cannot be read` });
  }
  return { value: chunks, issues };
}
