/** A node of a page's structure tree as pdf.js gives it: roles are standard ones, elements without content on the page are left out. */
export interface TagNode {
  role?: string;
  type?: string;
  /** Of content: the page's name, then its number. */
  id?: string;
  children?: TagNode[];
}

/** The numbers of the marked content in each cell of each row. */
export type TagTable = number[][][];

/** The tables of a page's structure tree; a table inside a cell is text of that cell. pdf.js ends cycles and great depth. */
export function tablesIn(tree: TagNode | null): TagTable[] {
  return find(tree, isTable).map((table) =>
    find(table, isRow).map((row) => find(row, isCell).map((cell) => find(cell, isContent).flatMap(numberOf))),
  );
}

/** Which paragraph of the page each numbered content belongs to. */
export function paragraphsIn(tree: TagNode | null): Map<number, number> {
  const paragraphs = new Map<number, number>();
  let last = 0;
  const visit = (node: TagNode, paragraph: number) => {
    for (const child of node.children ?? []) {
      if (isContent(child)) for (const mark of numberOf(child)) paragraphs.set(mark, paragraph);
      else visit(child, inline.has(child.role ?? "") ? paragraph : ++last);
    }
  };
  if (tree) visit(tree, 0);
  return paragraphs;
}

/** Roles of pieces of a line. */
const inline: ReadonlySet<string> = new Set("Span Link Quote Note Reference Code Em Strong Sub Annot Lbl".split(" "));

const isTable = ({ role }: TagNode) => role === "Table";
const isRow = ({ role }: TagNode) => role === "TR";
const isCell = ({ role }: TagNode) => role === "TD" || role === "TH";
const isContent = ({ type }: TagNode) => type === "content";

/** The outermost nodes under a node that are of a kind. */
function find(node: TagNode | null, isWanted: (node: TagNode) => boolean): TagNode[] {
  return (node?.children ?? []).flatMap((child) => (isWanted(child) ? [child] : find(child, isWanted)));
}

function numberOf({ id = "" }: TagNode): number[] {
  const number = /_mc(\d+)$/.exec(id)?.[1];
  return number === undefined ? [] : [Number(number)];
}
