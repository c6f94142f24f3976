/** Invented Word documents for tests: just the parts and the markup that a reader looks at. */
import { type ZipPart, zip } from "./zip-writer.ts";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The bytes of a DOCX with this body and further parts. */
export function docx(body: string, parts: ZipPart[] = []): Buffer {
  return zip([...docxParts(body), ...parts]);
}

export function docxParts(body: string): ZipPart[] {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`;
  return [
    { name: "[Content_Types].xml", content: types, stored: true },
    { name: "_rels/.rels", content: relations([["officeDocument", "word/document.xml"]]) },
    { name: "word/document.xml", content: part("document", `<w:body>${body}</w:body>`) },
  ];
}

/** An XML part with the namespace of WordprocessingML. */
export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${MAIN}">${content}</w:${root}>`;
}

export function relations(list: [type: string, target: string][]): string {
  const items = list.map(
    ([type, target], n) => `<Relationship Id="r${n}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

export const p = (text: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A cell of paragraphs; `properties` are those of the cell. */
export const tc = (paragraphs: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`;

export const tbl = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;
