/** What the layouts of text tables allow for; positions and widths are in characters. */
export const settings = {
  /** Cells of one table; a longer run of lines that look like one is left as it is. */
  cells: 500_000,

  drawn: {
    /** A border may stand this far from its place in the rules: text editors shift a line when a word is corrected. */
    snap: 1,
    /** Cells of a row at most; a line of bars is no table. */
    cells: 63,
  },

  columns: {
    /** Columns at least: two words at the ends of a line are an approval or a signature. */
    least: 3,
    /** Columns at most: a number, an activity, the months and a few more. */
    most: 24,
    /** Lines that a header has at most. */
    header: 4,
    /** Characters of one header word group; a longer one is a sentence. */
    word: 48,
    /** Lines under a header that show where its columns part: fewer, where other text follows soon. */
    windows: [60, 16, 6],
    /** Share of the lines that may cross the gap between two columns: sections and squeezed words. */
    crossing: 0.2,
    /** How far from the gap a line's own blank may stand: proportional fonts do not keep to a grid. */
    reach: 3,
    /** How far the columns of the next page may stand from those of the last. */
    drift: 8,
    /** Lines between two rows that are none: a section heading, a page number. */
    between: 3,
    /** Empty lines that a table can hold in a row. */
    blank: 4,
    /** Share of the width by which a heading in the middle of the table may miss it. */
    centre: 0.06,
    /** Rows that make a table where none has a number: three words side by side may be an approval. */
    plainRows: 3,
    /** Share of a column's width under which a line ended by itself and was not wrapped. */
    short: 0.6,
  },

  /** Quality is common letter pairs to the character: Russian and Belarusian have 0.5, any of the mistakes below 0.1. */
  mojibake: {
    /** Characters that are looked at, after ASCII is left out of the first `reach`. */
    sample: 32_768,
    reach: 262_144,
    /** Characters beyond ASCII without which nothing can be told. */
    least: 12,
    /** What is better is left alone. */
    bad: 0.2,
    /** What undoing must reach. */
    good: 0.3,
    /** Share of the characters that may be lost: editors replace what they cannot show. */
    lost: 0.1,
  },

  separated: {
    /** Fields of a record at least, so that a sentence with a comma is none. */
    fields: 3,
    /** Records at least: a header and a row; more where commas part the fields and nothing is quoted. */
    records: 2,
    commas: 4,
    /** Lines that a record may take; a quote that is never closed would take them all. */
    lines: 60,
  },
} as const;
