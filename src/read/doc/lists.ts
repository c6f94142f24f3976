/** The lists of a Word 97–2003 file, in the terms of the DOCX reader, which counts them ([MS-DOC] 2.9.131 to 2.9.150). */
import type { AbstractList, Level, List, Numbering } from "../docx/numbering.ts";
import type { FileInformation } from "./fib.ts";

const LIST_BYTES = 28;
const USE_BYTES = 16;
const LEVELS = 9;

/** The looks of numbers by their codes ([MS-OSHARED] 2.2.1.3, MSONFC); any other is in digits. */
const formats: Record<number, string> = {
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  58: "russianLower",
  59: "russianUpper",
  255: "none",
};
const suffixes = ["tab", "space", "nothing"];

/** The lists; a broken table of lists costs the numbers alone. */
export function readLists(tables: Buffer, information: FileInformation): Numbering {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map() };
  try {
    readAbstracts(tables, information, numbering);
    readUses(information.slice(tables, "listUses"), numbering);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return numbering;
}

/** The levels stand behind the table of lists, those of the first list first. */
function readAbstracts(tables: Buffer, information: FileInformation, { abstracts }: Numbering): void {
  const table = information.slice(tables, "lists");
  if (table.length < 2) return;
  let at = information.place("lists") + table.length;
  for (let n = 0; n < table.readInt16LE(0); n++) {
    const entry = table.subarray(2 + n * LIST_BYTES);
    const count = entry.readUInt8(26) & 1 ? 1 : LEVELS;
    const abstract: AbstractList = { levels: new Map() };
    for (let number = 0; number < count; number++) {
      const { level, end } = readLevel(tables, at);
      abstract.levels.set(number, level);
      at = end;
    }
    abstracts.set(String(entry.readInt32LE(0)), abstract);
  }
}

/** In the text of a level a character below 9 stands for the number of that level. */
function readLevel(bytes: Buffer, at: number): { level: Level; end: number } {
  const textAt = at + LIST_BYTES + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25);
  const end = textAt + 2 + bytes.readUInt16LE(textAt) * 2;
  const signs = [...bytes.toString("utf16le", textAt + 2, end)];
  const level: Level = {
    start: bytes.readInt32LE(at),
    format: formats[bytes.readUInt8(at + 4)] ?? "decimal",
    isLegal: (bytes.readUInt8(at + 5) & 4) !== 0,
    suffix: suffixes[bytes.readUInt8(at + 15)] ?? "tab",
    text: signs.map((sign) => (sign.charCodeAt(0) < LEVELS ? `%${sign.charCodeAt(0) + 1}` : sign)).join(""),
  };
  return { level, end };
}

/** What paragraphs name, counted from 1: a list, and what is changed of it. */
function readUses(bytes: Buffer, { lists }: Numbering): void {
  const count = bytes.length < 4 ? 0 : bytes.readUInt32LE(0);
  let at = 4 + count * USE_BYTES;
  for (let n = 0; n < count; n++) {
    const entry = bytes.subarray(4 + n * USE_BYTES);
    const list: List = { abstract: String(entry.readInt32LE(0)), levels: new Map(), starts: new Map() };
    lists.set(String(n + 1), list);
    at += 4;
    for (let left = entry.readUInt8(12); left > 0; left--) at = readOverride(bytes, at, list);
  }
}

/** Where a level starts, or its whole look. */
function readOverride(bytes: Buffer, at: number, list: List): number {
  const flags = bytes.readUInt32LE(at + 4);
  const number = flags & 15;
  if (flags & 16) list.starts.set(number, bytes.readInt32LE(at));
  if (!(flags & 32)) return at + 8;
  const { level, end } = readLevel(bytes, at + 8);
  list.levels.set(number, level);
  return end;
}
