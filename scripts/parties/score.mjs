// The cells of test/party/corpus.txt, and how well a reading of them agrees with it. The notation stands at the head of the file.
import { readFileSync } from "node:fs";

/** @typedef {import("../../src/model.ts").Party} Party */

/** Every cell with its parties (without canonical roles), the words that become no party, whether it is a known miss, and whether line breaks would change it. */
export function corpus() {
  const cases = [];
  for (const line of readFileSync(new URL("../../test/party/corpus.txt", import.meta.url), "utf8").split("\n")) {
    const [mark, words] = [line.slice(0, 2), line.slice(2)];
    if (/^[=!~] $/.test(mark))
      cases.push({
        cell: words.replaceAll("⏎", "\n"),
        parties: [],
        rest: [],
        isMiss: mark === "! ",
        isOneLine: mark === "~ ",
      });
    else if (words.startsWith("rest: ")) cases.at(-1).rest.push(words.slice("rest: ".length));
    else if (mark === "  ") cases.at(-1).parties.push(partyOf(words));
  }
  return cases;
}

function partyOf(line) {
  const [kind, words] = line.split(/: (.*)/s);
  const [name, role = null] = words.split(" | ");
  if (kind === "person") return { kind, name, role };
  if (kind === "post") return { kind, name: null, role: name };
  if (kind === "group" || kind === "organization") return { kind, name, role: null };
  throw new Error(`corpus.txt: no such kind in «${line}»`);
}

/** A party without its canonical role, as the corpus has it. */
export const written = ({ kind, name, role }) => ({ kind, name, role });

const keyOf = (party) => JSON.stringify(written(party));

/** Counts cells that are exact, and for each kind the parties wanted, got and right. `read` is parseParties. */
export function score(cases, read) {
  const kinds = {};
  let exact = 0;
  for (const { cell, parties } of cases) {
    const [want, got] = [parties.map(keyOf), read(cell).map(keyOf)];
    if (want.join() === got.join()) exact++;
    for (const key of want) countOf(kinds, key).want++;
    for (const key of got) {
      const count = countOf(kinds, key);
      count.got++;
      const at = want.indexOf(key);
      if (at < 0) continue;
      want.splice(at, 1); // a party that stands in the cell once is right once
      count.right++;
    }
  }
  return { cells: cases.length, exact, kinds };
}

function countOf(kinds, key) {
  const { kind } = JSON.parse(key);
  kinds[kind] ??= { want: 0, got: 0, right: 0 };
  return kinds[kind];
}

/** The counts of all kinds together. */
export function total(kinds) {
  const all = { want: 0, got: 0, right: 0 };
  for (const count of Object.values(kinds)) for (const key of Object.keys(all)) all[key] += count[key];
  return all;
}
