/** The entries of a ZIP file that is too large for memory; nothing is written anywhere. */
import { extname } from "node:path";
import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import type { Bytes } from "./bytes.ts";
import { settings } from "./settings.ts";

export interface Entry {
  /** As it is named in the archive, made harmless: a label, never a place to write to. */
  name: string;
  size: number;
  packedSize: number;
  method: number;
  crc: number;
  encrypted: boolean;
  /** Of the local header. */
  offset: number;
}

/** Why an archive, or an entry, cannot be read; the message is for a person. */
export class ArchiveError extends Error {}

const end = { mark: 0x06054b50, size: 22, comment: 65_535 };
const central = { mark: 0x02014b50, size: 46 };
const local = { mark: 0x04034b50, size: 30 };
const inflate = promisify(inflateRaw);

/** Lists the files of an archive, without folders; throws an ArchiveError. */
export async function listEntries(bytes: Bytes): Promise<Entry[]> {
  const { count, start, length } = await findDirectory(bytes);
  if (count > settings.entries) throw new ArchiveError(`it holds ${count} files, at most ${settings.entries} are read`);
  if (length > settings.directoryBytes) throw new ArchiveError("its list of files is too long");
  const directory = await bytes.read(start, length);
  const entries: Entry[] = [];
  for (let at = 0, n = 0; n < count; n++) {
    if (at + central.size > directory.length || directory.readUInt32LE(at) !== central.mark) {
      throw new ArchiveError("its list of files is broken");
    }
    const nameEnd = at + central.size + directory.readUInt16LE(at + 28);
    entries.push(readEntryAt(directory, at, nameEnd));
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return numbered(entries.filter(({ name }) => name !== "" && !name.endsWith("/")));
}

async function findDirectory(bytes: Bytes): Promise<{ count: number; start: number; length: number }> {
  const from = Math.max(0, bytes.size - end.size - end.comment);
  const tail = await bytes.read(from, bytes.size - from);
  for (let at = tail.length - end.size; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== end.mark) continue;
    const [count, length, start] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (count === 0xffff || start === 0xffffffff)
      throw new ArchiveError("it is larger than a plain ZIP; unpack it first");
    return { count, start, length };
  }
  throw new ArchiveError("it is no ZIP, or cut off");
}

function readEntryAt(directory: Buffer, at: number, nameEnd: number): Entry {
  const flags = directory.readUInt16LE(at + 8);
  return {
    name: harmless(decodeName(directory.subarray(at + central.size, nameEnd), (flags & 0x800) !== 0)),
    encrypted: (flags & 1) !== 0,
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packedSize: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
}

/** Windows wrote Russian names in the DOS code page and did not say so. */
function decodeName(bytes: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isUtf8 ? "utf-8" : "ibm866").decode(bytes);
  }
}

/** Without the parts that would lead out of the archive, and without control characters; a folder keeps its last slash. */
function harmless(name: string): string {
  const parts = name.replaceAll(/\p{Cc}/gu, "\ufffd").split(/[\\/]/);
  const kept = parts.filter((part) => part !== "" && part !== "." && part !== "..");
  return kept.length > 0 && parts.at(-1) === "" ? `${kept.join("/")}/` : kept.join("/");
}

/** Files of one name stay apart. */
function numbered(entries: Entry[]): Entry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const times = (seen.get(entry.name) ?? 0) + 1;
    seen.set(entry.name, times);
    const ending = extname(entry.name);
    const stem = entry.name.slice(0, entry.name.length - ending.length);
    return times === 1 ? entry : { ...entry, name: `${stem} (${times})${ending}` };
  });
}

/** Unpacks an entry of at most so many bytes, and checks its size and its checksum; throws an ArchiveError. */
export async function unpack(bytes: Bytes, entry: Entry, mostBytes: number): Promise<Buffer> {
  refuse(entry, mostBytes);
  const head = await bytes.read(entry.offset, local.size);
  if (head.length < local.size || head.readUInt32LE(0) !== local.mark)
    throw new ArchiveError("its place in the archive is broken");
  const start = entry.offset + local.size + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = await bytes.read(start, entry.packedSize);
  const content = entry.method === 0 ? packed : await inflateTo(packed, entry.size);
  if (content.length !== entry.size) throw new ArchiveError("it is damaged in the archive: its size is another");
  if (crc32(content) !== entry.crc) throw new ArchiveError("it is damaged in the archive: its checksum is another");
  return content;
}

function refuse({ encrypted, method, size, packedSize }: Entry, mostBytes: number): void {
  if (encrypted) throw new ArchiveError("it is protected by a password; pack it without one");
  if (method !== 0 && method !== 8) throw new ArchiveError("it is packed in a way that is not read; unpack it first");
  const isBomb = size > settings.ratioFrom && size > packedSize * settings.ratio;
  if (size > mostBytes || isBomb)
    throw new ArchiveError(`it unpacks from ${packedSize} to ${size} bytes; no plan does`);
  if (method === 0 && packedSize !== size) throw new ArchiveError("it is damaged in the archive: its size is another");
}

async function inflateTo(packed: Buffer, size: number): Promise<Buffer> {
  try {
    return (await inflate(packed, { maxOutputLength: Math.max(1, size) })) as Buffer;
  } catch {
    throw new ArchiveError("it is damaged in the archive and cannot be unpacked");
  }
}
