/** A Markdown table; what would end a cell is escaped. */
export function table(header, rows) {
  const line = (cells) => `| ${cells.map(cellText).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

const cellText = (text) => text.replaceAll("|", "\\|").replaceAll("\n", "⏎");
