/** What a workbook says of its sheets. */
import type { Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import type { Relation } from "../docx/relations.ts";
import { scanXml } from "../xml/index.ts";

export interface SheetEntry {
  name: string;
  hidden: boolean;
  /** The name of its part. */
  part: string;
}

export interface Workbook {
  sheets: SheetEntry[];
  /** Its days count from 1904, as Excel for the Macintosh had it. */
  since1904: boolean;
}

/** What a tab may lead to besides a sheet of cells. */
const otherSheets = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/** The sheets in the order of their tabs; charts and macros are none, and a tab that leads nowhere is an issue. */
export function readWorkbook(xml: string, relations: Relation[]): Result<Workbook> {
  const workbook: Workbook = { sheets: [], since1904: false };
  const lost: Issue[] = [];
  const issue: Issue | null = scanXml(xml, {
    open(name, tag) {
      if (name === "x:workbookPr") workbook.since1904 = /^(?:1|true)$/.test(tag.attribute("date1904") ?? "");
      if (name !== "x:sheet") return;
      const title = tag.attribute("name") ?? "";
      const relation = relations.find(({ id }) => id === tag.attribute("r:id"));
      const hidden = /hidden/i.test(tag.attribute("state") ?? "");
      if (relation?.type === "worksheet") workbook.sheets.push({ name: title, hidden, part: relation.target });
      else if (!otherSheets.has(relation?.type ?? ""))
        lost.push({ code: "damaged", found: `the sheet «${title}» is missing` });
    },
    close: () => {},
    text: () => {},
  });
  return { value: workbook, issues: issue ? [issue, ...lost] : lost };
}
