/** Types of the package as others get them: with its dependencies beside it, and nothing of ours that only builds it. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** The packages that a declaration file and those that it imports name. */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/(?:[}*] from |import\()"([^"\n]+)"/g)) {
    if (from.startsWith("node:")) continue;
    const found = from.startsWith(".") ? packagesOf(join(dirname(file), from.replace(/\.ts$/, ".d.ts")), seen) : [from];
    for (const name of found) packages.add(name);
  }
  return packages;
}

test.each(["index", "schemas"])("planoteka's %s.d.ts names no package without types of its own", (entry) => {
  const file = `dist/${entry}.d.ts`;
  expect(existsSync(file), "npm run build makes it").toBe(true);
  expect([...packagesOf(file)].filter((name) => name !== "zod")).toEqual([]);
});
