import type { OcrLine } from "../../../options.ts";
import { scanSettings } from "./settings.ts";

type Word = OcrLine["words"][number];

/** Letters that are taken for digits, and Cyrillic ones for Roman numbers. */
const digits: Readonly<Record<string, string>> = { З: "3", з: "3", О: "0", о: "0" };
const roman: Readonly<Record<string, string>> = { І: "I", У: "V", Х: "X" };

/** «О1.О9.2022», «З0»: digits, and letters that look like them. */
const almostNumber = /^[\dЗзОо]+(?:[.,/-][\dЗзОо]+)*[.)]?$/;
/** «УІ», «ІХ»: no words, but Roman numbers in other letters. */
const almostRoman = /^[IVXІУХ]{2,}$/;

/** A line in which such numbers, and «З» alone, are written as numbers; it is never surer than a doubt. */
export function withNumerals(line: OcrLine): OcrLine {
  const alone = line.words.length === 1;
  return { ...line, words: line.words.map((word) => repaired(word, alone)) };
}

function repaired(word: Word, alone: boolean): Word {
  // an opening quotation mark or bracket stays as it is
  const [, before = "", rest = ""] = /^([«"(]?)(.*)$/s.exec(word.text) ?? [];
  const isNumber = almostNumber.test(rest) && (/\d/.test(rest) || (alone && /^З[.)]?$/.test(rest)));
  const isRoman = almostRoman.test(rest) && /[IІ]/.test(rest);
  const table = isNumber ? digits : isRoman ? roman : {};
  const text = before + [...rest].map((letter) => table[letter] ?? letter).join("");
  if (text === word.text) return word;
  return { ...word, text, confidence: Math.min(word.confidence, scanSettings.sure - 1) };
}

/** Whether a line outside of tables has a sure word or is mostly sure: tesseract reads letters into stamps and grain. */
export function isBelievable({ words }: OcrLine): boolean {
  const sure = words.filter(({ confidence }) => confidence >= scanSettings.believable);
  const telling = sure.filter(({ text }) => /[\p{L}\p{N}]{2}|\p{N}/u.test(text));
  const lengthOf = (list: Word[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  return sure.some(({ text }) => /\p{L}{4}/u.test(text)) || lengthOf(telling) * 2 > lengthOf(words);
}
