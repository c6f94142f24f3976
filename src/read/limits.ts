/** How much a reader takes on. A limit that is hit is reported, never passed over in silence. */
export const limits = {
  /** Bytes of one file: it is read into memory at once; the largest real plan with pictures had 20 MB. */
  bytes: { other: 50_000_000, txt: 20_000_000 },

  /** Calibrated on 1,101 readable DOCX of public collections; in brackets the largest of them. */
  zip: {
    /** (291) */
    entries: 2_000,
    /** Inflated bytes of one part (12.6 MB). */
    entryBytes: 64_000_000,
    /** Inflated bytes of all parts that are read (15.3 MB). */
    totalBytes: 128_000_000,
    /** Inflated to packed (130); more is a bomb, but small parts may well be that even. */
    ratio: 200,
    ratioFrom: 100_000,
  },

  /** mammoth and the DOM under it recurse and keep every node: these bound their stack and their memory. */
  xml: {
    /** Open elements (29); 500 nested tables overflow the stack. */
    depth: 128,
    /** Elements of one part; a million text runs take over 800 MB. */
    elements: 750_000,
    /** Attributes of one element; Word's root element has about 40, a hundred thousand take minutes. */
    attributes: 500,
    /** `w:tc` elements (13,367), at 13 KB of memory each. */
    cells: 50_000,
  },

  /** Word's own limit; a larger span is a lie and would make a grid of a billion columns. */
  columns: 63,

  txt: {
    lines: 200_000,
    /** Cells of all tables, some 300 bytes of memory each. */
    tabs: 500_000,
    /** Cells of a row; a line with more tabs is no row of a table. */
    cells: 256,
    /** Groups of lines that tell how many columns a dump of cells has; bounds the work where no table is. */
    lookAhead: 64,
    /** Lines without a tab that may stand between two rows: a section heading of a few lines. */
    between: 3,
    /** Share of control characters above which bytes are no text; real dumps stay below 0.1 %, random bytes reach 10 %. */
    controlShare: 0.01,
    /** Share of valid sequences that makes bytes damaged UTF-8; an old code page reached 0.5 at most, in 20 letters. */
    utf8Share: 0.9,
    /** Bytes that the guess at a code page looks at; 80 letters already decide it. */
    sample: 65_536,
  },
} as const;
