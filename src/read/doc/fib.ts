/** Where things stand in a Word 97–2003 file, by the numbers of its first block ([MS-DOC] 2.5, FIB). */

const WORD_97 = 0xa5ec;
const WORD_95 = 0xa5dc;

/** Offsets in the block: of the texts' lengths in characters, in the order of the texts, and of places in the table stream. */
const lengthsAt = { body: 0x4c, footnotes: 0x50, headers: 0x54, macros: 0x58, comments: 0x5c, endnotes: 0x60 };
const boxLengthsAt = { textboxes: 0x64, headerTextboxes: 0x68 };
const placesAt = {
  styles: 0xa2,
  headers: 0xf2,
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  listUses: 0x2ea,
};

type TableName = keyof typeof placesAt;
export type StoryName = keyof typeof lengthsAt | keyof typeof boxLengthsAt;

/** One of the texts of a document: body, footnotes, …; positions count characters. */
export interface Story {
  name: StoryName;
  start: number;
  end: number;
}

export interface FileInformation {
  stories: Story[];
  tableStream: "0Table" | "1Table";
  /** Where a table begins in the table stream, and its bytes. */
  place(name: TableName): number;
  slice(tables: Buffer, name: TableName): Buffer;
}

/** Reads the first block of the stream `WordDocument`; a word for what it is where it cannot be read. */
export function readInformation(stream: Buffer): FileInformation | "encrypted" | "Word 6/95" | "damaged" {
  if (stream.length < 0x2f2) return "damaged";
  const magic = stream.readUInt16LE(0);
  if (magic !== WORD_97) return magic === WORD_95 ? "Word 6/95" : "damaged";
  const flags = stream.readUInt16LE(0x0a);
  if (flags & 0x0100) return "encrypted";
  return {
    stories: readStories(stream),
    tableStream: flags & 0x0200 ? "1Table" : "0Table",
    place: (name: TableName) => stream.readUInt32LE(placesAt[name]),
    slice(tables: Buffer, name: TableName) {
      const start = stream.readUInt32LE(placesAt[name]);
      return tables.subarray(start, start + stream.readUInt32LE(placesAt[name] + 4));
    },
  };
}

/** The texts follow each other in this order. */
function readStories(stream: Buffer): Story[] {
  let start = 0;
  return Object.entries({ ...lengthsAt, ...boxLengthsAt }).map(([name, at]) => {
    const end = start + stream.readUInt32LE(at);
    const story = { name: name as StoryName, start, end };
    start = end;
    return story;
  });
}
