/** Our prefixes for the namespaces of documents, whatever prefixes a file declares: transitional, Strict and older addresses alike. */

const office = "http://schemas.openxmlformats.org";
const strict = "http://purl.oclc.org/ooxml";
const microsoft = "http://schemas.microsoft.com/office";
const open = "urn:oasis:names:tc:opendocument:xmlns";

const uris: Record<string, string[]> = {
  // WordprocessingML, SpreadsheetML and what stands in them
  w: [`${office}/wordprocessingml/2006/main`, `${strict}/wordprocessingml/main`],
  x: [`${office}/spreadsheetml/2006/main`, `${strict}/spreadsheetml/main`],
  r: [`${office}/officeDocument/2006/relationships`, `${strict}/officeDocument/relationships`],
  m: [`${office}/officeDocument/2006/math`, `${strict}/officeDocument/math`],
  mc: [`${office}/markup-compatibility/2006`],
  a: [`${office}/drawingml/2006/main`, `${strict}/drawingml/main`],
  c: [`${office}/drawingml/2006/chart`, `${strict}/drawingml/chart`],
  dgm: [`${office}/drawingml/2006/diagram`, `${strict}/drawingml/diagram`],
  pic: [`${office}/drawingml/2006/picture`, `${strict}/drawingml/picture`],
  wp: [`${office}/drawingml/2006/wordprocessingDrawing`, `${strict}/drawingml/wordprocessingDrawing`],
  wps: [`${microsoft}/word/2010/wordprocessingShape`],
  w14: [`${microsoft}/word/2010/wordml`],
  w15: [`${microsoft}/word/2012/wordml`],
  v: ["urn:schemas-microsoft-com:vml"],
  o: ["urn:schemas-microsoft-com:office:office"],
  // packages and properties
  rel: [`${office}/package/2006/relationships`],
  ct: [`${office}/package/2006/content-types`],
  cp: [`${office}/package/2006/metadata/core-properties`],
  dc: ["http://purl.org/dc/elements/1.1/"],
  dcterms: ["http://purl.org/dc/terms/"],
  xlink: ["http://www.w3.org/1999/xlink"],
  xml: ["http://www.w3.org/XML/1998/namespace"],
  // OpenDocument
  office: [`${open}:office:1.0`],
  text: [`${open}:text:1.0`],
  table: [`${open}:table:1.0`],
  style: [`${open}:style:1.0`],
  draw: [`${open}:drawing:1.0`],
  fo: [`${open}:xsl-fo-compatible:1.0`],
  svg: [`${open}:svg-compatible:1.0`],
  number: [`${open}:datastyle:1.0`],
  meta: [`${open}:meta:1.0`],
  presentation: [`${open}:presentation:1.0`],
  manifest: [`${open}:manifest:1.0`],
  loext: ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"],
};

/** Our prefix by namespace address. */
export const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(uris).flatMap(([prefix, addresses]) => addresses.map((address) => [address, prefix] as const)),
);

/** The prefix of every namespace that we do not know, so that none can pass for one that we do. */
export const unknownPrefix = "other";
