/** Reads XML in one pass, without a tree and without recursion, whatever the nesting. */
import type { Issue } from "../../model.ts";
import { limits } from "../limits.ts";
import { eachAttribute } from "./attributes.ts";
import { decodeEntities } from "./entities.ts";
import { attributeName, type ElementName, elementName, enterScope, outermost, type Scope } from "./names.ts";

/** What is told of a document as it is read. Names are `prefix:local` in the prefixes of namespaces.ts, whatever the file calls them. */
export interface Handler {
  /** An element begins; `tag` is only good for the length of the call. */
  open(name: string, tag: Tag): void;
  /** An element ends; for an empty one too. */
  close(name: string): void;
  /** Text between two tags, entities decoded; a text with a CDATA section or a comment in it comes in parts. */
  text(text: string): void;
}

/** The attributes of an element, parsed when asked for. */
export interface Tag {
  attribute(name: string): string | undefined;
}

const broken: Issue = { code: "damaged", found: "its XML is not well-formed" };
const brokenOff: Issue = { code: "damaged", found: "its XML breaks off" };
/** Office forbids document types, the door to most attacks by XML. */
const doctype: Issue = { code: "damaged", found: "it declares a document type, which Office never does" };
const tooLarge = (found: string): Issue => ({ code: "too-large", found });

const GREATER = 0x3e;
const LESS = 0x3c;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const DOUBLE = 0x22;
const SINGLE = 0x27;

interface Scan {
  xml: string;
  handler: Handler;
  open: ElementName[];
  scope: Scope;
  /** Where the next declaration of a namespace stands. */
  declaration: number;
  tag: MovingTag;
  elements: number;
}

/** Tells a handler all that stands in the XML; on damage or beyond a limit it stops and says why. */
export function scanXml(xml: string, handler: Handler): Issue | null {
  const scope = outermost();
  const declaration = findDeclaration(xml, 0);
  const scan: Scan = { xml, handler, open: [], scope, declaration, tag: tagIn(xml, scope), elements: 0 };
  let done = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", done)) {
    if (at > done && scan.open.length > 0) handler.text(decodeEntities(xml.slice(done, at)));
    const end = markup(scan, at);
    if (typeof end !== "number") return end;
    done = end;
  }
  return scan.open.length > 0 || scan.elements === 0 ? brokenOff : null;
}

function findDeclaration(xml: string, from: number): number {
  const at = xml.indexOf("xmlns", from);
  return at < 0 ? xml.length : at;
}

/** Reads what begins with the `<` at a position; gives the position after it, or why it cannot be read. */
function markup(scan: Scan, at: number): number | Issue {
  const second = scan.xml.charCodeAt(at + 1);
  if (second === EXCLAMATION || second === QUESTION) return special(scan, at);
  if (second === SLASH) return endTag(scan, at);
  return startTag(scan, at);
}

/** A comment or a processing instruction, which say nothing, or a CDATA section, which is text. */
function special({ xml, handler, open }: Scan, at: number): number | Issue {
  const kind = specials.find(({ begin }) => xml.startsWith(begin, at));
  if (!kind) return doctype;
  const start = at + kind.begin.length;
  const end = xml.indexOf(kind.end, start);
  if (end < 0) return brokenOff;
  if (kind.isText && open.length > 0 && end > start) handler.text(xml.slice(start, end));
  return end + kind.end.length;
}

const specials = [
  { begin: "<!--", end: "-->", isText: false },
  { begin: "<?", end: "?>", isText: false },
  { begin: "<![CDATA[", end: "]]>", isText: true },
];

function endTag(scan: Scan, at: number): number | Issue {
  const end = scan.xml.indexOf(">", at);
  if (end < 0) return brokenOff;
  const last = scan.open.pop();
  if (!last || !endsName(scan.xml, at + 2, last.written)) return broken;
  leave(scan, last.name);
  return end + 1;
}

/** Whether this very name stands at a position, whole. */
function endsName(xml: string, at: number, name: string): boolean {
  const after = xml.charCodeAt(at + name.length);
  return (after === GREATER || after <= 0x20) && xml.startsWith(name, at);
}

function leave(scan: Scan, name: string): void {
  scan.handler.close(name);
  if (scan.scope.depth === scan.open.length && scan.scope.outer) scan.scope = scan.scope.outer;
}

function startTag(scan: Scan, at: number): number | Issue {
  const { xml, open, tag } = scan;
  const end = endOfTag(xml, at);
  if (typeof end !== "number") return end;
  const nameEnd = endOfName(xml, at + 1);
  const written = xml.slice(at + 1, nameEnd);
  if (written === "") return broken;
  if (scan.declaration < end) declare(scan, nameEnd, end);
  const element = elementName(scan.scope, written);
  tag.set(scan.scope, nameEnd, end);
  scan.handler.open(element.name, tag);
  if (xml.charCodeAt(end - 1) === SLASH) leave(scan, element.name);
  else open.push(element);
  return exceeded(open.length, ++scan.elements) ?? end + 1;
}

function declare(scan: Scan, from: number, to: number): void {
  scan.scope = enterScope(scan.scope, scan.xml, from, to, scan.open.length);
  scan.declaration = findDeclaration(scan.xml, to);
}

function endOfName(xml: string, at: number): number {
  let end = at;
  for (let code = xml.charCodeAt(end); code > 0x20 && code !== SLASH && code !== GREATER; ) {
    code = xml.charCodeAt(++end);
  }
  return end;
}

/** Where the `>` of a tag stands; one in a quoted value does not end it. */
function endOfTag(xml: string, at: number): number | Issue {
  let attributes = 0;
  for (let i = at + 1; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (code === GREATER) return attributes > limits.xml.attributes ? tooLarge("too many attributes") : i;
    if (code === LESS) return broken;
    if (code !== DOUBLE && code !== SINGLE) continue;
    i = xml.indexOf(code === DOUBLE ? '"' : "'", i + 1);
    if (i < 0) return brokenOff;
    attributes++;
  }
  return brokenOff;
}

function exceeded(depth: number, elements: number): Issue | null {
  if (depth > limits.xml.depth) return tooLarge(`elements nested deeper than ${limits.xml.depth}`);
  if (elements > limits.xml.elements) return tooLarge(`more than ${limits.xml.elements} elements`);
  return null;
}

interface MovingTag extends Tag {
  set(scope: Scope, from: number, to: number): void;
}

/** One tag for all elements of a scan, so that an element nobody asks about costs nothing. */
function tagIn(xml: string, outermostScope: Scope): MovingTag {
  let scope = outermostScope;
  let from = 0;
  let to = 0;
  return {
    set(nextScope, nextFrom, nextTo) {
      scope = nextScope;
      from = nextFrom;
      to = nextTo;
    },
    attribute(name) {
      let value: string | undefined;
      eachAttribute(xml, from, to, (written, start, end) => {
        if (attributeName(scope, written) !== name) return false;
        value = decodeEntities(xml.slice(start, end));
        return true;
      });
      return value;
    },
  };
}
