import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest: were one of them begun last, the others' workers would stand still. */
const longest = [
  "queue/kill",
  "docs",
  "pool/pool",
  "report/page",
  "cli/import",
  "cli/extract",
  "cli/export",
  "cli/database",
  "queue/commands",
  "cli/kill",
  "party/party",
  "period/hostile",
  "read/pdf/illegible",
];
const rank = ({ moduleId }: TestSpecification) => {
  const at = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return at < 0 ? longest.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // Half of the time a test waits for a program that it started, so every core has a worker, and none is kept free.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // Loading the modules anew for each file would take longer than most of the tests.
    isolate: false,
    // Nobody waits for so long; a busy machine may.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
