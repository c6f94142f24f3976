/** How Word writes the number of a list item. */

/** Alphabets of lists; the Russian one goes without ё, й, ъ and ь. */
const alphabets: Record<string, string> = {
  lowerLetter: "abcdefghijklmnopqrstuvwxyz",
  russianLower: "абвгдежзиклмнопрстуфхцчшщыэюя",
};

const romanDigits: [value: number, digits: string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** A number in one of Word's formats (`w:numFmt`); a format that we do not know is written in digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "upperLetter":
      return letters(value, alphabets.lowerLetter).toUpperCase();
    case "russianUpper":
      return letters(value, alphabets.russianLower).toUpperCase();
    default:
      return letters(value, alphabets[format]);
  }
}

/** After the last letter they come twice: яя after я. */
function letters(value: number, alphabet: string | undefined): string {
  if (!alphabet || value < 1 || value > MOST) return String(value);
  const times = Math.ceil(value / alphabet.length);
  return alphabet.charAt((value - 1) % alphabet.length).repeat(times);
}

function roman(value: number): string {
  if (value < 1 || value > MOST) return String(value);
  let rest = value;
  return romanDigits.reduce((text, [worth, digits]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return text + digits.repeat(times);
  }, "");
}

/** A number beyond this is written in digits, whatever its format: no list is that long. */
const MOST = 3_999;
