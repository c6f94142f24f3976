/** The lines of a table over all its pages. */
import { isNumbered } from "../group.ts";
import { type Line, skip } from "../lines.ts";
import { settings } from "../settings.ts";
import { cutLine } from "./cut.ts";
import { type Columns, columnsNear } from "./gaps.ts";
import type { Header } from "./header.ts";
import { type PageOfTable, walkPage } from "./page.ts";
import { isBlank } from "./words.ts";

/** Index of the first line of the next page. */
export const endOfPage = (lines: Line[], at: number): number => skip(lines, at, ({ page }) => page === lines[at]?.page);

/** The strips under a header that stands at `at`, and where the header is said again. */
export function stripsOf(lines: Line[], at: number, header: Header, columns: Columns) {
  const head = lines.slice(at, header.end);
  const until = endOfPage(lines, at);
  const numbered = isNumbered(lines.slice(header.end, until).map((line) => cutLine(line, columns)));
  let page = walkPage(lines, { from: header.end, until }, columns, numbered);
  const strips = [...page.strips];
  const aside: Line[] = [];
  let end = page.end;
  const most = settings.cells / header.columns.length;
  for (let top = until; page.full && strips.length < most && top < lines.length; top = endOfPage(lines, top)) {
    const next = nextPage(lines, top, columns, head, numbered);
    if (!next) break;
    if (next.repeated) aside.push(...lines.slice(next.from, next.from + head.length));
    strips.push(...page.open, ...next.page.strips);
    page = next.page;
    end = page.end;
  }
  return { strips, aside, end };
}

interface NextPage {
  /** Index of its first line of words. */
  from: number;
  /** Whether it begins with the header again. */
  repeated: boolean;
  page: PageOfTable;
}

/** The part of the table on the page that begins at `top`; null where it begins with something else. */
function nextPage(lines: Line[], top: number, columns: Columns, head: Line[], numbered: boolean): NextPage | null {
  const until = endOfPage(lines, top);
  const from = Math.min(skip(lines, top, isBlank), until);
  const repeated = isSame(lines.slice(from, from + head.length), head);
  const body = from + (repeated ? head.length : 0);
  const own = columnsNear(columns, lines.slice(body, until));
  const page = own && walkPage(lines, { from: body, until }, own, numbered);
  return page && page.strips.length > 0 ? { from, repeated, page } : null;
}

const isSame = (lines: Line[], head: Line[]): boolean =>
  lines.length === head.length && lines.every(({ text }, i) => words(text) === words(head[i]?.text ?? ""));

const words = (text: string): string => text.trim().replace(/ {2,}/g, " ");
