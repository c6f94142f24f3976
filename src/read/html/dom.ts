/** The nodes of a page, and a walk over them that needs no recursion: pages may be nested as deep as they like. */
import type { CheerioAPI } from "cheerio/slim";

type Root = NonNullable<ReturnType<CheerioAPI["root"]>[0]>;
export type Node = Root["children"][number];
export type Element = Extract<Node, { attribs: object }>;

export interface Visitor {
  /** Whether to go into the element. */
  enter(element: Element): boolean;
  /** After what is in the element; not called where it was not entered. */
  leave(element: Element): void;
  text(data: string): void;
  comment?(data: string): void;
}

/** Visits everything under a node in the order of the page. */
export function walk(root: Root | Element, visitor: Visitor): void {
  let node: Node | null = root.children[0] ?? null;
  while (node) {
    const first = visit(node, visitor);
    node = first ?? nextAfter(node, root, visitor);
  }
}

/** The first node inside, where there is one to go to. */
function visit(node: Node, visitor: Visitor): Node | null {
  if (node.type === "text") visitor.text(node.data);
  if (node.type === "comment") visitor.comment?.(node.data);
  if (!("attribs" in node) || !visitor.enter(node)) return null;
  const [first] = node.children;
  if (!first) visitor.leave(node);
  return first ?? null;
}

/** The node that follows in the order of the page, leaving the elements that end before it. */
function nextAfter(node: Node, root: Root | Element, visitor: Visitor): Node | null {
  let at: Node = node;
  while (!at.next) {
    const parent = at.parent;
    if (!parent || parent === root || !("attribs" in parent)) return null;
    visitor.leave(parent);
    at = parent;
  }
  return at.next as Node;
}

/** An attribute in lower case without white space, as styles are compared. */
export function styleOf(element: Element): string {
  return (element.attribs.style ?? "").toLowerCase().replace(/\s+/g, "");
}
