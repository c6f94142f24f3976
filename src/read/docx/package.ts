/** A DOCX as a package of parts, each unpacked, checked and decoded when it is asked for. */
import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { limits } from "../limits.ts";
import { decodeXml } from "../xml/index.ts";
import { listEntries, readEntries, slashed, type ZipEntry } from "../zip.ts";
import { type Relation, readRelations, relationsPart } from "./relations.ts";

export interface Package {
  /** Names of all parts. */
  names: string[];
  /** The name of the body: usually word/document.xml, sometimes document2.xml. */
  main: string;
  /** What the body refers to. */
  relations: Relation[];
  /** What the package itself refers to. */
  roots: Relation[];
  has(name: string): boolean;
  /** The bytes of a part, null when there is no such part; a part that cannot be unpacked leaves an issue in `issues`. */
  bytes(name: string): Uint8Array | null;
  /** The same as text. */
  xml(name: string): string | null;
  /** What went wrong with the parts that were asked for. */
  issues: Issue[];
}

/** Opens a DOCX; null with an issue when it is damaged or has no body. */
export function openPackage(bytes: Uint8Array): Result<Package | null> {
  const { value: entries, issues } = listEntries(bytes);
  if (issues.length > 0) return { value: null, issues };
  const parts = partsOf(bytes, entries);
  const roots = readRelations(parts.xml("_rels/.rels"), "");
  const main = roots.find((relation) => relation.type === "officeDocument")?.target ?? "word/document.xml";
  const relations = readRelations(parts.xml(relationsPart(main)), main);
  if (!parts.has(main)) parts.issues.push({ code: "damaged", found: `${main} is missing` });
  return { value: parts.issues.length > 0 ? null : { ...parts, main, roots, relations }, issues: parts.issues };
}

function partsOf(bytes: Uint8Array, entries: ZipEntry[]) {
  const byName = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  const issues: Issue[] = [];
  let total = 0;
  const read = (name: string): Uint8Array | null => {
    const entry = byName.get(keyOf(name));
    if (!entry) return null;
    total += entry.size;
    const { value, issues: noted } = total > limits.zip.totalBytes ? tooMuch(total) : readEntries(bytes, [entry]);
    issues.push(...noted);
    return value.get(entry.name) ?? null;
  };
  const xml = (name: string): string | null => {
    const content = read(name);
    return content && decodeXml(content);
  };
  const names = entries.map((entry) => entry.name);
  return { names, issues, bytes: read, xml, has: (name: string) => byName.has(keyOf(name)) };
}

function tooMuch(total: number): Result<Map<string, Uint8Array>> {
  return { value: new Map(), issues: [{ code: "too-large", found: `the parts unpack to ${total} bytes` }] };
}

/** Part names do not differ by case alone, nor by how their letters are written down. */
const keyOf = (name: string): string => unescaped(slashed(name)).toLowerCase();

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a percent sign of its own
  }
}
