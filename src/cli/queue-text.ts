/** How far a queue has come, in a few lines for a person. */
import type { QueueStatus } from "../queue/status.ts";
import { aligned } from "./help.ts";
import { words } from "./language.ts";
import { wordDuration } from "./progress.ts";

export function queueText(url: string, status: QueueStatus): string {
  const said = words().queue;
  const { waiting, running, done, setAside, unread, workers, rate, secondsLeft } = status;
  const rows: [string, string][] = [
    [said.waiting, String(waiting)],
    [said.running, String(running)],
    [said.done, String(done)],
    [said.setAside, String(setAside)],
    [said.unread, String(unread)],
    [said.rate, words().progress.rate(rate.toFixed(1))],
    [said.left, secondsLeft === null ? said.unknown : wordDuration(secondsLeft)],
    [said.workers, String(workers.length)],
    ...workers.map(({ host, pid, jobs }): [string, string] => ["", said.worker(host, pid, jobs)]),
  ];
  return [url, ...aligned(rows).map((line) => `  ${line}`)].join("\n");
}
