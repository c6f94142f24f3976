/** Letters and signs that recognition reads where a digit stands: those of 1 first, those of 9 last. */
export const misreadDigits: readonly (readonly string[])[] = [
  ["I", "l", "i", "|", "!", "І", "і", "Г"],
  ["Z", "z", "г"],
  ["З", "з", "Э", "э"],
  ["Ч", "ч", "А", "A"],
  ["S", "s", "Б"],
  ["б", "Б", "G"],
  ["Т", "T", "?"],
  ["В", "B", "в"],
  ["g", "q", "д"],
];
