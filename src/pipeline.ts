/**
 * The whole chain on one screen: bytes → blocks → plans with raw cells → periods and parties → document.
 * Each step is a pure function of its input, lives in the folder of its name, and can be run alone.
 */
import { report, severityOf } from "./issues.ts";
import type { Blocks, Document, Issue, RawDocument } from "./model.ts";
import type { ExtractOptions, ReadOptions, Source } from "./options.ts";
import { findPlans } from "./plan/index.ts";
import { read } from "./read/index.ts";
import type { Result } from "./result.ts";
import { sha256 } from "./sha256.ts";
import { understand } from "./understand.ts";

export type { ExtractOptions, Office, ReadOptions, Source } from "./options.ts";

/** Stage 1: bytes → paragraphs and grids. */
export function extractBlocks({ path, bytes }: Source, options: ReadOptions = {}): Promise<Result<Blocks>> {
  return read(bytes, fileName(path), options);
}

/** Stages 1 and 2: bytes → plans with raw cells. */
export async function extractPlans(source: Source, options: ExtractOptions = {}): Promise<Result<RawDocument>> {
  const blocks = await extractBlocks(source, options);
  const plans = plansIn(blocks.value, source, options);
  return { value: plans.value, issues: [...blocks.issues, ...plans.issues] };
}

/** All stages: bytes → document. Bad input is no exception but a document that failed, with its reason. */
export async function extract(source: Source, options: ExtractOptions = {}): Promise<Document> {
  const hash = sha256(source.bytes); // first: some readers take the bytes away
  const blocks = await extractBlocks(source, options);
  const plans = plansIn(blocks.value, source, options);
  const understood = understand(plans.value.plans, options);
  const issues = [...blocks.issues, ...plans.issues, ...understood.issues];
  const { blocks: _, ...known } = blocks.value;
  return {
    path: source.path,
    sha256: hash,
    ...known,
    status: statusOf(blocks.value, understood.value.length, issues),
    plans: understood.value,
    residue: plans.value.residue,
    issues: issues.map((issue) => report(issue, options.language)),
  };
}

/** A document that could not be read is not said to hold no plan. */
function plansIn(blocks: Blocks, { path }: Source, { years }: ExtractOptions): Result<RawDocument> {
  if (blocks.blocks.length === 0) return { value: { plans: [], residue: [] }, issues: [] };
  return findPlans(blocks, { fileName: fileName(path), ...(years && { years }) });
}

function statusOf(blocks: Blocks, plans: number, issues: Issue[]): Document["status"] {
  const damaged = issues.some((issue) => issue.code === "recovered" || severityOf(issue) === "error");
  if (damaged) return blocks.blocks.length > 0 ? "partial" : "failed";
  return plans > 0 ? "imported" : "no-plan";
}

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
