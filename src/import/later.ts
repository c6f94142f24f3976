/** What is better tried again when nothing else is at work; and the copies of it, which wait for it. */
import type { Extractor } from "../extractor.ts";
import type { Language } from "../language/index.ts";
import { type Done, type Turn, trySuspect, tryTo } from "./job.ts";
import { settings } from "./settings.ts";

export interface LaterList {
  turns: Turn[];
  /** False for what is to be written now. */
  takes(turn: Turn): boolean;
}

/** Takes no more than fits the memory. */
export function laterList({ extractAlone }: Extractor): LaterList {
  const turns: Turn[] = [];
  const hashes = new Set<string>();
  let bytes = 0;

  function isHard(turn: Turn): boolean {
    return turn.is === "suspect" || (turn.is === "read" && turn.delivered.killed && extractAlone !== undefined);
  }

  function takes(turn: Turn): boolean {
    if (turn.is === "refused") return false;
    const { source } = turn;
    if (turn.is === "same" && hashes.has(source.sha256)) {
      turns.push({ is: "same", source: { ...source, bytes: new Uint8Array() } });
      return true;
    }
    if (!isHard(turn) || bytes + source.bytes.length > settings.laterBytes) return false;
    turns.push(turn);
    hashes.add(source.sha256);
    bytes += source.bytes.length;
    return true;
  }

  return { turns, takes };
}

export async function tryAgain(turn: Turn, extractor: Extractor, language?: Language): Promise<Done> {
  if (turn.is === "suspect") return trySuspect(turn, extractor, language);
  if (turn.is === "read" && extractor.extractAlone) return tryTo(turn.source, extractor.extractAlone);
  return turn;
}
