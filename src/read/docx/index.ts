/** Reads DOCX by our own reader; mammoth is asked where ours is in doubt of itself, and for a second opinion. */
import type { Block, Issue } from "../../model.ts";
import type { ReadOptions } from "../../options.ts";
import type { Result } from "../../result.ts";
import { type Reading, unread } from "../reading.ts";
import { compareReadings } from "./agreement.ts";
import { recoverWords } from "./census.ts";
import { readChunks } from "./chunks.ts";
import { type DocumentParts, readDocument } from "./document.ts";
import { readByMammoth } from "./mammoth.ts";
import { openPackage, type Package } from "./package.ts";
import { paragraphTexts } from "./paragraphs.ts";
import { readProperties } from "./properties.ts";

/** Headers come first and footers last; notes, comments and recovered words stand after the body. */
export function readDocx(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<Reading>> {
  return readNested(bytes, options, 0);
}

/** How deep Word files may be inserted in each other: an archive can be made that holds itself. */
const DEEPEST = 3;

async function readNested(bytes: Uint8Array, options: ReadOptions, depth: number): Promise<Result<Reading>> {
  const { value: opened, issues } = openPackage(bytes);
  const body = opened?.xml(opened.main) ?? null;
  if (!opened || body === null) return { value: { blocks: [] }, issues };
  const chunks = await readChunks(opened, async (inner) =>
    depth < DEEPEST ? readNested(inner, {}, depth + 1) : unread({ code: "too-large" }),
  );
  const ours = attempt(opened, body, chunks.value);
  if (ours?.refusal) return unread(ours.refusal);
  const isSure = ours !== null && ours.lost === 0 && !options.secondOpinion;
  const read = isSure ? finish(ours) : await readTwice(bytes, body, ours);
  const properties = propertiesOf(opened);
  const noted = opened.issues.map((issue) => ({ ...issue, code: "recovered" as const }));
  return {
    value: { ...read.value, ...(properties && { properties }) },
    issues: [...read.issues, ...chunks.issues, ...noted],
  };
}

/** Our own reading; null where the document is such that our reader fails on it. */
function attempt(opened: Package, body: string, chunks: Map<string, Block[]>): DocumentParts | null {
  try {
    return readDocument(opened, body, chunks);
  } catch {
    return null;
  }
}

function propertiesOf(opened: Package) {
  const part = opened.roots.find((relation) => relation.type === "core-properties");
  return part && readProperties(opened.xml(part.target));
}

function finish({ headers, body, notes, footers, issues }: DocumentParts, recovered: Block[] = []): Result<Reading> {
  return { value: { reader: "ooxml", blocks: [...headers, ...body, ...notes, ...recovered, ...footers] }, issues };
}

/** Has mammoth read the document too: to compare, or instead of us. Words that are in neither reading are put at the end. */
async function readTwice(bytes: Uint8Array, body: string, ours: DocumentParts | null): Promise<Result<Reading>> {
  const theirs = await readByMammoth(bytes);
  if (!ours) return theirs.value ? complete(theirs.value, body, theirs.issues) : unread(refused, theirs.issues);
  const lost = ours.lost > 0 ? recoverWords(paragraphTexts(body), [...ours.body, ...ours.notes]) : nothing;
  const read = finish(ours, lost.value);
  if (!theirs.value) return { value: read.value, issues: [...read.issues, ...lost.issues, ...theirs.issues] };
  const { value: agreement, issues } = compareReadings(read.value.blocks, ours.labels, theirs.value);
  return { value: { ...read.value, agreement }, issues: [...read.issues, ...lost.issues, ...issues] };
}

const nothing: Result<Block[]> = { value: [], issues: [] };
const refused: Issue = { code: "damaged", found: "no reader can make sense of it" };

/** mammoth's reading with the words that it drops. */
function complete(blocks: Block[], body: string, issues: Issue[]): Result<Reading> {
  const lost = recoverWords(paragraphTexts(body), blocks);
  return { value: { reader: "mammoth", blocks: [...blocks, ...lost.value] }, issues: [...issues, ...lost.issues] };
}
