/** The pipeline for the library, loaded when it is first asked: importing the library stays cheap. */
import type * as Pipeline from "./pipeline.ts";

const pipeline = () => import("./pipeline.ts");

/** Reads one document, in this process; never throws for a bad one. */
export const extract: typeof Pipeline.extract = async (...of) => (await pipeline()).extract(...of);

/** The stage before plans: paragraphs and grids. */
export const extractBlocks: typeof Pipeline.extractBlocks = async (...of) => (await pipeline()).extractBlocks(...of);

/** The stage before periods: plans with raw cells. */
export const extractPlans: typeof Pipeline.extractPlans = async (...of) => (await pipeline()).extractPlans(...of);
