/** What an old Office file says of itself: the stream «SummaryInformation» ([MS-OLEPS] 2.21). */
import type { Properties } from "../../model.ts";

const CODE_PAGE = 1;
const TITLE = 2;
const AUTHOR = 4;
const CREATED = 12;
const MODIFIED = 13;
const NARROW_TEXT = 30;
const WIDE_TEXT = 31;
const TIME = 64;
const encodings: Record<number, string> = { 1200: "utf-16le", 10007: "x-mac-cyrillic", 65001: "utf-8", 866: "ibm866" };
/** Between 1601, from where times count in tenths of microseconds, and 1970. */
const EPOCH_SHIFT = 11_644_473_600_000n;

/** Title, author and times; undefined where there are none. */
export function readSummary(stream: Buffer | null): Properties | undefined {
  const values = stream ? valuesOf(stream) : new Map<number, Buffer>();
  const page = values.get(CODE_PAGE);
  const codePage = page && page.length >= 6 ? page.readUInt16LE(4) : 1251;
  const entries: [keyof Properties, string | undefined][] = [
    ["title", textOf(values.get(TITLE), codePage)],
    ["author", textOf(values.get(AUTHOR), codePage)],
    ["created", timeOf(values.get(CREATED))],
    ["modified", timeOf(values.get(MODIFIED))],
  ];
  const known = entries.filter(([, value]) => value);
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

/** The values of the first section, each from its type on, by their numbers. */
function valuesOf(stream: Buffer): Map<number, Buffer> {
  const values = new Map<number, Buffer>();
  const section = stream.subarray(stream.length < 48 ? stream.length : stream.readUInt32LE(44));
  const count = section.length < 8 ? 0 : section.readUInt32LE(4);
  for (let at = 8; at < 8 + count * 8 && at + 8 <= section.length; at += 8) {
    values.set(section.readUInt32LE(at), section.subarray(section.readUInt32LE(at + 4)));
  }
  return values;
}

function textOf(value: Buffer | undefined, codePage: number): string | undefined {
  if (!value || value.length < 8) return undefined;
  const type = value.readUInt16LE(0);
  const size = value.readUInt32LE(4);
  if (type === WIDE_TEXT) return trimmed(value.toString("utf16le", 8, 8 + size * 2));
  if (type !== NARROW_TEXT) return undefined;
  return trimmed(decode(value.subarray(8, 8 + size), codePage));
}

function decode(bytes: Buffer, codePage: number): string {
  try {
    return new TextDecoder(encodings[codePage] ?? `windows-${codePage}`).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes); // a code page that nobody knows
  }
}

const trimmed = (text: string) => text.split("\0")[0]?.trim();

function timeOf(value: Buffer | undefined): string | undefined {
  if (!value || value.length < 12 || value.readUInt16LE(0) !== TIME) return undefined;
  const time = new Date(Number(value.readBigUInt64LE(4) / 10_000n - EPOCH_SHIFT));
  return time.getTime() > 0 ? `${time.toISOString().slice(0, 19)}Z` : undefined;
}
