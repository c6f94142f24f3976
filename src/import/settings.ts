export const settings = {
  /** Documents that may wait for a slower one before them, and their bytes: enough for half a minute of two cores. */
  waiting: { documents: 512, bytes: 64_000_000 },
  /** Bytes of documents that are kept for a second try at the end; what goes over it has no second try. */
  laterBytes: 64_000_000,
  /** How often to look whether another importer is done with a document (milliseconds). */
  lookAgain: 100,
  /** Tries of a document that importers died of, where nothing can stand in for the importer. */
  tries: 2,
} as const;
