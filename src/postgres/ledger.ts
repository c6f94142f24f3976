/** What was put on the queue and what became of it; graphile-worker has the queue itself. */
import { z } from "zod";
import { defineTable } from "../dataset/table.ts";

const id = z.int().describe("the row's number");

const queued = defineTable({
  name: "queued",
  about:
    "Every content that was put on the queue; its number is that of its document, so that documents keep the order of the files.",
  bookkeeping: true,
  row: z.object({
    id,
    sha256: z.string().describe("of the bytes, in hex"),
    bytes: z.int(),
    run_id: z.int().describe("the `planoteka enqueue` that asked for it last"),
    state: z.enum(["new", "waiting", "done", "set-aside", "unread"]).describe("set aside: workers died of it"),
    done_at: z.string().nullable().describe("UTC"),
  }),
  references: { run_id: "run" },
  unique: [["sha256"]],
});

const queuedFile = defineTable({
  name: "queued_file",
  about: "Every file that holds such a content; whoever reads it takes the first that can be read.",
  bookkeeping: true,
  row: z.object({
    id,
    location: z.string().describe("the absolute path, or the address in an object storage"),
    path: z.string().describe("as it was given"),
    queued_id: z.int(),
    run_id: z.int().describe("the `planoteka enqueue` that saw it last"),
  }),
  references: { queued_id: "queued", run_id: "run" },
  unique: [["location"]],
});

const queuedRun = defineTable({
  name: "queued_run",
  about: "How the documents of a `planoteka enqueue` are to be read, by whichever worker.",
  bookkeeping: true,
  key: "run_id",
  row: z.object({ run_id: z.int(), options: z.string().describe("of the readers (JSON)") }),
  references: { run_id: "run" },
  json: ["options"],
});

const worker = defineTable({
  name: "worker",
  about: "Every `planoteka worker`; it lives as long as a session holds the advisory lock of its number.",
  bookkeeping: true,
  row: z.object({
    id,
    pool: z.string().describe("its name at graphile-worker, by which jobs are locked"),
    host: z.string(),
    pid: z.int(),
    jobs: z.int().describe("documents that it reads at the same time"),
    started_at: z.string().describe("UTC"),
  }),
});

export const ledgerTables = [queued, queuedFile, queuedRun, worker];

/** What is asked for while work goes on: what waits, what was done of late, what a run did. */
export const ledgerIndexes = `
CREATE INDEX queued_waiting ON queued (run_id) WHERE state = 'waiting';
CREATE INDEX queued_done ON queued (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX ON history (run_id);`;
