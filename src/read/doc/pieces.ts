/** The characters of a Word file: pieces of the stream, told in reading order by the piece table ([MS-DOC] 2.8.35, PlcPcd). */

/** A run of characters that stand together in the stream. */
export interface Piece {
  /** Position of the first character in the text. */
  at: number;
  length: number;
  /** Position of its bytes in the stream. */
  from: number;
  /** Bytes of a character. */
  width: 1 | 2;
}

const COMPRESSED = 0x40000000;

/** The pieces in reading order; those that lie outside the stream, or would make the text longer than its bytes, are left out. */
export function readPieces(clx: Buffer, streamLength: number): Piece[] {
  const plc = pieceTable(clx);
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  let bytes = 0;
  for (let n = 0; n < count; n++) {
    const at = plc.readUInt32LE(n * 4);
    const length = plc.readUInt32LE(n * 4 + 4) - at;
    const place = plc.readUInt32LE((count + 1) * 4 + n * 8 + 2);
    const width = place & COMPRESSED ? 1 : 2;
    const from = width === 1 ? (place & ~COMPRESSED) >>> 1 : place;
    bytes += length * width;
    const follows = at === (pieces.at(-1)?.at ?? 0) + (pieces.at(-1)?.length ?? 0);
    if (length <= 0 || !follows || from + length * width > streamLength || bytes > streamLength) break;
    pieces.push({ at, length, from, width });
  }
  return pieces;
}

/** Behind any number of property lists (mark 1, two bytes of length) stands the table (mark 2, four bytes of length). */
function pieceTable(clx: Buffer): Buffer {
  let at = 0;
  while (clx[at] === 1 && at + 3 <= clx.length) at += 3 + clx.readUInt16LE(at + 1);
  return clx[at] === 2 ? clx.subarray(at + 5) : Buffer.alloc(0);
}

/** The text, every character at its position; one-byte pieces are windows-1252 by definition. */
export function textOf(pieces: Piece[], stream: Buffer): string {
  const narrow = new TextDecoder("windows-1252");
  return pieces
    .map(({ from, length, width }) => {
      const bytes = stream.subarray(from, from + length * width);
      return width === 1 ? narrow.decode(bytes) : bytes.toString("utf16le");
    })
    .join("");
}

/** Turns stretches of the stream, which must come in ascending order, into stretches of the text. */
export function inText(pieces: Piece[]): (from: number, to: number) => { start: number; end: number }[] {
  const byPlace = pieces.toSorted((a, b) => a.from - b.from);
  let first = 0;
  return (from, to) => {
    const endOf = (piece: Piece) => piece.from + piece.length * piece.width;
    while (first < byPlace.length && endOf(byPlace[first] as Piece) <= from) first++;
    const stretches: { start: number; end: number }[] = [];
    for (let n = first; n < byPlace.length; n++) {
      const piece = byPlace[n] as Piece;
      if (piece.from >= to) break;
      const position = (place: number) => piece.at + Math.floor((place - piece.from) / piece.width);
      const start = position(Math.max(from, piece.from));
      const end = position(Math.min(to, endOf(piece)));
      if (start < end) stretches.push({ start, end });
    }
    return stretches;
  };
}
