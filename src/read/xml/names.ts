/** Names of elements and attributes in our own prefixes, by the namespaces that are declared where they stand. */
import { eachAttribute } from "./attributes.ts";
import { detach } from "./detach.ts";
import { decodeEntities } from "./entities.ts";
import { prefixes, unknownPrefix } from "./namespaces.ts";

/** What the names of an element and all in it mean. */
export interface Scope {
  /** Our prefix by the prefix in the file; the default namespace is "". */
  declared: Map<string, string>;
  outer: Scope | null;
  /** How many elements are open around it. */
  depth: number;
  /** Names that were looked up already, by how they are written. */
  elements: Map<string, ElementName>;
  attributes: Map<string, string>;
}

/** As the file has it, and in our prefixes. */
export interface ElementName {
  written: string;
  name: string;
}

/** The scope of a whole document, in which nothing is declared yet. */
export const outermost = (): Scope => scopeIn(null, -1, new Map());

const scopeIn = (outer: Scope | null, depth: number, declared: Map<string, string>): Scope => {
  return { declared, outer, depth, elements: new Map(), attributes: new Map() };
};

/** The scope of an element whose attributes stand between two positions; the same one when they declare nothing new. */
export function enterScope(outer: Scope, xml: string, from: number, to: number, depth: number): Scope {
  const declared = new Map<string, string>();
  eachAttribute(xml, from, to, (name, start, end) => {
    if (name === "xmlns" || name.startsWith("xmlns:")) {
      const prefix = name.slice("xmlns:".length);
      const ours = ourPrefix(decodeEntities(xml.slice(start, end)));
      if (lookUp(outer, prefix) !== ours) declared.set(prefix, ours);
    }
    return false;
  });
  return declared.size === 0 ? outer : scopeIn(outer, depth, declared);
}

/** An empty address takes the default namespace back. */
const ourPrefix = (uri: string): string => (uri === "" ? "" : (prefixes.get(uri.trim()) ?? unknownPrefix));

function lookUp(scope: Scope, prefix: string): string | undefined {
  for (let at: Scope | null = scope; at; at = at.outer) {
    const ours = at.declared.get(prefix);
    if (ours !== undefined) return ours;
  }
  return undefined;
}

/** The name of an element. A prefix that is declared nowhere is taken for ours. */
export function elementName(scope: Scope, written: string): ElementName {
  let name = scope.elements.get(written);
  if (name === undefined) {
    const kept = detach(written);
    name = { written: kept, name: canonical(scope, kept) };
    scope.elements.set(kept, name);
  }
  return name;
}

/** The name of an attribute; one without a prefix is in no namespace. */
export function attributeName(scope: Scope, written: string): string {
  if (!written.includes(":")) return written;
  let name = scope.attributes.get(written);
  if (name === undefined) {
    name = canonical(scope, written);
    scope.attributes.set(written, name);
  }
  return name;
}

function canonical(scope: Scope, written: string): string {
  const colon = written.indexOf(":");
  const prefix = written.slice(0, Math.max(0, colon));
  const ours = lookUp(scope, prefix) ?? prefix;
  const local = written.slice(colon + 1);
  return ours === "" ? local : `${ours}:${local}`;
}
