import { existsSync, readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { writeFiles } from "../../src/cli/outputs.ts";
import { temporaryFolder } from "../store/folder.ts";

const inFolder = temporaryFolder();

test.each(["SIGINT", "SIGTERM"] as const)(
  "what %s interrupts leaves no half file, and the signal goes on",
  async (signal) => {
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const left: string[][] = [];
    async function* interrupted() {
      yield "х".repeat(100_000);
      await vi.waitUntil(() => readdirSync(inFolder("")).length > 0);
      process.emit(signal, signal);
      left.push(readdirSync(inFolder("")));
      throw new Error("over");
    }
    await expect(writeFiles([{ path: inFolder("calendar.csv"), content: interrupted() }])).rejects.toThrow("over");
    expect(left).toEqual([[]]);
    expect(kill.mock.calls).toEqual([[process.pid, signal]]);
    expect(process.listenerCount(signal)).toBe(0);
    expect(existsSync(inFolder("calendar.csv"))).toBe(false);
    kill.mockRestore();
  },
);
