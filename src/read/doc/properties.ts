/** How the characters and paragraphs of a Word file are set: pages of 512 bytes hold runs, and a list of properties for each ([MS-DOC] 2.9.33, 2.9.174). */
import type { NumberProperties } from "../docx/styles.ts";

const PAGE = 512;

/** A stretch of the stream and the bytes of its property list. */
export interface Run {
  from: number;
  to: number;
  list: Buffer;
  /** The style of a paragraph, by its number. */
  style: number;
}

/** The runs that a table of pages leads to, in ascending order; a run that goes back is left out. */
export function* readRuns(stream: Buffer, pages: Buffer, kind: "character" | "paragraph"): Generator<Run> {
  const count = Math.floor((pages.length - 4) / 8);
  let done = 0;
  for (let n = 0; n < count; n++) {
    const number = pages.readUInt32LE((count + 1) * 4 + n * 4) & 0x3fffff;
    const page = stream.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) continue;
    for (const run of kind === "character" ? characterRuns(page) : paragraphRuns(page)) {
      if (run.from < done || run.to <= run.from) continue;
      done = run.to;
      yield run;
    }
  }
}

/** How many runs a page can have, each with two ends and `size` bytes more; a larger number is a lie. */
const runsIn = (page: Buffer, size: number) => Math.min(page.readUInt8(PAGE - 1), Math.floor((PAGE - 5) / (4 + size)));

function* characterRuns(page: Buffer): Generator<Run> {
  const count = runsIn(page, 1);
  for (let n = 0; n < count; n++) {
    const at = page.readUInt8((count + 1) * 4 + n) * 2;
    const list = at === 0 ? Buffer.alloc(0) : page.subarray(at + 1, at + 1 + page.readUInt8(at));
    yield { from: page.readUInt32LE(n * 4), to: page.readUInt32LE(n * 4 + 4), list, style: 0 };
  }
}

function* paragraphRuns(page: Buffer): Generator<Run> {
  const count = runsIn(page, 13);
  for (let n = 0; n < count; n++) {
    const at = page.readUInt8((count + 1) * 4 + n * 13) * 2;
    const whole = paragraphList(page, at);
    const style = whole.length < 2 ? 0 : whole.readUInt16LE(0);
    yield { from: page.readUInt32LE(n * 4), to: page.readUInt32LE(n * 4 + 4), list: whole.subarray(2), style };
  }
}

/** A length of zero means that the length stands in the next byte, in pairs of bytes. */
function paragraphList(page: Buffer, at: number): Buffer {
  if (at === 0 || at + 1 >= PAGE) return Buffer.alloc(0);
  const pairs = page.readUInt8(at);
  if (pairs > 0) return page.subarray(at + 1, at + 2 * pairs);
  return page.subarray(at + 2, at + 2 + 2 * page.readUInt8(at + 1));
}

const TABLE_DEFINITION = 0xd608; // its length takes two bytes
/** Bytes of an operand by the upper three bits of the property's number; 6 means that the first byte tells. */
const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** The properties of a list by their numbers; of one that comes twice the last holds. */
export function propertiesOf(list: Buffer): Map<number, Buffer> {
  const properties = new Map<number, Buffer>();
  for (let at = 0; at + 3 <= list.length; ) {
    const number = list.readUInt16LE(at);
    at += 2;
    const size = operandSize(list, at, number);
    properties.set(number, list.subarray(at, at + size));
    at += size;
  }
  return properties;
}

function operandSize(list: Buffer, at: number, number: number): number {
  if (number === TABLE_DEFINITION && at + 2 <= list.length) return list.readUInt16LE(at) + 1;
  return operandSizes[number >> 13] || list.readUInt8(at) + 1;
}

const LIST_LEVEL = 0x260a;
const LIST = 0x460b;

/** The list and its level that properties name, each as far as they do. */
export function listOf(properties: Map<number, Buffer>): NumberProperties {
  const list = properties.get(LIST);
  const level = properties.get(LIST_LEVEL)?.[0];
  return {
    ...(list?.length === 2 && { list: String(list.readUInt16LE(0)) }),
    ...(level !== undefined && { level }),
  };
}
