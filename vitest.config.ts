import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // Half of the time a test waits for a program that it started, so every core has a worker, and none is kept free.
    maxWorkers: availableParallelism(),
    // Loading the modules anew for each file would take longer than most of the tests.
    isolate: false,
    // Nobody waits for so long; a busy machine may.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
