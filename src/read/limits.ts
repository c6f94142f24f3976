/** How much a reader takes on. A limit that is hit is reported, never passed over in silence. */
export const limits = {
  /** Bytes of one file: it is read into memory at once; the largest real plan with pictures had 20 MB. */
  bytes: { other: 50_000_000, txt: 20_000_000 },

  /** Calibrated on 1,101 readable DOCX of public collections; in brackets the largest of them. */
  zip: {
    /** (291) */
    entries: 2_000,
    /** Inflated bytes of one part (12.6 MB). */
    entryBytes: 128_000_000,
    /** Inflated bytes of all parts that are read (15.3 MB). */
    totalBytes: 192_000_000,
    /** Inflated to packed (130; a table of equal rows 250); more is a bomb, but small parts may well be that even. */
    ratio: 500,
    ratioFrom: 100_000,
  },

  /** What our own reader of XML takes on; it keeps no tree, and its time and memory grow with the text alone. */
  xml: {
    /** Open elements (29); a nested table takes three, and no office nests hundreds. */
    depth: 1_000,
    /** Elements of one part (150,000); 500,000 table cells of a plain document, in two seconds and 300 MB. */
    elements: 5_000_000,
    /** Table cells of one document (13,367), where the markup can repeat them. */
    cells: 500_000,
    /** Attributes of one element; Word's root element has about 40. */
    attributes: 500,
  },

  /** What mammoth is given: it and the DOM under it recurse and keep every node, so these bound their stack and their memory. */
  mammoth: {
    /** Open elements; 500 nested tables overflow the stack. */
    depth: 128,
    /** Elements of one part; a million text runs take over 800 MB. */
    elements: 750_000,
    /** `w:tc` elements, at 13 KB of memory each. */
    cells: 50_000,
  },

  /** Word's own limit; a larger span is a lie and would make a grid of a billion columns. */
  columns: 63,

  html: {
    /** Elements open inside each other: the parser takes quadratic time. Pages that never close a font reach 3,000. */
    depth: 10_000,
    /** Tags of a page, some 400 bytes of memory each. */
    tags: 1_500_000,
  },

  rtf: {
    /** Open groups; Word's own files stay below 40. */
    depth: 1_000,
    /** Paragraphs and cells together, some 200 bytes of memory each. */
    paragraphs: 300_000,
    /** Tables in tables. */
    tables: 20,
  },

  /** Edges of table cells, in twips (1/1440 inch): a cell needs 216 for its margins alone. */
  edges: {
    /** Edges of different rows that lie closer are one: rows drawn by hand differ by up to 60. */
    tolerance: 100,
    /** A row that begins less to the right than this begins with its table. */
    indent: 200,
  },

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
