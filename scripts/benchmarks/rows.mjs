import { table } from "../docs/table.mjs";

/** Rows of tables, by format. */
export function rowsSection(formats) {
  const rows = formats.flatMap(({ format, files, rows, readers }) =>
    readers.map(({ reader, exact }, i) => [
      ...(i === 0 ? [format, `${files}`, `${rows}`] : ["", "", ""]),
      reader,
      exact === null ? "not installed here" : `${exact}`,
    ]),
  );
  return `## Rows of tables

Rows of the plans in \`fixtures/\` whose activity, period and responsible cells are given exactly, white space collapsed. \`node scripts/bench/rows.mjs\`

${table(["format", "files", "rows", "reader", "exact"], rows)}

The fixtures are ours and held by our tests, so that ours are exact by construction here too. Of the other readers nothing is asked but that the three texts stand in separate cells of one
row: not which column is which, no date, no person. They fall short where a cell spans rows, where a row is torn by a page or a line, and where the table is not seen as one.`;
}
