/** pdf.js takes a compressed stream as far as it goes and never looks at its checksum; we do, so that no damage goes in unnoticed. */
import { inflateSync } from "node:zlib";
import { bufferOf } from "../zip.ts";
import { settings } from "./settings.ts";

/** How many compressed streams do not unpack to what their checksum says. Pictures are not looked at, nor is an encrypted file. */
export function brokenStreams(bytes: Uint8Array): number {
  const buffer = bufferOf(bytes);
  if (buffer.includes("/Encrypt")) return 0;
  let broken = 0;
  let room: number = settings.checkedBytes;
  for (let at = buffer.indexOf("stream"); at >= 0 && room > 0; ) {
    const end = buffer.indexOf("endstream", at + 6);
    const size = isPacked(buffer, at)
      ? unpackedSize(buffer.subarray(beginOf(buffer, at), end < 0 ? undefined : end), room)
      : 0;
    if (size === null) broken++;
    room -= size ?? 0;
    at = end < 0 ? -1 : buffer.indexOf("stream", end + 9);
  }
  return broken;
}

/** Whether the dictionary before a stream says that it is deflated, and no picture. */
function isPacked(buffer: Buffer, stream: number): boolean {
  const before = buffer.toString("latin1", Math.max(0, stream - settings.dictionaryReach), stream);
  const dictionary = before.slice(before.lastIndexOf(" obj"));
  return /\/Filter\s*\[?\s*\/FlateDecode/.test(dictionary) && !dictionary.includes("/Image");
}

/** The data begin after the end of the line. */
function beginOf(buffer: Buffer, stream: number): number {
  const at = stream + 6;
  if (buffer[at] === 0x0d) return buffer[at + 1] === 0x0a ? at + 2 : at + 1;
  return buffer[at] === 0x0a ? at + 1 : at;
}

/** Null where the data are damaged. */
function unpackedSize(packed: Buffer, most: number): number | null {
  try {
    return inflateSync(packed, { maxOutputLength: most }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? most : null; // size is another question
  }
}
