/** The parts of a DOCX that hold its words, unpacked, checked and decoded. */
import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { listEntries, readEntries } from "../zip.ts";
import { inspectXml } from "./inspect.ts";

export interface Package {
  /** XML by part name. */
  parts: Map<string, string>;
  /** The XML of the body. */
  body: string;
}

/** Parts that are parsed: XML and relations at the root and in the folders below it; pictures stay packed. */
const isParsed = (name: string): boolean =>
  /^(?:[^/]+\/)?(?:_rels\/)?[^/]+\.(?:xml|rels)$/.test(name) && !/^(?:customXml|docProps)\//.test(name);

/** Opens a DOCX; null with an issue when it is damaged or larger than a parser should be given. */
export function openPackage(bytes: Uint8Array): Result<Package | null> {
  const entries = listEntries(bytes);
  if (entries.issues.length > 0) return { value: null, issues: entries.issues };
  const files = readEntries(
    bytes,
    entries.value.filter((entry) => isParsed(entry.name)),
  );
  if (files.issues.length > 0) return { value: null, issues: files.issues };
  const parts = new Map([...files.value].map(([name, content]) => [name, decodeXml(content)]));
  const issue = firstIssue(parts);
  if (issue) return { value: null, issues: [issue] };
  const main = mainPart(parts);
  const body = parts.get(main);
  if (body === undefined) return { value: null, issues: [{ code: "damaged", found: `${main} is missing` }] };
  return { value: { parts, body }, issues: [] };
}

function firstIssue(parts: Map<string, string>): Issue | null {
  for (const [name, xml] of parts) {
    const issue = inspectXml(xml);
    if (issue) return { ...issue, found: `${name}: ${issue.found}` };
  }
  return null;
}

/** UTF-8, unless the mark or the XML declaration says otherwise. */
function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1];
  const marked = head.startsWith("\xFF\xFE") ? "utf-16le" : head.startsWith("\xFE\xFF") ? "utf-16be" : undefined;
  try {
    return new TextDecoder(marked ?? declared ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // an encoding that nobody knows
  }
}

/** The body's name by the relations of the package: usually word/document.xml, sometimes document2.xml. */
function mainPart(parts: Map<string, string>): string {
  const relations = (parts.get("_rels/.rels") ?? "").split("<");
  const body = relations.find((tag) => /\/officeDocument["']/.test(tag)) ?? "";
  const target = /\bTarget=["']([^"']+)["']/.exec(body)?.[1];
  return target?.replace(/^\//, "") ?? "word/document.xml";
}
