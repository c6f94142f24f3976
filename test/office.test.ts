import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findOffice, lazyOffice, run } from "../src/office.ts";
import { read } from "../src/read/index.ts";
import { temporaryFiles, temporaryFolder } from "./store/folder.ts";

const doc = readFileSync(new URL("read/features.doc", import.meta.url));
const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
const inFolder = temporaryFolder();
const leftOver = temporaryFiles();

/** A program that stands for `soffice`: it knows its version, and does `work` when it is to convert. */
function program(name: string, work: string): string {
  const path = inFolder(name);
  writeFileSync(path, `#!/bin/sh\n[ "$1" = --version ] && exit 0\n${work}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe("an office program", () => {
  it("is null where there is none", async () => {
    expect(await findOffice("no-such-program")).toBeNull();
    expect(await lazyOffice("no-such-program")(doc, "doc")).toBeNull();
  });

  it("gives what the program wrote, and leaves no file behind", async () => {
    const office = await findOffice(
      program(
        "copies",
        'for last; do :; done; mkdir -p "$(dirname "$last")/out"; cp "$last" "$(dirname "$last")/out/source.docx"',
      ),
    );
    expect(await office?.(Buffer.from("План"), "doc")).toEqual(Buffer.from("План"));
    expect(leftOver()).toEqual([]);
  });

  it.each([
    ["fails", "exit 1"],
    ["writes nothing", "exit 0"],
  ])("gives null where the program %s", async (name, work) => {
    const office = await findOffice(program(name.replace(" ", "-"), work));
    expect(await office?.(doc, "doc")).toBeNull();
  });

  it("does one conversion after another", async () => {
    const log = inFolder("log");
    const office = await findOffice(program("slow", `echo begin >> ${log}; sleep 0.1; echo end >> ${log}; exit 1`));
    await Promise.all([office?.(doc, "doc"), office?.(doc, "doc")]);
    expect(readFileSync(log, "utf8")).toBe("begin\nend\nbegin\nend\n");
  });

  it("kills what takes too long, with all that it started", async () => {
    const started = performance.now();
    expect(await run("sh", ["-c", "sleep 30 & sleep 30"], 200)).toBe(false);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  // Needs LibreOffice on the machine; without it the tests above still hold.
  it.skipIf(!hasOffice)("turns a DOC into a DOCX with the same words", async () => {
    const { value, issues } = await read(doc, "plan.doc", { office: lazyOffice(), secondOpinion: true });
    expect(issues).toEqual([]);
    expect(value.agreement).toBe(1);
  });
});
