/** Bytes that can be read from any place, on a disk or in memory. */
import { open } from "node:fs/promises";

export interface Bytes {
  size: number;
  /** May be shorter at the end. */
  read(start: number, length: number): Promise<Buffer>;
}

export function bytesInMemory(buffer: Buffer): Bytes {
  return { size: buffer.length, read: async (start, length) => buffer.subarray(start, start + length) };
}

/** Opens the file for each read only: an archive may hold thousands of documents, and each is read when its turn comes. */
export function bytesOnDisk(path: string, size: number): Bytes {
  return {
    size,
    read: async (start, length) => {
      const file = await open(path);
      try {
        const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - start)));
        const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}
