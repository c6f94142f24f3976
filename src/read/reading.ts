import type { Block, Blocks, Issue } from "../model.ts";
import type { Result } from "../result.ts";

/** What a reader gives: blocks, and what else it knows of the document. */
export type Reading = Omit<Blocks, "format">;

/** A document that could not be read, with the reason. */
export function unread(issue: Issue, issues: Issue[] = []): Result<Reading> {
  return { value: { blocks: [] }, issues: [...issues, issue] };
}

/** What one reader found. */
export function readBy(reader: NonNullable<Reading["reader"]>, blocks: Block[], issues: Issue[]): Result<Reading> {
  return { value: { reader, blocks }, issues };
}
