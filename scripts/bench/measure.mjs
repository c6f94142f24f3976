// What the benchmarks share.
import { fileURLToPath } from "node:url";

/** Whether a module is the program that was started, and not imported by another. */
export const isProgram = (url) => process.argv[1] === fileURLToPath(url);

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
