/** A waiting line of documents before some seats. */
import { type Delivered, ExtractorError } from "../extractor.ts";
import type { Source } from "../options.ts";
import type { Answers, Stage } from "../stages.ts";
import { type Job, makeJob } from "./job.ts";
import type { PlainOptions } from "./plain.ts";
import { createSeat, type Seat } from "./seat.ts";
import { type Limits, settings } from "./settings.ts";
import { createWatcher } from "./watcher.ts";
import { startWorker } from "./worker.ts";

/** What every child is told when it starts, as JSON in its one argument. */
export interface Instruction {
  options: PlainOptions;
  stage: Stage;
  limits: Limits;
  entry: string;
  /** The process that it works for, and without which it has nothing to do. */
  parent: number;
}

export interface Line<Answer> {
  extract(source: Source): Promise<Delivered<Answer>>;
  /** Ends the children; they are replaced when the next document comes. */
  renew(): void;
  /** Ends the children for good: what was not answered, or is asked from now on, is never answered. */
  close(): void;
}

/** Children start with their first document, and answer with what the stage of the instruction says. */
export function createLine<S extends Stage>(
  length: number,
  entry: URL,
  instruction: Instruction & { stage: S },
  limits: Limits,
): Line<Answers[S]> {
  const line: Job[] = [];
  const start = startWorker.bind(null, entry, [JSON.stringify(instruction)], limits);
  let falseStarts: string[] = [];
  let closed = false;
  const started = () => {
    falseStarts = [];
  };
  const falseStart = (words: string) => void falseStarts.push(words.trim() || "nothing was said");

  function free(unbegun: Job[]): void {
    if (closed) return;
    line.unshift(...unbegun);
    if (falseStarts.length >= settings.falseStarts) giveUp(line, falseStarts.at(-1));
    for (let job = line[0]; job; job = line[0]) {
      const seat = seatFor(job.source, seats);
      if (!seat) return;
      line.shift();
      seat.give(job);
    }
  }

  const seats = Array.from({ length }, () => createSeat(start, limits, { free, started, falseStart }));
  const watcher = createWatcher(seats);
  const renew = () => {
    for (const seat of seats) seat.renew();
  };
  return {
    extract: (source) =>
      new Promise((resolve, reject) => {
        if (closed) return;
        watcher.start();
        line.push(makeJob(instruction, source, resolve, reject));
        free([]);
      }),
    renew,
    close: () => {
      closed = true;
      watcher.stop();
      renew();
    },
  };
}

function giveUp(line: Job[], words: string | undefined): void {
  const error = new ExtractorError(String(words));
  for (const job of line.splice(0)) job.reject(error);
}

/** An idle seat before one where the document would wait. */
function seatFor(source: Source, seats: Seat[]): Seat | undefined {
  return seats.find((seat) => !seat.busy()) ?? seats.find((seat) => seat.hasRoom(source));
}
