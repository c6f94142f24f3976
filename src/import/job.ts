/** One input on its way: what it turns out to be, and what is then written of it. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Delivered, delivered, type Extractor, ExtractorError, wordFault } from "../extractor.ts";
import type { Problem } from "../found.ts";
import { type Language, wordsOf } from "../language/index.ts";
import { failedAnswer } from "../stages.ts";
import { StoreError } from "../store/error.ts";
import type { Store } from "../store/store.ts";
import { add, type Progress, reasonOf, type Summary } from "./counts.ts";
import type { Identified } from "./inputs.ts";
import { settings } from "./settings.ts";

export type Readable = Exclude<Identified, Problem>;

interface Refused {
  is: "refused";
  path: string;
  sha256?: string;
  /** In words, or as the error that was met. */
  reason: string | Error;
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
export async function trySuspect({ source, tries }: Suspect, extractor: Extractor, language?: Language): Promise<Done> {
  const aside = () => delivered(failedAnswer("document", source, { code: "set-aside" }, language), 0, true);
  if (!extractor.extractApart && tries > settings.tries) return { is: "read", source, delivered: aside() };
  const turn = await tryTo(source, extractor.extractApart ?? extractor.extract);
  return turn.is === "read" && turn.delivered.killed ? { ...turn, delivered: aside() } : turn;
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
  return { is: "refused", path, reason: error instanceof Error ? error : new Error(String(error)), sha256 };
}

/** Writes what became of an input. */
export function settle(turn: Done, store: Store, summary: Summary, language?: Language): Progress {
  if (turn.is === "refused") return refuse(turn, store, language);
  if (turn.is === "same") return link(turn.source, store, language);
  try {
    const document = turn.delivered.open();
    if (document.sha256 !== turn.source.sha256) throw new Error("the answer is about another document");
    const { seconds } = turn.delivered;
    store.save(document, seconds);
    add(summary, document);
    return { path: document.path, result: document.status, ...reasonOf(document, language), seconds };
  } catch (error) {
    return refuse(blame(turn.source, error), store, language);
  }
}

function refuse({ path, reason: cause, sha256 }: Refused, store: Store, language?: Language): Progress {
  const reason = typeof cause === "string" ? cause : wordFault(cause, language);
  store.saveUnread(path, reason, sha256);
  return { path, result: "failed", reason };
}

function link({ path, sha256 }: Readable, store: Store, language: Language = "en"): Progress {
  const words = wordsOf(language).import;
  const known = store.known(sha256);
  if (!known) return refuse({ is: "refused", path, reason: words.sameFailed(""), sha256 }, store, language);
  store.link(path, sha256);
  if (known.status !== "failed") return { path, result: "duplicate" };
  return { path, result: "failed", reason: words.sameFailed(known.reason ?? words.unknownReason) };
}
