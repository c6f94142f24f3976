import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

/** A folder of its own for a test file, gone when the file is done; returns a function that names files in it. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "planoteka-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

/** While the tests of a file run, temporary files go into a folder of their own; returns what tells which are there. */
export function temporaryFiles(): () => string[] {
  const [usual, folder] = [process.env.TMPDIR, mkdtempSync(join(tmpdir(), "planoteka-"))];
  beforeAll(() => {
    process.env.TMPDIR = folder;
  });
  afterAll(() => {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    rmSync(folder, { recursive: true, force: true });
  });
  return () => readdirSync(folder);
}
