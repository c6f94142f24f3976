/** Every limit of the report, with its reason. */
export const settings = {
  /** Plans, rows of a plan and things to look at that are put on the page at a time: what a phone lays out in a blink. */
  plansAtOnce: 50,
  rowsAtOnce: 100,
  entriesAtOnce: 50,
  /** Rows that a search opens: a few screens; the plans that follow stay folded and say how many they have. */
  rowsOpened: 200,
  /** Rows that are printed: about 170 pages; whoever prints more wants a spreadsheet, and the page says what it leaves out. */
  rowsInPrint: 3_000,
  /** Windows of one item in words: a cell with more is a list of days that the raw text beside it shows better. */
  windowsInWords: 6,
  /** Months of a time axis: three school years; more would leave a month no room. */
  monthsOfAxis: 36,
  /** Up to here every month of an axis has its name; on a longer one only the years have. */
  monthsNamed: 18,
  /** Marks of one recurrence: more would run together into a line, and are drawn as one. */
  marksOfRecurrence: 40,
  /** Months to choose from: a mistyped year must not fill the list. */
  monthsToChoose: 240,
} as const;
