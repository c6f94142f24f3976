/** How much an archive may hold. What goes over a limit is told by name, never passed over in silence. */
export const settings = {
  entries: 20_000,
  /** Bytes of the list of entries. */
  directoryBytes: 16_000_000,
  /** Inflated bytes of all entries, with those of archives inside. */
  totalBytes: 8_000_000_000,
  /** Inflated to packed, from so many bytes on; more is a bomb, but small parts may well be that even. */
  ratio: 200,
  ratioFrom: 100_000,
  /** Archives inside archives. */
  depth: 3,
} as const;
