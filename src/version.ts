import { createRequire } from "node:module";

/** The version of this package, by its own name: the build puts this code into files of other folders. */
export function version(): string {
  const manifest: { version: string } = createRequire(import.meta.url)("planoteka/package.json");
  return manifest.version;
}
