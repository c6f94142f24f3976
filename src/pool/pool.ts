/** A pool of warm child processes that read documents; what one of them dies of costs one document. */
import { availableParallelism } from "node:os";
import { type Delivered, type Extractor, ExtractorError } from "../extractor.ts";
import type { Source } from "../options.ts";
import type { PlainOptions } from "./plain.ts";
import { createSeat, type Job, type Seat } from "./seat.ts";
import { defaultLimits, type Limits, settings } from "./settings.ts";
import { createWatcher } from "./watcher.ts";
import { startWorker } from "./worker.ts";

export interface PoolOptions extends Partial<Limits> {
  /** How many children; as many as there are cores by default. */
  jobs?: number;
  options?: PlainOptions;
  /** The program of the children, which calls `serve`; ours by default. */
  entry?: URL;
}

export interface Pool extends Extractor {
  extractAlone(source: Source): Promise<Delivered>;
  extractApart(source: Source): Promise<Delivered>;
  /** Ends all children. What they had not answered is never answered. */
  close(): void;
}

/** What every child is told when it starts, as JSON in its one argument. */
export interface Instruction {
  options: PlainOptions;
  limits: Limits;
  entry: string;
  /** The process that it works for, and without which it has nothing to do. */
  parent: number;
}

/** Children start with their first document. */
export function createPool(pool: PoolOptions = {}): Pool {
  const { jobs = availableParallelism(), options = {}, entry = new URL("child.js", import.meta.url) } = pool;
  const { seconds, megabytes } = { ...defaultLimits, ...pool };
  const limits = { seconds, megabytes };
  const instruction: Instruction = { options, limits, entry: entry.href, parent: process.pid };
  const children = createLine(jobs, entry, instruction, limits);
  // The stand-in keeps its own child to the limits of time.
  const endless = { ...limits, seconds: Number.POSITIVE_INFINITY };
  const standIns = createLine(1, new URL("stand-in.js", import.meta.url), instruction, endless);
  return {
    atOnce: jobs * settings.ahead.documents,
    extract: children.extract,
    extractAlone: (source) => {
      children.renew();
      return children.extract(source);
    },
    extractApart: standIns.extract,
    close: () => {
      children.close();
      standIns.close();
    },
  };
}

/** A waiting line before some seats. */
function createLine(length: number, entry: URL, instruction: Instruction, limits: Limits) {
  const line: Job[] = [];
  const start = startWorker.bind(null, entry, [JSON.stringify(instruction)], limits);
  let falseStarts: string[] = [];
  const started = () => {
    falseStarts = [];
  };
  const falseStart = (words: string) => void falseStarts.push(words.trim() || "nothing was said");

  function free(unbegun: Job[]): void {
    line.unshift(...unbegun);
    if (falseStarts.length >= settings.falseStarts) giveUp();
    for (let job = line[0]; job; job = line[0]) {
      const seat = seatFor(job.source, seats);
      if (!seat) return;
      line.shift();
      seat.give(job);
    }
  }

  function giveUp(): void {
    const error = new ExtractorError(`no process can be started to read documents: ${falseStarts.at(-1)}`);
    for (const job of line.splice(0)) job.reject(error);
  }

  const seats = Array.from({ length }, () => createSeat(start, limits, { free, started, falseStart }));
  const watcher = createWatcher(seats);
  const renew = () => {
    for (const seat of seats) seat.renew();
  };
  return {
    extract: (source: Source) =>
      new Promise<Delivered>((resolve, reject) => {
        watcher.start();
        line.push({ source, resolve, reject });
        free([]);
      }),
    renew,
    close: () => {
      watcher.stop();
      renew();
    },
  };
}

/** An idle seat before one where the document would wait. */
function seatFor(source: Source, seats: Seat[]): Seat | undefined {
  return seats.find((seat) => !seat.busy()) ?? seats.find((seat) => seat.hasRoom(source));
}
