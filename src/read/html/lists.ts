/** Numbers of lists, as a browser shows them. */
import { formatNumber } from "../docx/number-formats.ts";
import { type Element, styleOf } from "./dom.ts";

/** A list that is open. */
export interface List {
  /** The format of its numbers; undefined has none. */
  format: string | undefined;
  next: number;
}

const types: Record<string, string> = { a: "lowerLetter", A: "upperLetter", i: "lowerRoman", I: "upperRoman" };

export function listOf(element: Element): List {
  const hasNumbers = element.name === "ol" && !styleOf(element).includes("list-style-type:none");
  const start = Number.parseInt(element.attribs.start ?? "", 10);
  return {
    format: hasNumbers ? (types[element.attribs.type ?? ""] ?? "decimal") : undefined,
    next: Number.isNaN(start) ? 1 : start,
  };
}

/** The number of an item with its dot and a blank; "" in a list without numbers. */
export function labelIn(list: List | undefined, item: Element): string {
  if (!list?.format) return "";
  const value = Number.parseInt(item.attribs.value ?? "", 10);
  const number = Number.isNaN(value) ? list.next : value;
  list.next = number + 1;
  return `${formatNumber(number, list.format)}. `;
}

/** What Word wrote before a paragraph of a list: a number with a blank, or "" for a bullet. */
export function labelOfMark(mark: string): string {
  const text = mark.replaceAll("\u00a0", " ").trim();
  return /\p{N}|\p{L}[.)]/u.test(text) ? `${text} ` : "";
}
