/** Web pages saved as one file (MHTML): a letter whose parts are the page and what belongs to it (RFC 2557). */
import { bufferOf } from "../zip.ts";

export interface WebPart {
  bytes: Uint8Array;
  charset: string | undefined;
}

const HEAD = 65_536;

/** Whether bytes begin as a letter with a web page does. */
export function isMhtml(head: string): boolean {
  return (
    /^(?:from|mime-version|subject|date|snapshot-content-location|message-id|content-type):/i.test(head.trimStart()) &&
    /\bmime-version:\s*1/i.test(head) &&
    /multipart\/|text\/html/i.test(head)
  );
}

/** The web pages of a letter, the main one first; the bytes themselves where they are no letter. */
export function webParts(bytes: Uint8Array): WebPart[] {
  const letter = bufferOf(bytes).toString("latin1");
  if (!isMhtml(letter.slice(0, HEAD))) return [{ bytes, charset: undefined }];
  return partsOf(letter, 0).filter((part) => part !== null);
}

/** Letters may stand in letters, as deep as this. */
const DEEPEST = 4;

function partsOf(text: string, depth: number): (WebPart | null)[] {
  const { head, body } = halves(text);
  const type = field(head, "content-type");
  const boundary = /boundary="?([^";\s]+)/i.exec(type)?.[1];
  if (boundary && depth < DEEPEST)
    return body
      .split(`--${boundary}`)
      .slice(1)
      .flatMap((part) => partsOf(part, depth + 1));
  if (!/^text\/html/i.test(type)) return [null];
  return [
    { bytes: decode(body, field(head, "content-transfer-encoding")), charset: /charset="?([^";\s]+)/i.exec(type)?.[1] },
  ];
}

/** Head and body are parted by the first empty line. */
function halves(text: string): { head: string; body: string } {
  const trimmed = text.replace(/^\r?\n/, "");
  const end = /\r?\n\r?\n/.exec(trimmed);
  if (!end) return { head: trimmed, body: "" };
  return { head: trimmed.slice(0, end.index), body: trimmed.slice(end.index + end[0].length) };
}

/** A field of a head; a line that begins with a blank goes on with the one before. */
function field(head: string, name: string): string {
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`)) ?? "";
  return line.slice(name.length + 1).trim();
}

function decode(body: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, "base64");
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, "latin1");
  const joined = body.replace(/=\r?\n/g, "");
  return Buffer.from(
    joined.replace(/=([\da-f]{2})/gi, (_whole, code) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  );
}
