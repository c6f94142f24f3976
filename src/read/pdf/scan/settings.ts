/** Every limit and tolerance of the reading of scans. Lengths are points (1/72 inch) unless said otherwise. */
export const scanSettings = {
  /** Scans of 600 dpi and more are made smaller by whole numbers down to this or more: letters gain nothing above it. */
  enoughDpi: 300,
  /** A4 at 600 dpi with some room. Larger pictures are not decoded: this much takes half a gigabyte of memory. */
  maxPicturePixels: 40_000_000,
  /** Larger pages are made smaller: A4 at 400 dpi, A3 at 280. */
  maxPixels: 16_000_000,
  /** Resolution of a page that is painted because its letters are garbled. */
  paintedDpi: 300,
  /** Pictures of one page: scanners cut pages into some dozen strips. */
  maxImages: 200,
  /** Milliseconds until a picture of a page must be decoded. */
  decodeMs: 20_000,

  /** Pictures that cover less of a page than this share are illustrations and logos. */
  coverage: 0.5,
  /** Signs beside a scan: a page number, a running head, a stamp of a digital signature. A page of text has 1,500. */
  besideScan: 400,
  /** A picture with fewer letters than this in its lines is a photograph, a background or paper alone. */
  leastLetters: 60,
  /** No page has more; they are compared with those near them, so this bounds the work. */
  mostLetters: 30_000,
  /** How high a letter may be, from the small ones of 8 pt to the capitals of a title. */
  letterHeight: { min: 2.5, max: 20 },
  /** How wide a letter may be, in heights: coarse scans run several into one. */
  letterWidth: 6,
  /** Letters of a line stand this near to each other and this level, in heights. */
  letterGap: 1,
  letterDrift: 0.4,
  /** Neighbours among letters are at most this much higher than each other. */
  letterRatio: 2.5,
  /** Share of the picture that is ink: text has up to 15 %, the shadows and textures of a photograph more. */
  maxInk: 0.25,

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
