import { table } from "../docs/table.mjs";

/** What the figures hang on. */
export const machineSection = ({ date, machine, versions, before, after }) => `# Benchmarks

\`npm run build && npm run benchmarks\` writes this page from what the machine at hand measures, in one run of some minutes. The figures are of this
machine and this day; those of speed mean something only beside each other, and only where nothing else was running.

${table(
  ["", ""],
  [
    ["date", date],
    ["machine", machine],
    [
      "load per core",
      `${before} at the start, ${after} at the end (ours is in it; at the start, more than about 0.2 is other work)`,
    ],
    ...versions,
  ],
)}`;
