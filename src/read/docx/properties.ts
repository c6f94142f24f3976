/** What a document says of itself: title, author and dates. */
import type { Properties } from "../../model.ts";
import { scanXml } from "../xml/index.ts";

const names: Record<string, keyof Properties> = {
  "dc:title": "title",
  "dc:creator": "author",
  "dcterms:created": "created",
  "dcterms:modified": "modified",
};

/** The core properties of an Office package; undefined where it has none. */
export function readProperties(xml: string | null): Properties | undefined {
  const properties: Properties = {};
  let at: keyof Properties | undefined;
  scanXml(xml ?? "", {
    open: (name) => {
      at = names[name];
    },
    close: () => {
      at = undefined;
    },
    text(text) {
      if (at && text.trim() !== "") properties[at] = ((properties[at] ?? "") + text).trim();
    },
  });
  return Object.keys(properties).length > 0 ? properties : undefined;
}

/** How many pages the document had when Word last laid it out; 0 where nothing says so. */
export function readPageCount(xml: string | null): number {
  let isCount = false;
  let pages = 0;
  scanXml(xml ?? "", {
    open: (name) => {
      isCount = name.endsWith("Pages");
    },
    close: () => {
      isCount = false;
    },
    text(text) {
      if (isCount) pages = Number(text);
    },
  });
  return pages;
}
