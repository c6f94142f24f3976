/** Every limit of this stage, with its reason. */
export const settings = {
  /** A longer cell is prose, not a column's name (the longest header words seen in real plans have 14). */
  headerWords: 16,
  /** … and no header cell is longer than this many characters. */
  headerLength: 250,
  /** «Внеклассные и внешкольные воспитательные мероприятия»; more words before the last one are a sentence. */
  qualifiedWords: 6,
  /** Headers of more rows are not known («Сроки» over «план» and «факт» over «начало» and «окончание»). */
  headerRows: 3,
  /** So many neighbours that are months are no chance. */
  monthColumns: 3,
  /** Where more of the cells under months than this share are texts, those are the activities. */
  cyclogramShare: 0.5,
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
  /** A table without a header is a plan's only with so many rows at least, … */
  headerlessRows: 3,
  /** … (the first ones are enough to tell), … */
  headerlessSample: 200,
  /** … such a share of dates in one column (of people in another), … */
  headerlessPeriods: 0.6,
  /** … of several words in one more, … */
  headerlessTexts: 0.5,
  /** … and of numbers in a column of numbers. */
  headerlessNumbers: 0.8,
  /** A table without dates that has such a share of numbers in a column counts something: hours, money, marks. */
  undatedNumbers: 0.5,
  /** A row with more activities or dates than this is no section but a table that lost its rows; also bounds the work. */
  stepLines: 60,
  /** So many rows say how wide a column is; more only cost time. */
  stepSample: 12,
  /** Widths of a column, in letters, that are tried; in the last one no line is broken. */
  stepWidths: [...Array.from({ length: 40 }, (_, index) => 12 + 2 * index), 1e9],
  /** The share of the lines beside a list that must look like periods (among real ones stand «кл. часы», «по назначению»). */
  stepDated: 0.6,
  /** Two lines beside two lines happen by chance: without numbers it takes three. */
  stepParagraphs: 3,
  /** A list stands under a title and a motto at most. */
  stepTitle: 2,
  /** Where dates are missing or too many, at most this share of the activities. */
  stepOff: 0.25,
  /** How far off, in lines for each activity, a match by height may be. */
  stepCost: 0.5,
  /** … and one of people, whose lines are more. */
  peopleCost: 1,
  /** Fitted to real rows: a date stands at the first line of its activity, and an activity has one. */
  dateCosts: { above: 1, below: 0.25, empty: 1.5, second: 1 },
  /** … while people may be several. */
  peopleCosts: { above: 1, below: 0.4, empty: 1.15, second: 0.35, parted: 2 },
  /** Where another share of the lines costs less than this more, the row does not say surely which is right. */
  stepMargin: 0.5,
  /** What stands further above the title of a plan without a table belongs to something else. */
  aboveTitle: 30,
  /** Fewer dated points than this are no plan but a list in a letter. */
  prosePoints: 3,
  /** A plan says of more than this share of its points when they are due. */
  proseShare: 0.5,
  /** A longer paragraph is no point of a plan. */
  pointLength: 2000,
  /** In a text file a line from this length on that ends without a mark goes on in the next one. */
  wrappedLength: 50,
  /** No period in a sentence is longer; also bounds the search for one. */
  prosePeriod: 120,
} as const;
