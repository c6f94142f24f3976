/** CSV: a record on each line, its fields parted by semicolons or commas; a quoted field may hold those and line breaks too. */
import { gridOf, type Layout, type Line } from "./lines.ts";
import { settings } from "./settings.ts";

interface Field {
  text: string;
  quoted: boolean;
}

export const separatedLayout: Layout = (lines, at, first) => {
  const separator = [";", ",", "\t"].find((sign) => fieldsOf(first.text, sign) !== null);
  if (separator === undefined) return null;
  const { records, end } = recordsFrom(lines, at, separator);
  const rows = records.map(({ fields, line }) => fields.map(({ text }) => ({ text, line })));
  return { grid: isTable(records, separator) ? gridOf("rows", rows, rows[0]?.length ?? 0) : null, end };
};

/** Words have a space behind a comma, fields do not. Rows parted by tabs are another layout's, unless they are quoted. */
function isTable(records: { fields: Field[] }[], separator: string): boolean {
  const { records: least, commas } = settings.separated;
  const fields = records.flatMap((record) => record.fields);
  const spaced = fields.filter(({ text }) => text.startsWith(" ")).length;
  const quoted = fields.some((field) => field.quoted);
  if (separator === "\t" && !quoted) return false;
  return records.length >= (separator === "," && !quoted ? commas : least) && spaced * 4 <= fields.length;
}

/** Records with as many fields as the first. */
function recordsFrom(lines: Line[], at: number, separator: string) {
  const records: { fields: Field[]; line: number }[] = [];
  let end = at;
  for (let line = lines[end]; line && line.text.trim() !== ""; line = lines[end]) {
    const { fields, next } = recordAt(lines, end, separator);
    if (fields && records[0] && fields.length !== records[0].fields.length) break;
    if (!fields) return { records, end: records.length > 0 ? end : next };
    records.push({ fields, line: line.number });
    end = next;
    if (records.length * fields.length > settings.cells) return { records: [], end: lines.length };
  }
  return { records, end };
}

/** One record, which takes several lines where a quote stays open. */
function recordAt(lines: Line[], at: number, separator: string): { fields: Field[] | null; next: number } {
  let text = lines[at]?.text ?? "";
  let next = at + 1;
  let open = hasOpenQuote(text);
  for (let line = lines[next]; open && line && next < at + settings.separated.lines; line = lines[++next]) {
    text += `\n${line.text}`;
    open = hasOpenQuote(line.text) !== open;
  }
  return { fields: open ? null : fieldsOf(text, separator), next };
}

/** An odd number of quotes. */
const hasOpenQuote = (text: string): boolean => text.split('"').length % 2 === 0;

/** The fields of a record; null where it has too few of them, or words behind a closing quote. */
function fieldsOf(record: string, separator: string): Field[] | null {
  const fields: Field[] = [];
  for (let at = 0; at <= record.length; ) {
    const quoted = record[at] === '"';
    const end = quoted ? closingQuote(record, at) + 1 : indexOr(record, separator, at);
    if (quoted && end < record.length && record[end] !== separator) return null;
    const raw = record.slice(at, end);
    fields.push({ text: quoted ? raw.slice(1, -1).replaceAll('""', '"') : raw, quoted });
    at = end + 1;
  }
  return fields.length >= settings.separated.fields && fields.length <= settings.drawn.cells ? fields : null;
}

const indexOr = (text: string, sign: string, from: number): number => {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
};

/** Index of the quote that ends a field; two in a row are one of its text. */
function closingQuote(record: string, open: number): number {
  let at = open + 1;
  while (at < record.length) {
    if (record[at] !== '"') at++;
    else if (record[at + 1] === '"') at += 2;
    else return at;
  }
  return record.length;
}
