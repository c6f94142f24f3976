/** What is said of a document whose process did not live to answer. */
import type { Delivered } from "../extractor.ts";
import { report } from "../issues.ts";
import { Document, type Issue } from "../model.ts";
import type { Source } from "../options.ts";
import { sniff } from "../read/sniff.ts";
import { sha256 } from "../sha256.ts";
import type { Ending } from "./worker.ts";

/** Node, V8 and the C++ library say so in their last words. */
const noMemory = /out of memory|allocation failed|cannot allocate|bad_alloc|array buffer allocation/i;

/** Why a child died by itself, with a document at work. */
export function issueOfEnding({ code, signal, words }: Ending): Issue {
  if (noMemory.test(words)) return { code: "out-of-memory" };
  return { code: "crashed", found: signal ?? `exit code ${code}` };
}

/** A document that failed with this issue, as if a reader had said so. */
function failedDocument({ path, bytes }: Source, issue: Issue): Document {
  const { format } = sniff(bytes, path);
  const nothing = { plans: [], residue: [] };
  return { path, sha256: sha256(bytes), format, status: "failed", ...nothing, issues: [report(issue)] };
}

export function deliverFailed(source: Source, issue: Issue, seconds: number, killed = true): Delivered {
  const document = failedDocument(source, issue);
  return { size: 0, seconds, killed, open: () => document };
}

/** A document as a child sent it, looked through when its turn comes. */
export function deliverAnswer(json: Buffer, seconds: number): Delivered {
  const open = () => {
    const checked = Document.safeParse(JSON.parse(json.toString("utf8")));
    if (checked.success) return checked.data;
    throw new Error(`the answer of a child process is no document: ${checked.error.issues[0]?.message}`);
  };
  return { size: json.length, seconds, killed: false, open };
}
