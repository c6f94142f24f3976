/** A pool of warm child processes that read documents; what one of them dies of costs one document. */
import { availableParallelism } from "node:os";
import type { Delivered, Extractor } from "../extractor.ts";
import type { Source } from "../options.ts";
import type { Answers, Stage } from "../stages.ts";
import { createLine, type Instruction } from "./line.ts";
import type { PlainOptions } from "./plain.ts";
import { defaultLimits, type Limits, settings } from "./settings.ts";

export interface PoolOptions extends Partial<Limits> {
  /** How many children; as many as there are cores by default. */
  jobs?: number;
  options?: PlainOptions;
  /** The program of the children, which calls `serve`; ours by default. */
  entry?: URL;
}

export interface Pool extends Extractor {
  extractAlone(source: Source): Promise<Delivered>;
  extractApart(source: Source): Promise<Delivered>;
  /** Ends all children for good. What they had not answered, or are asked after that, is never answered. */
  close(): void;
}

/** A pool that answers with what a stage makes of documents. */
export interface StagePool<Answer> extends Extractor<Answer> {
  close(): void;
}

/** Children start with their first document. */
export function createPool(pool: PoolOptions = {}): Pool {
  const { atOnce, children, instruction } = startOf(pool, "document");
  // The stand-in keeps its own child to the limits of time.
  const endless = { ...instruction.limits, seconds: Number.POSITIVE_INFINITY };
  const standIns = createLine(1, new URL("stand-in.js", import.meta.url), instruction, endless);
  return {
    atOnce,
    extract: children.extract,
    extractAlone: (source) => {
      children.renew();
      return children.extract(source);
    },
    extractApart: standIns.extract,
    close: () => {
      children.close();
      standIns.close();
    },
  };
}

export function createStagePool<S extends Stage>(stage: S, pool: PoolOptions = {}): StagePool<Answers[S]> {
  const { atOnce, children } = startOf(pool, stage);
  return { atOnce, extract: children.extract, close: children.close };
}

function startOf<S extends Stage>(pool: PoolOptions, stage: S) {
  const { jobs = availableParallelism(), options = {}, entry = new URL("child.js", import.meta.url) } = pool;
  const { seconds, megabytes } = { ...defaultLimits, ...pool };
  const limits = { seconds, megabytes };
  const instruction: Instruction & { stage: S } = { options, stage, limits, entry: entry.href, parent: process.pid };
  const children = createLine(jobs, entry, instruction, limits);
  return { atOnce: jobs * settings.ahead.documents, children, instruction };
}
