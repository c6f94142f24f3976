/** Signs that say «in this month» in a cell under a month, folded to small letters. */
export const tickMarks: readonly string[] = [
  "+",
  "х",
  "x",
  "v",
  "√",
  "✓",
  "✔",
  "☑",
  "*",
  "•",
  "●",
  "■",
  "▪",
  "◆",
  "да",
  "так",
];

/** Signs that say «not in this month». */
export const emptyMarks: readonly string[] = ["-", "–", "—", "−", "нет", "не", "."];

/** What a header over numbers of months says (beginnings). */
export const monthColumnWords: readonly string[] = ["месяц", "месяцы", "месяцев"];
