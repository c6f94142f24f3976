/** One input on its way: what it turns out to be, and what is then written of it. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Delivered, type Extractor, ExtractorError } from "../extractor.ts";
import type { Problem } from "../files.ts";
import { report } from "../issues.ts";
import type { Document } from "../model.ts";
import { StoreError } from "../store/error.ts";
import type { Store } from "../store/store.ts";
import { add, type Progress, reasonOf, type Summary } from "./counts.ts";
import type { Identified } from "./inputs.ts";
import { settings } from "./settings.ts";

export type Readable = Exclude<Identified, Problem>;

interface Refused {
  is: "refused";
  path: string;
  reason: string;
  sha256?: string;
}
/** These bytes are stored, or in hand before this. */
interface Same {
  is: "same";
  source: Readable;
}
interface Read {
  is: "read";
  source: Readable;
  delivered: Delivered;
}
/** An importer ended while it had this in hand. */
interface Suspect {
  is: "suspect";
  source: Readable;
  tries: number;
}
/** What can be written down. */
export type Done = Refused | Same | Read;
export type Turn = Done | Suspect;

/** What an import has begun and not yet written, and how much it has begun in all. */
export interface InHand {
  begun: number;
  hashes: Set<string>;
}

/** Begins with an input; rejects only where nothing can go on. */
export async function begin(source: Identified, store: Store, extractor: Extractor, inHand: InHand): Promise<Turn> {
  if ("problem" in source) return { is: "refused", path: source.path, reason: source.problem };
  if (inHand.hashes.has(source.sha256) || store.known(source.sha256)) return { is: "same", source };
  inHand.hashes.add(source.sha256);
  inHand.begun++;
  for (;;) {
    const claim = store.claim(source.path, source.sha256);
    if (claim === "free") return tryTo(source, extractor.extract);
    if (claim === "stored") return { is: "same", source };
    if (claim !== "taken") return { is: "suspect", source, tries: claim.tries };
    await sleep(settings.lookAgain);
  }
}

/** Tries once more, apart, what an importer may have died of. */
export async function trySuspect({ source, tries }: Suspect, extractor: Extractor): Promise<Done> {
  if (!extractor.extractApart && tries > settings.tries) return { is: "read", source, delivered: setAside(source) };
  const turn = await tryTo(source, extractor.extractApart ?? extractor.extract);
  return turn.is === "read" && turn.delivered.killed ? { ...turn, delivered: setAside(source) } : turn;
}

export async function tryTo(source: Readable, extract: Extractor["extract"]): Promise<Done> {
  try {
    return { is: "read", source, delivered: await extract(source) };
  } catch (error) {
    return blame(source, error);
  }
}

/** A fault of the program, not of the document; it must not cost the rest of the archive. */
function blame({ path, sha256 }: Readable, error: unknown): Refused {
  if (error instanceof StoreError || error instanceof ExtractorError) throw error;
  const reason = `Planoteka failed on it, please report this: ${(error as Error).message}`;
  return { is: "refused", path, reason, sha256 };
}

function setAside({ path, sha256 }: Readable): Delivered {
  const issues = [report({ code: "set-aside" })];
  const document: Document = { path, sha256, format: "unknown", status: "failed", plans: [], residue: [], issues };
  return { size: 0, seconds: 0, killed: true, open: () => document };
}

/** Writes what became of an input. */
export function settle(turn: Done, store: Store, summary: Summary): Progress {
  if (turn.is === "refused") return refuse(turn, store);
  if (turn.is === "same") return link(turn.source, store);
  try {
    const document = turn.delivered.open();
    if (document.sha256 !== turn.source.sha256) throw new Error("the answer is about another document");
    const { seconds } = turn.delivered;
    store.save(document, seconds);
    add(summary, document);
    return { path: document.path, result: document.status, ...reasonOf(document), seconds };
  } catch (error) {
    return refuse(blame(turn.source, error), store);
  }
}

function refuse({ path, reason, sha256 }: Refused, store: Store): Progress {
  store.saveUnread(path, reason, sha256);
  return { path, result: "failed", reason };
}

function link({ path, sha256 }: Readable, store: Store): Progress {
  const known = store.known(sha256);
  if (!known) return refuse({ is: "refused", path, reason: "the same bytes failed already", sha256 }, store);
  store.link(path, sha256);
  if (known.status !== "failed") return { path, result: "duplicate" };
  return { path, result: "failed", reason: `the same bytes failed already: ${known.reason ?? "no reason is known"}` };
}
