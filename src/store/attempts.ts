/** Who has which document in hand: recorded before it is read, gone when it is stored. */
import { hostname } from "node:os";
import type { Database } from "better-sqlite3";
import { bornAt } from "../process.ts";
import { knownFinder } from "./known.ts";
import type { Claim } from "./shapes.ts";

/** Columns of `run` that tell a living process from a dead one, even if its number is used again. */
export const ourselves = () => ({ pid: process.pid, host: hostname(), born: bornAt(process.pid) });

interface Holder {
  run_id: number;
  pid: number;
  host: string;
  born: string | null;
}

export function attempts(db: Database) {
  const find = db.prepare(`
    SELECT attempt.run_id, pid, host, born FROM attempt JOIN run ON run.id = attempt.run_id WHERE sha256 = ?`);
  const isKnown = knownFinder(db);
  const insert = db.prepare("INSERT INTO attempt (sha256, run_id, path, tries) VALUES (?, ?, ?, 1)");
  const takeOver = db
    .prepare("UPDATE attempt SET run_id = ?, path = ?, tries = tries + 1 WHERE sha256 = ? RETURNING tries")
    .pluck();
  const release = db.prepare("DELETE FROM attempt WHERE sha256 = ?");
  const releaseAll = db.prepare("DELETE FROM attempt WHERE run_id = ?");

  const claim = db.transaction((run: number | bigint, path: string, sha256: string): Claim => {
    if (isKnown(run, sha256)) return "stored";
    const holder = find.get(sha256) as Holder | undefined;
    if (holder && isAlive(holder)) return holder.run_id === Number(run) ? "free" : "taken";
    if (holder) return { tries: takeOver.get(run, path, sha256) as number };
    insert.run(sha256, run, path);
    return "free";
  });

  const [durable, mode] = ["synchronous", "journal_mode"].map((name) => db.pragma(name, { simple: true }));

  /** It has to outlive this process and not a power cut, so it does not wait for the disk; the next commit carries it along. */
  function claimLightly(run: number | bigint, path: string, sha256: string): Claim {
    if (mode === "wal") db.pragma("synchronous = NORMAL");
    try {
      return claim.immediate(run, path, sha256);
    } finally {
      db.pragma(`synchronous = ${durable}`);
    }
  }

  return {
    claim: claimLightly,
    release: (sha256: string) => void release.run(sha256),
    releaseAll: (run: number | bigint) => void releaseAll.run(run),
  };
}

/** A process of another machine is taken for dead: SQLite's log cannot be shared between machines anyway. */
function isAlive({ pid, host, born }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return born === bornAt(pid);
}
