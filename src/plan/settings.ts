/** Every limit of this stage, with its reason. */
export const settings = {
  /** A longer cell is prose, not a column's name (the longest header words seen in real plans have 14). */
  headerWords: 16,
  /** … and no header cell is longer than this many characters. */
  headerLength: 250,
  /** Shorter words are never matched by edit distance: «срок» is one letter from «урок». */
  typoMinLength: 6,
  /** From this length on two edits are forgiven instead of one. */
  typoLongLength: 10,
  /** An approval block without a title after it ends here; real ones have two to eight lines. */
  approvalLines: 10,
  /** A title is put together from this many lines at most. */
  titleLines: 10,
  /** A title line is shorter than this; longer paragraphs are prose. */
  titleLength: 400,
  /** How far below its table a signature may stand (notes may come between). */
  signatureReach: 6,
  /** How many lines above a table may name its year; prose further up speaks of other years too. */
  nearbyLines: 12,
  /** Real headings nest three deep; a page of merged rows is no deeper tree. */
  sectionDepth: 6,
  /** What a line begins with is enough to know it. */
  openingLength: 500,
  /** A longer period cell is no evidence of the year. */
  periodLength: 500,
  /** A heading above a table is short, unlike the prose that may also stand there. */
  headingLength: 120,
  /** From this many headings over the whole width on, a table's headings are made so. */
  mergedHeadings: 2,
  /** Where more rows than this share hold nothing but an activity, such rows are data and not headings. */
  headingShare: 1 / 3,
} as const;
