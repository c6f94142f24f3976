/** A tiny ZIP writer for tests: stored or deflated entries, no more. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  stored?: boolean;
}

/** Makes an archive of the parts, in their order; equal names are allowed, as an attacker would. */
export function zip(parts: ZipPart[]): Buffer {
  let offset = 0;
  const written = parts.map((part) => {
    const entry = writeEntry(part, offset);
    offset += entry.local.length;
    return entry;
  });
  const central = Buffer.concat(written.map((entry) => entry.central));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...written.map((entry) => entry.local), central, end]);
}

function writeEntry({ name, content, stored = false }: ZipPart, offset: number) {
  const bytes = Buffer.from(content);
  const packed = stored ? bytes : deflateRawSync(bytes);
  const shared = Buffer.alloc(26); // the fields that both headers have, from the version on
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(0x0800, 2); // names are UTF-8
  shared.writeUInt16LE(stored ? 0 : 8, 4);
  shared.writeUInt32LE(crc32(bytes), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(bytes.length, 18);
  shared.writeUInt16LE(Buffer.byteLength(name), 22);
  const position = Buffer.alloc(14);
  position.writeUInt32LE(offset, 10);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), packed]);
  const central = Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), shared, position, Buffer.from(name)]);
  return { local, central };
}
