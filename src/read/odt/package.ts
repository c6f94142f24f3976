/** The XML of an OpenDocument text: parts of an archive, or one flat file. */
import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { decodeXml } from "../xml/index.ts";
import { bufferOf, listEntries, readEntries, type ZipEntry } from "../zip.ts";

export interface Parts {
  content: string;
  /** Common styles, headers and footers; null in a flat file, where all is in `content`, and where they are damaged. */
  styles: string | null;
  meta: string | null;
}

const MANIFEST = "META-INF/manifest.xml";

/** Opens the document; null with an issue when its content is damaged, too large or protected by a password. */
export function openPackage(bytes: Uint8Array): Result<Parts | null> {
  const isArchive = bufferOf(bytes).toString("latin1", 0, 2) === "PK";
  return isArchive
    ? openArchive(bytes)
    : { value: { content: decodeXml(bytes), styles: null, meta: null }, issues: [] };
}

function openArchive(bytes: Uint8Array): Result<Parts | null> {
  const failed = (issue: Issue) => ({ value: null, issues: [issue] });
  const { value: entries, issues } = listEntries(bytes);
  if (issues[0]) return failed(issues[0]);
  const part = (name: string) => readPart(bytes, entries, name);
  if (part(MANIFEST).value?.includes("encryption-data")) return failed({ code: "encrypted" });
  const content = part("content.xml");
  if (content.value === null) return failed(content.issues[0] ?? { code: "damaged", found: "content.xml is missing" });
  const styles = part("styles.xml");
  const meta = part("meta.xml");
  const lost = [...styles.issues, ...meta.issues].map(recoveredFrom);
  return { value: { content: content.value, styles: styles.value, meta: meta.value }, issues: lost };
}

function readPart(bytes: Uint8Array, entries: ZipEntry[], name: string): Result<string | null> {
  const wanted = entries.filter((entry) => entry.name === name);
  const { value, issues } = readEntries(bytes, wanted);
  const content = value.get(name);
  return { value: content ? decodeXml(content) : null, issues };
}

/** Without its styles or its properties a document still has its words. */
export const recoveredFrom = ({ found = "" }: Issue): Issue => ({ code: "recovered", found });
