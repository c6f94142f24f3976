/** The paragraph styles of a Word 97–2003 file, in the terms of the DOCX reader ([MS-DOC] 2.9.271, STSH). */
import type { Style, Styles } from "../docx/styles.ts";
import { listOf, propertiesOf } from "./properties.ts";

const PARAGRAPH_STYLE = 1;
const NO_STYLE = 0xfff;

/** The styles by their numbers; those of a broken table are left out. */
export function readStyles(table: Buffer): Styles {
  const styles: Styles = { byId: new Map(), paragraph: "0" };
  if (table.length < 6) return styles;
  const fixed = table.readUInt16LE(4); // bytes of a style before its name
  let at = 2 + table.readUInt16LE(0);
  for (let n = 0; at + 2 <= table.length; n++) {
    const size = table.readUInt16LE(at);
    const style = styleOf(String(n), table.subarray(at + 2, at + 2 + size), fixed);
    if (style) styles.byId.set(style.id, style);
    at += 2 + size;
  }
  return styles;
}

/** Behind the name, at an even place, stand the style's own properties: their length, the style's number and the list of them. */
function styleOf(id: string, bytes: Buffer, fixed: number): Style | null {
  if (bytes.length < fixed + 4 || fixed < 4) return null;
  const kind = bytes.readUInt16LE(2);
  if ((kind & 15) !== PARAGRAPH_STYLE) return null;
  const name = bytes.readUInt16LE(fixed) * 2;
  const at = fixed + 2 + name + 2;
  const size = at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0;
  const basedOn = kind >> 4;
  return {
    id,
    name: bytes.toString("utf16le", fixed + 2, fixed + 2 + name),
    ...(basedOn !== NO_STYLE && { basedOn: String(basedOn) }),
    ...listOf(propertiesOf(bytes.subarray(at + 4, at + 2 + size))),
  };
}
