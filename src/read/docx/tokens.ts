/** Cuts XML into its tags and texts: one pass, no recursion, no tree, whatever the nesting. */
import type { Issue } from "../../model.ts";

export type Token =
  | { kind: "open"; name: string; empty: boolean; attributes: number }
  | { kind: "close"; name: string }
  | { kind: "text"; text: string }
  | { kind: "broken"; issue: Issue };

/** A tag with its end in the text, or the reason why it has none. */
type Cut = { token: Token | null; end: number } | Issue;

const broken: Issue = { code: "damaged", found: "its XML is not well-formed" };
/** Office forbids document types, the door to most attacks by XML. */
const doctype: Issue = { code: "damaged", found: "it declares a document type, which Word never does" };

/** Yields the tags by their local names, and the texts between them with entities decoded; ends behind the first that is broken. */
export function* tokens(xml: string): Generator<Token> {
  let done = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", done)) {
    if (at > done) yield { kind: "text", text: decodeEntities(xml.slice(done, at)) };
    const special = xml[at + 1] === "!" || xml[at + 1] === "?";
    const cut = special ? cutSpecial(xml, at) : cutTag(xml, at);
    if ("code" in cut) return yield { kind: "broken", issue: cut };
    if (cut.token) yield cut.token;
    done = cut.end;
  }
}

/** A comment or a processing instruction, which say nothing, or a CDATA section, which is text. */
function cutSpecial(xml: string, at: number): Cut {
  for (const [open, close] of [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
  ] as const) {
    if (!xml.startsWith(open, at)) continue;
    const end = xml.indexOf(close, at + open.length);
    if (end < 0) return broken;
    const token: Token | null = open === "<![CDATA[" ? { kind: "text", text: xml.slice(at + open.length, end) } : null;
    return { token, end: end + close.length };
  }
  return doctype;
}

/** A tag; a `>` in a quoted attribute does not end it. */
function cutTag(xml: string, at: number): Cut {
  let attributes = 0;
  for (let i = at + 1; i < xml.length; i++) {
    const sign = xml[i];
    if (sign === ">") return { token: tagToken(xml, at, i, attributes), end: i + 1 };
    if (sign === "<") return broken;
    if (sign !== '"' && sign !== "'") continue;
    i = xml.indexOf(sign, i + 1);
    if (i < 0) return broken;
    attributes++;
  }
  return broken;
}

function tagToken(xml: string, at: number, end: number, attributes: number): Token {
  const closing = xml[at + 1] === "/";
  const start = closing ? at + 2 : at + 1;
  let stop = start;
  while (stop < end && !" \t\r\n/".includes(xml.charAt(stop))) stop++;
  const qualified = xml.slice(start, stop);
  const name = qualified.slice(qualified.indexOf(":") + 1);
  return closing ? { kind: "close", name } : { kind: "open", name, empty: xml[end - 1] === "/", attributes };
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
