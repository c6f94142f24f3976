import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { whyNoServer } from "../../scripts/archive/server.mjs";

const reason = whyNoServer();

/** PLANOTEKA_QUEUE_PLANS=600 for the whole of it; of fewer than about a hundred all may be done before one worker is killed. */
const plans = process.env.PLANOTEKA_QUEUE_PLANS ?? "150";

test.skipIf(reason)(
  `three workers, one of them killed and one late, come to what a plain import does${reason ? ` (skipped, as ${reason})` : ""}`,
  { timeout: 900_000 },
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/queue-test.mjs", plans], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      /^\d+ plans, 3 workers, [1-9]\d* documents in hand .*\n\d+ documents pulled: 0 rows missing or different\n$/,
    );
    expect(status).toBe(0);
  },
);
