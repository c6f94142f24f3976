/** Numbers as a cell shows them. */
import { dateOf, formatDate, isDateFormat, literal } from "./dates.ts";

/** Excel keeps 15 digits; what comes after is the noise of binary fractions. */
const DIGITS = 15;
const token = /\[[^\]]*\]|"[^"]*"|\\.|[_*].|[0#?.,]+|%|./gs;

/** A number by the code of its format; a format beyond dates, decimals, zeros and percent shows the number as it is. */
export function formatNumber(value: number, code: string, since1904: boolean): string {
  const section = sectionFor(value, code);
  if (/general/i.test(section) || section === "@" || section === "") return plain(value);
  if (isDateFormat(section)) {
    const date = dateOf(value, since1904);
    return date ? formatDate(date, section) : plain(value);
  }
  const tokens: string[] = section.match(token) ?? [];
  const digits = tokens.findIndex((one) => /[0#?]/.test(one) && !/^["\\[_*]/.test(one));
  if (digits < 0) return plain(value);
  const scaled = tokens.includes("%") ? value * 100 : value;
  const sign = scaled < 0 && section === code.split(";")[0] ? "-" : ""; // a section for negative numbers has its own
  const shown = tokens.map((one, at) => (at === digits ? decimals(Math.abs(scaled), one) : literal(one)));
  return sign + shown.join("").trim();
}

/** Formats part what is positive, negative and zero by semicolons. */
function sectionFor(value: number, code: string): string {
  const sections = code.split(";");
  const wanted = value < 0 ? sections[1] : value === 0 ? sections[2] : sections[0];
  return wanted || sections[0] || "";
}

export const plain = (value: number): string => String(Number(value.toPrecision(DIGITS)));

/** Zeros before the dot are digits at least, those behind it exactly. */
function decimals(value: number, pattern: string): string {
  const [whole = "", fraction = ""] = pattern.replaceAll(",", "").split(".");
  const least = (whole.match(/0/g) ?? []).length;
  const exact = (fraction.match(/0/g) ?? []).length;
  const most = Math.min(fraction.length, 20);
  const [left = "", right = ""] = value.toFixed(most).split(".");
  const shown = right.slice(0, exact) + right.slice(exact).replace(/0+$/, "");
  return left.padStart(least, "0") + (shown === "" ? "" : `.${shown}`);
}
