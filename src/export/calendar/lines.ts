/** The notation of RFC 5545: properties as folded lines, texts escaped. */
import { calendarLine } from "../settings.ts";

/** A name, with its parameters, and a value that is written as it is. */
export type Property = readonly [name: string, value: string];

export const component = (name: string, properties: readonly Property[]): string =>
  [["BEGIN", name] as const, ...properties, ["END", name] as const].map(lineOf).join("");

export const lineOf = ([name, value]: Property): string => `${fold(`${name}:${value}`)}\r\n`;

/** A text value; control characters, which the notation has no place for, are left out. */
export const text = (value: string): string =>
  value
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** An ISO date as DATE. */
export const day = (iso: string): string => iso.replaceAll("-", "");

/** The day after an ISO date. */
export function nextDay(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Cuts a line between characters, never inside one; what goes on begins with a space. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= calendarLine) return line;
  let [folded, octets] = ["", 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > calendarLine) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
