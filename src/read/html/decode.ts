/** The text of a web page, by what it says of its encoding. */
import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { decodeText, looksLikeUtf16 } from "../txt/encoding.ts";

const HEAD = 4_096;

/**
 * Decodes a page: what is UTF-8 or UTF-16 is so whatever it says, then `charset` in its head or around it holds,
 * then the vote of the text reader.
 */
export function decodePage(bytes: Uint8Array, outside?: string): Result<string> {
  const voted = decodeText(bytes);
  const isUnicode = looksLikeUtf16(bytes) !== null || voted.issues.every(({ code }) => code !== "encoding");
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const declared = outside ?? /charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  if (isUnicode || !declared || saysNothing(declared)) return voted;
  try {
    const issues: Issue[] = [{ code: "encoding", found: declared.toLowerCase() }];
    return { value: new TextDecoder(declared).decode(bytes), issues };
  } catch {
    return voted; // an encoding that nobody knows
  }
}

/** Not what the bytes turned out to be, or what programs write that were not asked. */
const saysNothing = (name: string) => /^(?:utf-?8|utf-?16\w*|unicode|us-ascii|iso-8859-1|windows-1252)$/i.test(name);
