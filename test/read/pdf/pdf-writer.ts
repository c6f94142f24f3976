/** A tiny PDF writer for tests: uncompressed content, one font whose codes are UTF-16 units, no font file. */

interface TestPage {
  content: string;
  /** Entries for the page's /Resources /XObject, as `/Name 9 0 R`. */
  xobjects?: string;
  /** Further entries of the page. */
  entries?: string;
}

export interface TestPdf {
  pages: (TestPage | string)[];
  /** Further objects by number, from 20 up: their text between `obj` and `endobj`. */
  objects?: Record<number, string>;
  /** Without it the font does not say which letters it draws. */
  toUnicode?: boolean;
  /** Further entries of the trailer. */
  trailer?: string;
  /** The structure tree, and what its own names for roles mean, as `/Name /Role`. */
  tags?: Tag[];
  roleMap?: string;
}

/** An element: its role, then elements and marked content, written as 100 times its page (from 0) and its number. */
export type Tag = [role: string, ...children: (Tag | number)[]];

const ranges = ["00", "04", "20", "21"].map((high) => `<${high}00> <${high}FF> <${high}00>`);

const unicodeMap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Test def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
${ranges.length} beginbfrange
${ranges.join("\n")}
endbfrange endcmap end end`;

/** The bytes of a PDF; fonts are /F (Cyrillic, every letter half a size wide) and /W (Helvetica, WinAnsi). */
export function writePdf({ pages, objects = {}, toUnicode = true, trailer = "", tags, roleMap }: TestPdf): Uint8Array {
  const specs = pages.map((page) => (typeof page === "string" ? { content: page } : page));
  const first = 100;
  const all: Record<number, string> = {
    1: "<< /Type /Catalog /Pages 2 0 R >>",
    2: `<< /Type /Pages /Count ${specs.length} /Kids [${specs.map((_, i) => `${first + i * 2} 0 R`).join(" ")}] >>`,
    3: `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R]${toUnicode ? " /ToUnicode 6 0 R" : ""} >>`,
    4: "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>",
    5: "<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    6: stream(unicodeMap),
    7: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...(tags && tree(tags, roleMap ?? "", first)),
    ...objects,
  };
  specs.forEach(({ content, xobjects = "", entries = "" }, i) => {
    const number = first + i * 2;
    all[number] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${number + 1} 0 R /Resources << /Font << /F 3 0 R /W 7 0 R >> /XObject << ${xobjects} >> >> /StructParents ${i} ${entries} >>`;
    all[number + 1] = stream(content);
  });
  return assemble(all, trailer);
}

/** The objects of a structure tree, from 1000 up, and the catalog that names it. */
function tree(tags: Tag[], roleMap: string, first: number): Record<number, string> {
  const objects: Record<number, string> = {};
  const parents: string[][] = [];
  let last = 1000;
  const add = ([role, ...children]: Tag, parent: number): number => {
    const own = ++last;
    const kids = children.map((child) => {
      if (typeof child !== "number") return `${add(child, own)} 0 R`;
      const [page, id] = [Math.floor(child / 100), child % 100];
      parents[page] ??= [];
      (parents[page] as string[])[id] = `${own} 0 R`;
      return `<< /Type /MCR /Pg ${first + page * 2} 0 R /MCID ${id} >>`;
    });
    objects[own] = `<< /Type /StructElem /S /${role} /P ${parent} 0 R /K [${kids.join(" ")}] >>`;
    return own;
  };
  const roots = tags.map((tag) => `${add(tag, 1000)} 0 R`);
  const lists = parents.map((marks, page) => `${page} [${Array.from(marks, (ref) => ref ?? "null").join(" ")}]`);
  objects[1000] = `<< /Type /StructTreeRoot /K [${roots.join(" ")}] /RoleMap << ${roleMap} >> /ParentTree << /Nums [${lists.join(" ")}] >> >>`;
  objects[1] = "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 1000 0 R >>";
  return objects;
}

/** Content with a number of its own. */
export function marked(id: number, content: string): string {
  return `/P << /MCID ${id} >> BDC\n${content}EMC\n`;
}

/** Content that is no part of the document's text. */
export function artifact(content: string): string {
  return `/Artifact BMC\n${content}EMC\n`;
}

/** A stream object with further dictionary entries. */
export function stream(content: string, entries = ""): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: Record<number, string>, entries: string): Uint8Array {
  let text = "%PDF-1.7\n";
  const offsets: [number, number][] = [];
  for (const [number, body] of Object.entries(objects)) {
    offsets.push([Number(number), text.length]);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = offsets.map(([number, at]) => `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const xref = `xref\n0 1\n0000000000 65535 f \n${table}`;
  const trailer = `trailer\n<< /Size 10000 /Root 1 0 R ${entries} >>\nstartxref\n${text.length}\n%%EOF`;
  return Uint8Array.from(Buffer.from(text + xref + trailer, "latin1"));
}

/** Text with its baseline beginning at a point. */
export function text(x: number, y: number, words: string, size = 10): string {
  const codes = [...words].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  return `BT /F ${size} Tf ${x} ${y} Td <${codes}> Tj ET\n`;
}

/** Lines of text below each other; those that end with a space draw it. */
export function textLines(x: number, y: number, lines: string[], size = 10): string {
  return lines.map((line, i) => text(x, y - i * size * 1.2, line, size)).join("");
}

/** A stroked line. */
export function rule(x0: number, y0: number, x1: number, y1: number): string {
  return `0.5 w ${x0} ${y0} m ${x1} ${y1} l S\n`;
}

/** A filled rectangle. */
export function box(x: number, y: number, width: number, height: number): string {
  return `${x} ${y} ${width} ${height} re f\n`;
}

/** A fully ruled table: column borders, row borders from the top, and the lines of each cell. */
export function ruledTable(xs: number[], ys: number[], rows: string[][][]): string {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  const lines = [...ys.map((y) => rule(left, y, right, y)), ...xs.map((x) => rule(x, bottom, x, top))].join("");
  const cells = rows.flatMap((row, r) => row.map((cell, c) => textLines((xs[c] ?? 0) + 4, (ys[r] ?? 0) - 11, cell)));
  return lines + cells.join("");
}
