/** A place in the pool: a child process, the documents that wait in it, and the watch over the first of them. */
import type { Issue } from "../model.ts";
import type { Source } from "../options.ts";
import { usageOf } from "../process.ts";
import { issueOfEnding } from "./endings.ts";
import type { Frame } from "./frames.ts";
import type { Job } from "./job.ts";
import { type Limits, settings } from "./settings.ts";
import type { Ending, Listener, Worker } from "./worker.ts";

export interface Seat {
  /** Whether it takes one more document now. */
  hasRoom(source: Source): boolean;
  give(job: Job): void;
  busy(): boolean;
  /** Kills the child if its document has gone over a limit. */
  watch(): void;
  /** Moves the clock of the document on, where nobody could work. */
  forgive(milliseconds: number): void;
  /** Ends the child; it is replaced when the next document comes. */
  renew(): void;
}

export interface SeatEvents {
  /** There is room again; `jobs` had not begun when their child died. */
  free(jobs: Job[]): void;
  /** A child is ready for documents. */
  started(): void;
  /** A child died before it was ready. */
  falseStart(words: string): void;
}

interface Child {
  worker: Worker;
  jobs: Job[];
  ready: boolean;
  /** When the document at work began: by the clock (milliseconds) and in processor seconds of the child. */
  since: number;
  cpu: number;
  done: number;
  /** How often the document at work has said that it is alive. */
  signs: number;
  resident: number;
  /** Why we killed it. */
  verdict: Issue | null;
}

export function createSeat(start: (listener: Listener) => Worker, limits: Limits, events: SeatEvents): Seat {
  let child: Child | null = null;

  function open(): Child {
    const listener: Listener = {
      frame: (frame) =>
        void (takeFrame(opened, frame) || condemn(opened, { code: "crashed", found: "a wrong answer" })),
      garbage: () => condemn(opened, { code: "crashed", found: "a garbled answer" }),
      end: (ending) => close(opened, ending),
    };
    const fresh = {
      jobs: [],
      ready: false,
      since: performance.now(),
      cpu: 0,
      done: 0,
      signs: 0,
      resident: 0,
      verdict: null,
    };
    const opened: Child = { worker: start(listener), ...fresh };
    return opened;
  }

  /** Its documents are settled once it is dead. */
  function condemn(condemned: Child, verdict: Issue): void {
    if (condemned !== child) return; // it is dead already
    condemned.verdict ??= verdict;
    if (condemned.jobs.length > 0) condemned.worker.kill();
    else renew();
  }

  function close(closed: Child, ending: Ending): void {
    if (closed !== child) return; // it was renewed
    child = null;
    const jobs = closed.jobs.splice(0);
    if (closed.ready) blame(jobs.shift(), closed, ending);
    else events.falseStart(ending.words);
    events.free(jobs);
  }

  function blame(job: Job | undefined, { verdict, since, resident }: Child, ending: Ending): void {
    const wasFull = resident > limits.megabytes * settings.fullShare;
    job?.fail(verdict ?? issueOfEnding(ending, wasFull), secondsSince(since), true);
  }

  function takeFrame(from: Child, { head, body }: Frame): boolean {
    if (head.alive === true) return takeSign(from, head);
    if (head.ready === true && !from.ready) {
      from.ready = true;
      events.started();
    } else if (!takeAnswer(from, head, body)) return false;
    restart(from, head);
    if (from.jobs.length === 0 && isWorn(from)) renew();
    events.free([]);
    return true;
  }

  /** A document that is alive has its time anew, but not for ever; false if it is not at work. */
  function takeSign(from: Child, head: Frame["head"]): boolean {
    if (from.jobs.length === 0 || head.id !== from.done) return false;
    if (++from.signs <= settings.signs) restart(from, head);
    return true;
  }

  /** False if nobody asked for this. */
  function takeAnswer(from: Child, head: Frame["head"], body: Buffer): boolean {
    const [job] = from.jobs;
    if (!from.ready || from.verdict || !job || head.id !== from.done) return false;
    from.jobs.shift();
    from.done++;
    from.signs = 0;
    const seconds = secondsSince(from.since);
    if (head.fault !== undefined) job.reject(new Error(String(head.fault)));
    else if (head.tooLong !== undefined) job.fail(tooLong(head.tooLong), seconds, false);
    else job.answer(body, seconds);
    return true;
  }

  function isWorn({ done, resident }: Child): boolean {
    return done >= settings.documentsPerChild || resident > limits.megabytes * settings.grownShare;
  }

  function renew(): void {
    child?.worker.kill();
    child = null;
  }

  function watch(): void {
    if (!child || child.jobs.length === 0 || child.verdict) return;
    const usage = child.worker.pid === undefined ? null : usageOf(child.worker.pid);
    if (usage?.resident) child.resident = usage.resident; // a dying one shows none
    const verdict = judge(child, usage?.cpu ?? child.cpu, limits);
    if (verdict) condemn(child, verdict);
  }

  return {
    hasRoom: ({ bytes }) => !child || (!child.verdict && !isWorn(child) && fits(child.jobs, bytes.length)),
    give: (job) => {
      child ??= open();
      const { jobs, done, worker } = child;
      if (child.ready && jobs.length === 0) child.since = performance.now();
      jobs.push(job);
      worker.send(done + jobs.length - 1, job.source);
    },
    busy: () => child !== null && child.jobs.length > 0,
    watch,
    forgive: (milliseconds) => {
      if (child) child.since += milliseconds;
    },
    renew,
  };
}

/** The clocks of the document at work begin anew. */
function restart(child: Child, { cpu }: Frame["head"]): void {
  child.since = performance.now();
  child.cpu = Number(cpu ?? child.cpu);
}

function judge({ ready, since, cpu, resident }: Child, cpuNow: number, limits: Limits): Issue | null {
  if (resident > limits.megabytes) return { code: "out-of-memory", found: `${limits.megabytes} MB` };
  if (ready && cpuNow - cpu > limits.seconds) return { code: "timed-out", found: `${limits.seconds} s` };
  const most = Math.max(limits.seconds * settings.patience, ready ? 0 : settings.startSeconds);
  return secondsSince(since) > most ? { code: "timed-out", found: `${most} s by the clock` } : null;
}

/** A large document has a child to itself; small ones wait in line there. */
function fits(jobs: Job[], bytes: number): boolean {
  if (jobs.length === 0) return true;
  const waiting = jobs.reduce((sum, { source }) => sum + source.bytes.length, bytes);
  return jobs.length < settings.ahead.documents && waiting <= settings.ahead.bytes;
}

const tooLong = (bytes: unknown): Issue => ({ code: "too-large", found: `${bytes} bytes of answer` });
const secondsSince = (moment: number) => (performance.now() - moment) / 1000;
