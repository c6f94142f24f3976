/** Tables of the import itself: what was done, when, and what is in hand. */
import { z } from "zod";
import { defineTable } from "./table.ts";

const id = z.int().describe("the row's number");
const inRun = z.int().describe("the import that wrote it");

export const run = defineTable({
  name: "run",
  about: "One start of `planoteka import`; the counts are NULL while it works, and stay so if it was killed.",
  bookkeeping: true,
  row: z.object({
    id,
    started_at: z.string().describe("UTC"),
    finished_at: z.string().nullable().describe("UTC; NULL while it works, or if it was killed"),
    version: z.string().describe("of Planoteka"),
    options: z.string().describe("what changes the answers, such as the year"),
    reimport: z.int().describe("1: read everything anew"),
    pid: z.int().describe("the process that does it"),
    host: z.string().describe("its machine"),
    born: z.string().nullable().describe("when the process began: numbers of processes are used again"),
    documents: z.int().nullable().describe("files that were looked at"),
    imported: z.int().nullable().describe("documents with a plan"),
    partial: z.int().nullable().describe("documents that were read only in part"),
    no_plan: z.int().nullable().describe("documents without a plan"),
    failed: z.int().nullable().describe("documents of which nothing could be read"),
    duplicates: z.int().nullable().describe("files whose bytes were there already"),
  }),
  json: ["options"],
});

export const unread = defineTable({
  name: "unread",
  about: "Files that never became a document, because not even their bytes could be had.",
  bookkeeping: true,
  row: z.object({
    id,
    run_id: inRun,
    path: z.string().describe("as it was given"),
    reason: z.string().describe("why it could not be read"),
  }),
  references: { run_id: "run" },
});

export const attempt = defineTable({
  name: "attempt",
  about:
    "Documents at work now, recorded before they are read. One that is left behind by a dead process may have killed it.",
  bookkeeping: true,
  key: "sha256",
  row: z.object({
    sha256: z.string().describe("of the bytes, in hex"),
    run_id: inRun,
    path: z.string().describe("as it was given"),
    tries: z.int().describe("after two the document is set aside"),
  }),
  references: { run_id: "run" },
});

export const history = defineTable({
  name: "history",
  about:
    "What the runs did: a row for every file that was read, linked or refused; files that were left as they are have none.",
  bookkeeping: true,
  row: z.object({
    id,
    run_id: inRun,
    path: z.string().describe("as it was given"),
    result: z
      .enum(["imported", "partial", "no-plan", "failed", "duplicate"])
      .describe("what became of it; duplicate: the same bytes were there already"),
    reason: z.string().nullable().describe("why it failed, or went in only in part"),
    sha256: z.string().nullable().describe("NULL where the bytes could not be had"),
    replaced: z.string().nullable().describe("what the file held before, by its SHA-256"),
    seconds: z.number().nullable().describe("by the clock"),
  }),
  references: { run_id: "run" },
});
