/** What can be asked of a document: all of it, or what an earlier stage makes of it; each is one object, a line of `planoteka extract`. */
import { z } from "zod";
import type { Problem } from "./found.ts";
import { report } from "./issues.ts";
import type { Language } from "./language/index.ts";
import { Blocks, Document, type Issue, RawDocument, ReportedIssue } from "./model.ts";
import type { Source } from "./options.ts";
import { sniff } from "./read/sniff.ts";
import { sha256 } from "./sha256.ts";

const [path, issues] = [z.string(), z.array(ReportedIssue)];

/** @public the build makes JSON Schema of them */
export const stages = {
  blocks: z.object({ path, ...Blocks.shape, issues }),
  plan: z.object({ path, ...RawDocument.shape, issues }),
  document: Document,
};

export type Stage = keyof typeof stages;
export type Answers = { [S in Stage]: z.infer<(typeof stages)[S]> };

const failures: { [S in Stage]: (source: Source, issue: ReportedIssue) => Answers[S] } = {
  blocks: ({ path, bytes }, issue) => ({
    path,
    format: sniff(bytes, path).format,
    blocks: [],
    issues: [issue],
  }),
  plan: ({ path }, issue) => ({ path, plans: [], residue: [], issues: [issue] }),
  document: ({ path, bytes }, issue) => {
    const { format } = sniff(bytes, path);
    const nothing = { plans: [], residue: [] };
    return { path, sha256: sha256(bytes), format, status: "failed", ...nothing, issues: [issue] };
  },
};

/** What is said of a document that could not be read for this reason, as if a reader had said so. */
export function failedAnswer<S extends Stage>(stage: S, source: Source, issue: Issue, language?: Language): Answers[S] {
  return failures[stage](source, report(issue, language));
}

/** The same for a file whose bytes could not be had: it has no hash. */
export function unreadAnswer<S extends Stage>(stage: S, { path, problem }: Problem, language?: Language) {
  const nothing = { path, bytes: new Uint8Array() };
  const answer = failedAnswer(stage, nothing, { code: "unreadable-file", found: problem }, language);
  return "sha256" in answer ? { ...answer, sha256: null } : answer;
}

/** Looks through what another process says; null where it is no answer of the stage. */
export function checkedAnswer<S extends Stage>(stage: S, value: unknown): Answers[S] | null {
  const checked = stages[stage].safeParse(value);
  return checked.success ? (checked.data as Answers[S]) : null;
}
