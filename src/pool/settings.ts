/** What a document may cost in a child process, and how the pool treats its children; measured in 2026 on 6,600 foreign files. */

export interface Limits {
  /** Processor seconds that one document may take (the slowest honest one took 4). */
  seconds: number;
  /** Resident memory of a child in MB (the hungriest honest document needed 750). */
  megabytes: number;
}

export const defaultLimits: Limits = { seconds: 30, megabytes: 1_500 };

export const settings = {
  /** Less than this and no reader can start (MB). */
  leastMegabytes: 200,
  /** A stalled machine is no fault of a document: by the clock it may take that many times its processor time. */
  patience: 4,
  /** A scan has its time anew for each page that is recognised, before and after: as often as the PDF reader takes pages. */
  signs: 4_000,
  /** The heap's part of the resident memory; the rest is buffers and the program itself. */
  heapShare: 2 / 3,
  /** The kernel's limit on data stands above ours (MB), so that ours can say what happened. */
  dataSlack: 512,
  /** How often the children at work are looked at (milliseconds). */
  watchEvery: 50,
  /** A look that comes that much too late (milliseconds) means that we ourselves stood still, and is not counted. */
  standstill: 1_000,
  /** A child is replaced after that many documents, or between two when it has grown to that part of its memory. */
  documentsPerChild: 1_000,
  grownShare: 0.3,
  /** Of the memory limit; a child that held so much and died of a signal, without a word, died for want of more: the kernel denies it. */
  fullShare: 0.5,
  /** Small documents wait in the child itself, so that it never waits for us: so many, of so many bytes together. */
  ahead: { documents: 8, bytes: 256_000 },
  /**
   * How long V8 looks on before it optimizes a function (in bytecode; its own budget is 66,000): each child does it anew, and
   * over its few hundred documents much of that costs more than it gains.
   */
  interruptBudget: 400_000,
  /** Largest answer (bytes of JSON); the largest real one had 3 MB. */
  answerBytes: 32_000_000,
  /** How much of what a child says on standard error is kept, from the end (characters). */
  lastWords: 4_000,
  /** A child that is not ready after that many seconds has failed to start. */
  startSeconds: 60,
  /** Children that die one after another before they are ready: then it is not the documents. */
  falseStarts: 3,
} as const;
