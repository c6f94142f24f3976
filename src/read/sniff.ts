/** What bytes are, by their content; the file name only tells a lock file. */
import type { Format, Issue } from "../model.ts";
import { isMhtml } from "./html/mime.ts";
import { limits } from "./limits.ts";
import { looksLikeUtf16 } from "./txt/encoding.ts";
import { decodeXml } from "./xml/index.ts";
import { bufferOf, listEntries, readEntries, slashed, type ZipEntry } from "./zip.ts";

export interface Sniffed {
  format: Format;
  /** Why it cannot be read, when that is already plain. */
  issue?: Issue;
}

const HEAD = 4096;
/** A PDF may begin behind a few other bytes. */
const PDF_WITHIN = 1024;
const LOCK_FILE_BYTES = 512;
const utf16 = (text: string) => Buffer.from(text, "utf16le");

/** Tells the format of a file from its first bytes and, for archives, from its parts. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  if (bytes.length === 0) return { format: "unknown", issue: { code: "empty-file" } };
  if (isLockFile(bytes, name)) return { format: "unknown", issue: { code: "lock-file" } };
  const buffer = bufferOf(bytes);
  const head = buffer.toString("latin1", 0, HEAD);
  if (head.startsWith("PK\x03\x04")) return sniffZip(buffer);
  if (head.startsWith("\xD0\xCF\x11\xE0")) return sniffCompound(buffer);
  if (/^(?:\xEF\xBB\xBF)?\s*\{\\rtf/.test(head)) return { format: "rtf" };
  if (head.slice(0, PDF_WITHIN).includes("%PDF-")) return { format: "pdf" };
  const hasPrefix = listEntries(buffer).value.length > 0; // an archive behind other bytes, which Word opens
  return hasPrefix ? sniffZip(buffer) : sniffText(buffer);
}

/** Word's «~$plan.docx»: the length of a user's name, the name, and blanks. */
function isLockFile(bytes: Uint8Array, name: string): boolean {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return base.startsWith("~$") && bytes.length <= LOCK_FILE_BYTES && (bytes[0] ?? 0) <= 54;
}

/** Parts that only one format has, and where we have no reader for it, what it is called. */
const zipMarks: [part: string, format: Format, called?: string][] = [
  ["word/", "docx"],
  ["xl/workbook.bin", "unknown", "XLSB"],
  ["xl/workbook", "xlsx"],
  ["ppt/", "unknown", "PPTX"],
];
/** OpenDocument's media types, which stand unpacked in the first part. */
const openDocuments: typeof zipMarks = [
  ["application/vnd.oasis.opendocument.text", "odt"],
  ["application/vnd.oasis.opendocument.spreadsheet", "unknown", "ODS"],
  ["application/vnd.oasis.opendocument.presentation", "unknown", "ODP"],
];

/** A whole archive answers by its directory, a broken one by the part names that still stand in its bytes. */
function sniffZip(buffer: Buffer): Sniffed {
  const { value: entries, issues } = listEntries(buffer);
  const names = entries.map(({ name }) => slashed(name).toLowerCase());
  const holds = (part: string) =>
    names.length > 0 ? names.some((name) => name.startsWith(part)) : buffer.includes(part);
  const head = buffer.subarray(0, HEAD);
  const [, format = "unknown", called] =
    zipMarks.find(([part]) => holds(part)) ?? openDocuments.find(([type]) => head.includes(type)) ?? [];
  if (issues[0]) return { format, issue: issues[0] };
  if (called) return unsupported(called);
  return { format: format === "unknown" && declaresWord(buffer, entries) ? "docx" : format };
}

const unsupported = (called: string): Sniffed => {
  return { format: "unknown", issue: { code: "unsupported-format", found: called } };
};

/** Whether the types of the parts name a Word document, wherever in the archive it stands. */
function declaresWord(buffer: Buffer, entries: ZipEntry[]): boolean {
  const types = entries.filter(({ name }) => name === "[Content_Types].xml");
  const [content] = readEntries(buffer, types).value.values();
  return /wordprocessingml\.(?:document|template)\.main|ms-word\./.test(content ? decodeXml(content) : "");
}

/** Office's older container; an encrypted DOCX is one too, and may hold the name of a Word stream besides. */
function sniffCompound(buffer: Buffer): Sniffed {
  if (buffer.includes(utf16("EncryptedPackage"))) return { format: "unknown", issue: { code: "encrypted" } };
  if (buffer.includes(utf16("WordDocument"))) return { format: "doc" };
  const other = otherStreams.find(([stream]) => buffer.includes(utf16(stream)));
  return other ? unsupported(other[1]) : { format: "unknown" };
}

/** Streams of the container's other formats. */
const otherStreams: [stream: string, called: string][] = [
  ["Workbook", "XLS"],
  ["PowerPoint Document", "PPT"],
];

function sniffText(buffer: Buffer): Sniffed {
  const nothing = nothingBut(buffer);
  if (nothing) return { format: "unknown", issue: { code: "empty-file", found: nothing } };
  const wide = looksLikeUtf16(buffer);
  const head = wide ? new TextDecoder(wide).decode(buffer.subarray(0, HEAD * 2)) : buffer.toString("utf8", 0, HEAD);
  if (isMhtml(head)) return { format: "html" };
  if (/<office:document[\s>]/.test(head)) return { format: "odt" }; // flat, without an archive
  if (/<\?mso-application progid="Word/.test(head)) return unsupported("Word XML");
  if (isMarkup(head)) return { format: isHtml(head) ? "html" : "unknown" };
  return { format: wide || controlShare(buffer) <= limits.txt.controlShare ? "txt" : "unknown" };
}

/** Names a file of nothing: a disk that failed leaves zeros, an empty document leaves blanks. */
function nothingBut(buffer: Buffer): string | null {
  const isBlank = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
  const body = buffer.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? buffer.subarray(3) : buffer;
  if (body.every((byte) => byte === 0)) return body.length > 0 ? "zero bytes" : "a byte order mark";
  return body.every(isBlank) ? "white space" : null;
}

/** Elements with which pages and scraps of pages begin. */
const elements = "html|head|body|meta|title|base|link|style|script|table|tr|div|p|center|font|h[1-6]|span|ul|ol|b|br";
const markupStart = new RegExp(`^(?:<!--|<(?:\\?xml|!doctype|${elements})[\\s>/])`);
const htmlElement = new RegExp(`<(?:!doctype\\s+html|${elements})[\\s>/]`);

function isMarkup(head: string): boolean {
  return markupStart.test(
    head
      .replace(/^\uFEFF/, "")
      .trimStart()
      .slice(0, 16)
      .toLowerCase(),
  );
}

function isHtml(head: string): boolean {
  const start = head.toLowerCase();
  return !start.includes("<?mso-application") && htmlElement.test(start);
}

/** Share of control characters that no text file has use for. */
function controlShare(buffer: Buffer): number {
  const sample = buffer.subarray(0, limits.txt.sample);
  const odd = sample.filter((byte) => byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b);
  return odd.length / sample.length;
}
