/** Has LibreOffice, where the machine has it, turn documents into DOCX. Outside the core, since it starts processes. */
import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Office } from "./options.ts";
import { inFolder, inTurn, lazily } from "./program.ts";

/** A large document takes a few seconds; what takes longer than this hangs. */
const MOST_MS = 60_000;
const PROGRAM = "soffice";

/** The office program of this machine; null where there is none. Conversions wait for each other. */
export async function findOffice(program = PROGRAM): Promise<Office | null> {
  const isThere = await run(program, ["--version"], MOST_MS);
  if (!isThere) return null;
  return inTurn((bytes, format) => convert(program, bytes, format));
}

/** An office that is looked for when it is first needed, so that a run without old documents starts no process. */
export function lazyOffice(program = PROGRAM): Office {
  return lazily<Parameters<Office>, Uint8Array | null>(() => findOffice(program), null);
}

/** In a folder of its own with a profile of its own: a second LibreOffice on the same profile refuses to start. */
function convert(program: string, bytes: Uint8Array, format: string): Promise<Uint8Array | null> {
  return inFolder<Uint8Array | null>(async (folder) => {
    const source = join(folder, `source.${format}`);
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const done = await run(
      program,
      [profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", join(folder, "out"), source],
      MOST_MS,
    );
    return done ? await readFile(join(folder, "out", "source.docx")) : null;
  }, null);
}

/** Whether a program ran and ended well in time; one that does not is killed with all that it started. */
export function run(program: string, args: string[], most: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "ignore", detached: true });
    const timer = setTimeout(() => killGroup(child.pid), most);
    const end = (ok: boolean) => {
      clearTimeout(timer);
      resolve(ok);
    };
    child.on("error", () => end(false));
    child.on("exit", (code) => end(code === 0));
  });
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // it has ended by itself
  }
}
