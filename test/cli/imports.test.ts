import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../../dist/bundle/", import.meta.url);

/** What a bundled file imports, and what those import, as far as it is loaded before anything runs. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  const text = readFileSync(new URL(file, folder), "utf8");
  for (const [, own, direct] of text.matchAll(/^(?:import|export)\b[^;]*?\sfrom "([^"]+)";|^import "([^"]+)";/gm)) {
    const name = String(own ?? direct);
    if (seen.has(name)) continue;
    seen.add(name);
    if (name.startsWith("./")) importsOf(name, seen);
  }
  return seen;
}

const packagesOf = (file: string) => [...importsOf(file)].filter((name) => !/^(\.|node:)/.test(name)).sort();

const stemmer = "natural/lib/natural/stemmers/porter_stemmer_ru.js";
const distance = "natural/lib/natural/distance/levenshtein_distance.js";

test("importing the library loads no package, and no zod: they come when first asked for", () => {
  expect(packagesOf("index.js")).toEqual([]);
  expect([...importsOf("index.js")].filter((name) => /zod|iso|model/.test(name))).toEqual([]);
});

test("a child of the pool starts with no reader loaded, and without zod", () => {
  expect(packagesOf("child.js")).toEqual([distance, stemmer]);
  expect([...importsOf("child.js")].filter((name) => /zod|iso/.test(name))).toEqual([]);
});
