export const settings = {
  /** A job: so many documents, of so many bytes together. A smaller one costs more in the queue, a larger one keeps others waiting. */
  batch: { documents: 32, bytes: 32_000_000 },
  /** Documents that are stored in one transaction: so many, of so many bytes together, or what has come in so much time (milliseconds). */
  together: { documents: 64, bytes: 8_000_000, milliseconds: 2_000 },
  /** Files that go on the queue in one transaction. */
  chunk: 256,
  /** Documents in hand for each child process, so that none waits while a job ends and the next begins. */
  ahead: 8,
  /** How often the queue is asked for work where no word of new jobs comes (milliseconds). */
  pollEvery: 1_000,
  /** How often a worker looks for the jobs of dead ones, and whether anything waits (milliseconds). */
  lookEvery: 2_000,
  /** A worker that began this long ago (seconds) is known by name, if it lives. */
  introduction: 30,
  /** What fails for want of the server or of a file is tried so often, after longer and longer pauses (largest of graphile-worker's column). */
  attempts: 32_767,
  /**
   * A file that cannot be read may be read later, so its job is tried so often in all; and far more often, for some half an
   * hour, where its folder or storage is not there at all: other workers may see it, or it may come back.
   */
  tries: { file: 2, place: 8 },
  /** Who could not finish a job waits so long (milliseconds) before it takes another, so that those who can take more. */
  rest: 3_000,
  /** A worker that is to end lets its jobs finish for so long (milliseconds). */
  patience: 3_600_000,
  /** The rate is that of the last minutes (seconds). */
  rateOver: 120,
} as const;

/** The name of our jobs. */
export const task = "planoteka";

/** Advisory locks of workers have this number first, "PLAN" in ASCII. */
export const workerLock = 0x504c414e;
