/** How far the work on a queue has come. */
import { connect } from "../postgres/connect.ts";
import { guarded } from "../postgres/error.ts";
import { living } from "./alive.ts";
import { settings } from "./settings.ts";

export interface QueueStatus {
  /** Contents, each once however many files hold it. */
  waiting: number;
  running: number;
  done: number;
  setAside: number;
  /** Their files could not be read, or changed in between. */
  unread: number;
  workers: { host: string; pid: number; jobs: number; started_at: string }[];
  /** Documents a second, over the last minutes. */
  rate: number;
  /** At this rate; null where none is known. */
  secondsLeft: number | null;
}

export async function queueStatus(url: string): Promise<QueueStatus> {
  const pool = await connect(url);
  try {
    return await guarded(url, async () => {
      const [states, [running], workers, [recent]] = await Promise.all([
        pool.query<{ state: string; count: number }>("SELECT state, count(*) FROM queued GROUP BY state"),
        pool.query<{ count: number }>("SELECT count(*) FROM attempt").then(({ rows }) => rows),
        pool.query<QueueStatus["workers"][number]>(
          `SELECT host, pid, jobs, started_at FROM (${living}) AS living ORDER BY host, pid`,
        ),
        pool.query<Recent>(recently, [settings.rateOver]).then(({ rows }) => rows),
      ]);
      const counts = new Map(states.rows.map(({ state, count }) => [state, count]));
      return told(counts, running?.count ?? 0, workers.rows, rateOf(recent));
    });
  } finally {
    await pool.end();
  }
}

interface Recent {
  count: number;
  seconds: number | null;
}

/** A run that began a moment ago is not said to be slow. */
const recently = `
SELECT count(*), extract(epoch FROM now() - min(done_at::timestamptz))::float8 AS seconds FROM queued
WHERE done_at > to_char(now() AT TIME ZONE 'UTC' - $1 * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const rateOf = (recent: Recent | undefined) => (recent?.seconds ? recent.count / recent.seconds : 0);

function told(counts: Map<string, number>, inHand: number, workers: QueueStatus["workers"], rate: number): QueueStatus {
  const count = (state: string) => counts.get(state) ?? 0;
  const open = count("waiting");
  const running = workers.length > 0 ? Math.min(inHand, open) : 0;
  return {
    waiting: open - running,
    running,
    done: count("done"),
    setAside: count("set-aside"),
    unread: count("unread"),
    workers,
    rate,
    secondsLeft: open === 0 ? 0 : rate === 0 ? null : open / rate,
  };
}
