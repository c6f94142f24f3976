import { readFileSync } from "node:fs";
import type { Party } from "../../src/model.ts";

export interface Case {
  cell: string;
  parties: Party[];
}

/** The cells of corpus.txt with their parties; the notation stands at its head. */
export function corpus(): Case[] {
  const cases: Case[] = [];
  for (const line of readFileSync(new URL("corpus.txt", import.meta.url), "utf8").split("\n")) {
    if (line.startsWith("= ")) cases.push({ cell: line.slice(2).replaceAll("⏎", "\n"), parties: [] });
    else if (line.startsWith("  ")) cases.at(-1)?.parties.push(party(line.trim()));
  }
  return cases;
}

function party(line: string): Party {
  const [kind = "", words = ""] = line.split(/: (.*)/s);
  const [name = "", role = null] = words.split(" | ");
  if (kind === "person") return { kind, name, role };
  if (kind === "post") return { kind, name: null, role: name };
  if (kind === "group" || kind === "organization") return { kind, name, role: null };
  throw new Error(`corpus.txt: no such kind in «${line}»`);
}
