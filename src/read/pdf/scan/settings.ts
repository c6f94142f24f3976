/** Every limit and tolerance of the reading of scans. Lengths are points (1/72 inch) unless said otherwise. */
export const scanSettings = {
  /** Scans of 600 dpi and more are made smaller by whole numbers down to this or more: letters gain nothing above it. */
  enoughDpi: 300,
  /** Pictures of one page: scanners cut pages into some dozen strips. */
  maxImages: 200,
  /** Milliseconds until a picture of a page must be decoded. */
  decodeMs: 20_000,

  /** Side of the square whose mean says what is dark in its middle: wider than any line, narrower than a shadow. */
  window: 24,
  /** Ink is darker than the mean around it by this share … */
  darker: 0.15,
  /** … and by this many of the 255 steps of grey: the grain of paper is not. */
  contrast: 12,

  /** Scanners pull paper in askew by a degree or two. */
  maxSkew: 2,
  /** Degrees; half of it moves the end of a line across A4 by a tenth of a millimetre. */
  skewStep: 0.05,
  /** Plumb lines of this length in all say how they are turned; else they are turned as the text is. */
  enoughPlumb: 200,
  /** Pixels of a row between two that are looked at for the skew. */
  skewStride: 4,

  /** Ruling lines are at most this thick: borders of 1.5 pt that a low resolution spreads. */
  lineThickness: 3,
  /** Gaps in a line up to this are noise, or lines that cross it. */
  lineGap: 3,
  /** Share of a line that is ink: broken letters in a row have less. */
  lineInk: 0.75,
  /** Letters have no level stroke this long. */
  minLevel: 20,
  /** A plumb line is as long as a row is high; stems of letters in tables are shorter. */
  minPlumb: 12,

  /** What is cut off on the inside of each cell so that its borders are not read as letters. */
  inset: 1.5,
  /** Crops of coarse scans are enlarged to this resolution, up to so much: tesseract was taught on it. */
  cropDpi: 300,
  maxZoom: 2,
  /** Pixels of white around each crop: tesseract misses letters at the edge. */
  margin: 12,
  /** Ink of the smallest sign, in square points: a full stop has one, a grain of noise less. */
  minInk: 0.8,
  /** One size for all recognised text, as a share of the usual height of its lines, which reach from capitals to tails. */
  sizeOfLine: 1.15,

  /** Lines outside of tables without a word as sure as this are the grain of the paper, or a stamp. */
  believable: 50,
  /** Letters of such lines that are reported. */
  reported: 200,
  /** Words of which tesseract is less sure than this (of 100) are worth a look. */
  sure: 60,
} as const;
