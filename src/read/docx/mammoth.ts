/** The second reader: mammoth, for documents that ours cannot make sense of, and to compare the two. */
import type { Block, Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { decodeXml } from "../xml/index.ts";
import { bufferOf, listEntries, readEntries, type ZipEntry } from "../zip.ts";
import { blocksOfHtml } from "./html.ts";
import { inspectXml } from "./inspect.ts";

/** The body and the notes as mammoth reads them; null with an issue where a document is more than it can bear. */
export async function readByMammoth(bytes: Uint8Array): Promise<Result<Block[] | null>> {
  const issue = refusal(bytes);
  if (issue) return { value: null, issues: [{ code: "reader-note", found: `not given to mammoth: ${issue.found}` }] };
  try {
    const { html, notes } = await convert(bytes);
    return { value: blocksOfHtml(html), issues: notes };
  } catch {
    return { value: null, issues: [{ code: "reader-note", found: "mammoth cannot read the document" }] };
  }
}

/** What mammoth parses: XML and relations at the root and in the folders below it; pictures stay packed. */
const isParsed = ({ name }: ZipEntry): boolean =>
  /^(?:[^/]+\/)?(?:_rels\/)?[^/]+\.(?:xml|rels)$/.test(name) && !/^(?:customXml|docProps)\//.test(name);

function refusal(bytes: Uint8Array): Issue | null {
  const files = readEntries(bytes, listEntries(bytes).value.filter(isParsed));
  if (files.issues[0]) return files.issues[0];
  for (const [name, content] of files.value) {
    const issue = inspectXml(decodeXml(content));
    if (issue) return { ...issue, found: `${name}: ${issue.found}` };
  }
  return null;
}

/** All paragraphs alike, so that numbered ones are no lists whose marks differ from those on screen. */
const styleMap = ["p[style-name^='heading'] => h1:fresh", "p[style-name='Title'] => h1:fresh", "p => p:fresh"];

/** mammoth obeys no style map of the document, fetches nothing, and reads no picture. */
async function convert(bytes: Uint8Array): Promise<{ html: string; notes: Issue[] }> {
  const { default: mammoth } = await import("mammoth");
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: bufferOf(bytes) },
    {
      styleMap,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  const texts = new Set(messages.map(({ message }) => message).filter(concernsContent));
  return { html: value, notes: [...texts].map((found) => ({ code: "reader-note", found })) };
}

const concernsContent = (message: string): boolean => !/\b(?:style|image)\b/i.test(message);
