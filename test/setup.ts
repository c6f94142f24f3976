/**
 * The same properties are asked of the same values in every run, so that none fails by chance.
 * `PLANOTEKA_SEED=7 npx vitest run` asks other values, and `PLANOTEKA_RUNS=10` ten times as many.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.PLANOTEKA_SEED ?? 1) });
