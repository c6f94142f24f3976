/** What a document says of itself. */
import type { Properties } from "../../model.ts";
import { scanXml } from "../xml/index.ts";

const names = new Map<string, keyof Properties>([
  ["dc:title", "title"],
  ["meta:initial-creator", "author"],
  ["meta:creation-date", "created"],
  ["dc:date", "modified"],
]);

/** Title, author and dates; `dc:date` elsewhere is that of a comment. */
export function readMeta(xml: string): Properties {
  const properties: Properties = {};
  let isMeta = false;
  let property: keyof Properties | undefined;
  let value = "";
  scanXml(xml, {
    open(name) {
      if (name === "office:meta") isMeta = true;
      property = isMeta ? names.get(name) : undefined;
      value = "";
    },
    close(name) {
      if (name === "office:meta") isMeta = false;
      if (property && value.trim() !== "") properties[property] = value.trim();
      property = undefined;
    },
    text(text) {
      value += property ? text : "";
    },
  });
  return properties;
}
