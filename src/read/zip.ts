/** Just enough of ZIP to look into a document before a package does: the directory, and its entries, each checked. */
import { crc32, inflateRawSync } from "node:zlib";
import type { Issue } from "../model.ts";
import type { Result } from "../result.ts";
import { limits } from "./limits.ts";

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Offset of the local header in the file. */
  offset: number;
}

const END_SIZE = 22;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const MAX_COMMENT = 65_535;

const damaged = (found: string): Issue[] => [{ code: "damaged", found }];
const tooLarge = (found: string): Issue[] => [{ code: "too-large", found }];

/** A view of the same memory with the reading methods of Buffer. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Lists the entries of an archive; an archive that is cut off, lies about itself or is too large gives an issue. */
export function listEntries(bytes: Uint8Array): Result<ZipEntry[]> {
  const buffer = bufferOf(bytes);
  const end = findEnd(buffer);
  if (end < 0) return { value: [], issues: damaged("the zip archive is cut off") };
  const count = buffer.readUInt16LE(end + 10);
  if (count > limits.zip.entries) return { value: [], issues: tooLarge(`${count} entries in the zip archive`) };
  const start = end - buffer.readUInt32LE(end + 12);
  const shift = start - buffer.readUInt32LE(end + 16); // bytes in front of the archive
  const entries = start < 0 || shift < 0 ? null : readDirectory(buffer, start, end, count, shift);
  if (!entries) return { value: [], issues: damaged("the directory of the zip archive is broken") };
  return { value: entries, issues: contradiction(buffer, entries) };
}

/** What the archive says twice and differently: no checksum covers the names, and a part under a wrong one is lost. */
function contradiction(buffer: Buffer, entries: ZipEntry[]): Issue[] {
  const twice = duplicate(entries.map((entry) => entry.name));
  if (twice) return damaged(`the zip archive holds ${twice} twice`);
  const renamed = entries.find((entry) => localName(buffer, entry) !== entry.name);
  return renamed ? damaged(`${renamed.name} has another name where it stands in the zip archive`) : [];
}

/** The name before the content of an entry; where nothing stands there, reading the entry will tell. */
function localName(buffer: Buffer, { name, offset }: ZipEntry): string {
  if (!hasLocalHeader(buffer, offset)) return name;
  const start = offset + LOCAL_SIZE;
  return buffer.toString("utf8", start, start + buffer.readUInt16LE(offset + 26));
}

const hasLocalHeader = (buffer: Buffer, offset: number): boolean =>
  offset + LOCAL_SIZE <= buffer.length && buffer.readUInt32LE(offset) === 0x04034b50;

/** Position of the end record, which stands before a comment of at most 64 KB; -1 when there is none. */
function findEnd(buffer: Buffer): number {
  const first = Math.max(0, buffer.length - END_SIZE - MAX_COMMENT);
  for (let at = buffer.length - END_SIZE; at >= first; at--) {
    if (buffer.readUInt32LE(at) === 0x06054b50) return at;
  }
  return -1;
}

function readDirectory(buffer: Buffer, start: number, end: number, count: number, shift: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + CENTRAL_SIZE > end || buffer.readUInt32LE(at) !== 0x02014b50) return null;
    const nameEnd = at + CENTRAL_SIZE + buffer.readUInt16LE(at + 28);
    if (nameEnd > end) return null;
    entries.push({
      name: buffer.toString("utf8", at + CENTRAL_SIZE, nameEnd),
      method: buffer.readUInt16LE(at + 10),
      crc: buffer.readUInt32LE(at + 16),
      packedSize: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42) + shift,
    });
    at = nameEnd + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

/** Some programs part the folders of a name as Windows does. */
export const slashed = (name: string): string => name.replaceAll("\\", "/");

function duplicate(names: string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

/** Inflates one entry and checks its size and its checksum; null with an issue when they do not hold. */
function readEntry(bytes: Uint8Array, entry: ZipEntry): Result<Uint8Array | null> {
  const { entryBytes, ratio, ratioFrom } = limits.zip;
  const bomb = entry.size > ratioFrom && entry.size > entry.packedSize * ratio;
  if (entry.size > entryBytes || bomb) {
    return { value: null, issues: tooLarge(`${entry.name} unpacks from ${entry.packedSize} to ${entry.size} bytes`) };
  }
  const content = unpack(bufferOf(bytes), entry);
  if (!content || content.length !== entry.size)
    return { value: null, issues: damaged(`${entry.name} cannot be unpacked`) };
  if (crc32(content) !== entry.crc)
    return { value: null, issues: damaged(`${entry.name} does not match its checksum`) };
  return { value: content, issues: [] };
}

function unpack(buffer: Buffer, entry: ZipEntry): Buffer | null {
  if (!hasLocalHeader(buffer, entry.offset)) return null;
  const names = buffer.readUInt16LE(entry.offset + 26) + buffer.readUInt16LE(entry.offset + 28);
  const start = entry.offset + LOCAL_SIZE + names;
  if (start + entry.packedSize > buffer.length) return null;
  const packed = buffer.subarray(start, start + entry.packedSize);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    return null; // broken data, or more of it than the directory declares
  }
}

/** Reads several entries, bounded in their sum; stops at the first one that cannot be read. */
export function readEntries(bytes: Uint8Array, entries: ZipEntry[]): Result<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.zip.totalBytes) return { value: parts, issues: tooLarge(`the parts unpack to ${total} bytes`) };
  for (const entry of entries) {
    const { value, issues } = readEntry(bytes, entry);
    if (!value) return { value: parts, issues };
    parts.set(entry.name, value);
  }
  return { value: parts, issues: [] };
}
