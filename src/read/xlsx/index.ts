/** Reads Excel workbooks: the sheets in order, their cells as they are shown. */
import type { Block, Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import { openPackage, type Package } from "../docx/package.ts";
import { readProperties } from "../docx/properties.ts";
import { paragraphsOf } from "../flow.ts";
import { type Reading, unread } from "../reading.ts";
import { attachedTo, marginsOf } from "./beside.ts";
import { blocksOfSheet } from "./blocks.ts";
import { type Book, readSheet } from "./sheet.ts";
import { readStrings } from "./strings.ts";
import { readCellStyles } from "./styles.ts";
import { readWorkbook, type SheetEntry } from "./workbook.ts";

/** A sheet that cannot be read costs itself alone; the texts of a hidden sheet are hidden paragraphs. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Reading>> {
  const { value: file, issues } = openPackage(bytes);
  if (!file) return { value: { blocks: [] }, issues };
  const book = readBook(file);
  const sheets = book.value.sheets.map((entry) => readOne(entry, file, book.value));
  const noted: Issue[] = [...book.issues, ...sheets.flatMap((sheet) => sheet.issues), ...file.issues];
  const blocks = sheets.flatMap((sheet) => sheet.value);
  const [first] = noted;
  if (blocks.length === 0 && first) return unread(first);
  const properties = readProperties(file.xml("docProps/core.xml"));
  return { value: { reader: "xlsx", blocks, ...(properties && { properties }) }, issues: noted };
}

function readBook(file: Package): Result<Book & { sheets: SheetEntry[] }> {
  const partOf = (type: string) => {
    const target = file.relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? null : file.xml(target);
  };
  const workbook = readWorkbook(file.xml(file.main) ?? "", file.relations);
  const strings = readStrings(partOf("sharedStrings"));
  const styles = readCellStyles(partOf("styles"));
  return {
    value: { ...workbook.value, strings: strings.value, styles: styles.value },
    issues: [...workbook.issues, ...strings.issues, ...styles.issues],
  };
}

function readOne(entry: SheetEntry, file: Package, book: Book): Result<Block[]> {
  const xml = file.xml(entry.part);
  if (xml === null) return { value: [], issues: file.names.includes(entry.part) ? [] : [missing(entry.part)] }; // else the package says why
  const { value: sheet, issues } = readSheet(xml, book);
  const body = blocksOfSheet(sheet);
  const beside = attachedTo(entry.part, file);
  if (body.length + beside.length === 0) return { value: [], issues };
  const heads = [...nameOf(entry), ...marginsOf(sheet, "header")];
  const blocks = [...heads, ...body, ...beside, ...marginsOf(sheet, "footer")];
  return { value: entry.hidden ? blocks.flatMap((block) => paragraphsOf(block, "hidden")) : blocks, issues };
}

const missing = (part: string): Issue => ({ code: "damaged", found: `${part} is missing` });

/** The name on the tab, which often is a month; not the one that Excel gives. */
function nameOf({ name }: SheetEntry): Block[] {
  const isGiven = /^(?:лист|аркуш|sheet)\s*\d*$/i.test(name.trim());
  return isGiven || name.trim() === "" ? [] : [{ kind: "paragraph", text: name, role: "heading" }];
}
