/** Every limit and tolerance of the PDF reader. Lengths are points (1/72 inch), ratios are of the font size unless said otherwise. */
export const settings = {
  /** More pages than any plan has; an honest page takes 10–30 ms, so the worst case ends within a minute. */
  maxPages: 2000,
  /** A dense A4 page of a plan has about 3,000 operators; drawings and bombs have millions. */
  maxOperators: 400_000,
  /** A4 at 400 dpi. Larger pictures are not decoded where nobody reads them. */
  maxImagePixels: 16_000_000,
  /** Unpacked bytes whose checksums are looked at; real plans stay below 5 MB. */
  checkedBytes: 64_000_000,
  /** How far before a stream its dictionary may begin. */
  dictionaryReach: 1000,
  /** Ruling lines of one page after joining; the components are found pairwise, so this bounds the work. */
  maxEdges: 3000,
  /** Faces of one elementary grid: 400 rows of 50 columns are beyond any page. */
  maxFaces: 20_000,

  /** A filled rectangle up to this thick is a ruling line: Word draws 0.5–3 pt borders so. */
  lineThickness: 3,
  /** How far the ends of a line may differ and still be level: covers rounding and scans turned by a hair. */
  levelTolerance: 1,
  /** Parallel lines this near are one line: double borders, and the halves that neighbouring cells draw each. */
  snap: 3,
  /** Gaps up to this are bridged: dots, dashes, and corners that are drawn by themselves. */
  joinGap: 6,
  /** Shorter lines are no walls: dots, tick marks, corner squares. A row is never lower than a line of small print. */
  minEdge: 7,
  /** A wall stands between two faces when lines cover this share of their common side. */
  wallCover: 0.6,
  /** Lines that stick out by this on a side without a border mean that the outer border was left out. */
  openSide: 12,

  /** Superscripts are raised by a third; the next line is at least a whole size away. */
  sameLine: 0.45,
  /** A gap wider than this is a space that was not written: spaces are 0.2–0.25 wide, letters touch. */
  wordGap: 0.17,
  /** A blank narrower than this is none: the thinnest space of typographers is a tenth. */
  hollow: 0.04,
  /** Spaced-out headings put up to this much between their letters. */
  letterSpacing: 0.5,
  /** A gap wider than this parts two texts on one line (approval blocks side by side). */
  segmentGap: 2.5,
  /** Gaps of a stretched line differ by rounding only; columns of text stand apart by chance. */
  equalGaps: 1.2,
  /** First lines are indented by up to this; what begins further right is set to the right. */
  indent: 4,
  /** The same letter printed again this near is a bold effect, not a double letter. */
  overprint: 0.12,
  /** A baseline this much further down than the line above begins a new paragraph. */
  paragraphGap: 1.9,
  /** Baselines of single-spaced lines are at least this many sizes apart. */
  linePitch: 1.15,
  /** A line of an approval block has no more letters than this; wider ones are a title or prose under it. */
  approvalWidth: 60,
  /** The lines of an approval block stand up to this many sizes under its first word. */
  approvalGap: 3.5,
  /** An approval block has no more lines than this; real ones have two to eight. */
  approvalLines: 10,
  /** Letters reach this far under the baseline. */
  tail: 0.25,
  /** The middle of a small letter stands this far above the baseline. */
  midHeight: 0.25,

  /** A space in the usual book faces. */
  spaceWidth: 0.25,
  /** Widest space between a cell's border and its text that is padding; Word's own is 5.4. */
  padding: 8,
  /** Share of wrapped lines that must end with a space for "this producer writes trailing spaces" to hold. */
  trailingSpaceShare: 0.8,
  /** The same where the space fits: paragraphs may begin with small letters, and others write none but by chance. */
  fittingSpaceShare: 0.4,
  /** Fewer wrapped lines than this prove nothing about the producer. */
  trailingSpaceSample: 4,
  /** A line that leaves less than this many sizes free fills its cell: no letter more would fit. */
  fullLine: 0.7,

  /** Shorter words that end like a cut adjective are whole: «итог». */
  longWord: 7,

  /** Column borders of two pages that differ by less are the same column. */
  columnTolerance: 5,
  /** Share of inner column borders that two pieces of one table must have in common: cells may be split differently. */
  sharedColumns: 0.5,
  /** Texts of a column, all with a capital, after which a small letter shows that a row goes on; fewer may be chance. */
  capitalSample: 5,
  /** Footnotes are set smaller than the text by this ratio or more. */
  footnoteSize: 0.9,
  /** Footnote marks are at most this large … */
  noteSize: 0.8,
  /** … and raised by at least this: Word and LibreOffice raise by a third and set at 58–65 %. */
  noteRise: 0.15,

  /** A line that crosses a letter between these heights above its baseline strikes it out; underlines are lower. */
  strikeLow: 0.12,
  strikeHigh: 0.42,
  /** Shorter strokes cross no whole letter: dots of dotted borders. */
  strikeLength: 3,
  /** A stroke sticks out by no more than this beyond the letters that it strikes. */
  strikeSlack: 0.6,
  /** Letters of a watermark are larger than most of the page by this ratio. */
  watermarkSize: 2,
  /** More lines of large letters are no watermarks. */
  watermarkLines: 40,
  /** Text turned by more degrees than this against the edges of the page is slanted on purpose; scans are not. */
  slant: 10,
  /** Height of a capital letter. */
  capHeight: 0.7,
  /** More glyphs than this stand at no one height of a page. */
  maxLineGlyphs: 2000,
  /** Letters of a filled field that does not say how it looks; larger ones would leave the field's cell. */
  fieldSize: 10,

  /** Rows at the top of a table that may be repeated on every page. */
  maxHeaderRows: 4,
  /** A running head stands at the same height on its pages, up to this. */
  furnitureDrift: 12,
  /** Lines at the top and bottom of a page that may be running heads. */
  furnitureLines: 3,

  /** Header words that a line must hold before a table without ruling lines is believed. */
  streamHeaderWords: 3,
  /** Column gaps in such a header are wider than spaces in justified text. */
  streamGap: 0.9,
  /** Words further apart than this at a column border do not run across it: paddings are wider, spaces narrower. */
  columnGap: 0.4,
  /** Share of body words that may cross a column border: section headings do. */
  streamCrossing: 0.1,
  /** A header cell has no more words than this; prose that names the columns has. */
  streamHeaderLength: 8,
  /** Lines of one header cell are no further apart than this. */
  streamHeaderPitch: 1.5,
  /** A scan's next page may lie this much to the side. */
  streamShift: 12,
  /** A line pitch this much wider than usual begins a new row where rows are not numbered. */
  streamRowGap: 1.3,
  /** Fewer numbers in a cell may number a list in it. */
  numberedRows: 3,
  /** A line that begins a row stands this much further from the line above than lines of one cell do. */
  rowApart: 1.1,
  /** A white stripe higher than this many sizes ends such a table. */
  streamEnd: 4,

  /** Rows of words of one page; a printed page has a hundred. */
  maxTextRows: 1000,
  /** Words of one column are no further apart than this: spaces of a typewriter face, and of justified lines as a rule. */
  phraseGap: 0.62,
  /** Two numbers further apart than a space are two. */
  valueGap: 0.35,
  /** The least white between two columns: wider than a space, narrower than what any table leaves. */
  gutter: 0.5,
  /** Rows with this share of the most phrases that a row has show the columns; the others are headings and wrapped lines. */
  fullRow: 0.6,
  /** Share of these rows that may reach across a gutter. */
  gutterCrossing: 0.1,
  /** Share of a column's cells that are numbers in a column of numbers; the others are its headings. */
  valueShare: 0.6,
  /** Share of lines that fill two columns at least, in a table. */
  fullLines: 0.5,
  /** Fewer lines with the same gaps are chance. */
  unruledLines: 3,
  /** The same for lines without numbers. */
  wordLines: 4,
  /** Mean letters of a line in a narrow column of running text; half of what is prose whatever it looks like. */
  proseLength: 18,
  /** A line of prose ends this near to the end of its column, as a share of its width: ragged text leaves a short word. */
  proseRag: 0.2,
  /** The same for labels of rows, whose lines are short and hold long words. */
  labelRag: 0.35,
  /** A column of a page has more lines than this; a table beside it may have a column of wrapped text itself. */
  textColumn: 8,
  /** Columns of text that a page has at most: newspapers have more, but no tables worth looking for. */
  textColumns: 3,
  /** How much the ends of rules around one table may differ, and how far words may stick out beyond them. */
  bandSlack: 6,
  /** A strip between two rules up to this high, in sizes, holds a heading of a table's part and not the text between two tables. */
  headingStrip: 2.5,
  /** A rule this near under a heading, in sizes, belongs to it. */
  ruleUnder: 1.1,
  /** White higher than this parts two tables without rules. */
  runGap: 2.6,
  /** A line without gaps that has more letters than this is prose and no heading in a table. */
  headingLength: 60,
  /** Lines without gaps that may follow each other in a table. */
  runPause: 3,

  /** Share of a tagged cell's letters that may hang over a line, and of a table's that may stand outside its lines. */
  tagSlack: 0.1,

  /** White around the pages of a drawing. */
  drawMargin: 12,

  /** Share of control, private and replacement characters above which a text layer is garbage. */
  garbledShare: 0.05,
  /** In shorter texts one odd bullet would already be that much. */
  garbledSample: 40,
  /** Shorter words with odd signs in them may be formulae: «х>0», «у=2х». */
  tellingWord: 4,
  /** Longer ones are dots and lines of signs. */
  longestWord: 60,
  /** Fewer odd words may be slips and brands. */
  miscodedWords: 2,
  /** Share of words without a letter of their own above which they are no codes. */
  miscodedShare: 0.2,
  /** The same above which the rest of a document says nothing either. */
  miscodedDocument: 0.5,
} as const;
