import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findOcr, lazyOcr, readTsv } from "../src/ocr.ts";
import { temporaryFiles, temporaryFolder } from "./store/folder.ts";

const languages = spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" }).stdout ?? "";
const hasRussian = /^rus$/m.test(languages);
const inFolder = temporaryFolder();
const leftOver = temporaryFiles();
const white = { width: 40, height: 30, data: new Uint8Array(1200).fill(255) };

/** A program that stands for tesseract: it knows some languages, and does `work` with a list of pictures. */
function program(name: string, known: string, work: string): string {
  const path = inFolder(name);
  writeFileSync(path, `#!/bin/sh\n[ "$1" = --list-langs ] && { printf '${known}'; exit 0; }\n${work}\n`);
  chmodSync(path, 0o755);
  return path;
}

const head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";
const tsv = `${head}4\t2\t1\t1\t1\t0\t5\t6\t30\t10\t-1\t\n5\t2\t1\t1\t1\t1\t5\t6\t12\t10\t91.5\tПлан\n`;

describe("tesseract", () => {
  it("is null where it is missing, or has no Russian", async () => {
    expect(await findOcr("no-such-program")).toBeNull();
    expect(await findOcr(program("english", "eng\\nosd\\n", "exit 0"))).toBeNull();
    expect(await lazyOcr("no-such-program")([white])).toBe("missing");
  });

  it("reads all pictures in one run, with the languages that are there, and leaves no file behind", async () => {
    const log = inFolder("log");
    writeFileSync(inFolder("tsv"), tsv);
    const work = `echo "$4 $OMP_THREAD_LIMIT $(wc -w < "$1")" >> ${log}; cp ${inFolder("tsv")} "$2.tsv"`;
    const ocr = await findOcr(program("reads", "List:\\nbel\\nrus\\n", work));
    const line = { top: 6, bottom: 16, words: [{ text: "План", left: 5, right: 17, confidence: 91.5 }] };
    expect(await ocr?.([white, white])).toEqual([[], [line]]);
    expect(spawnSync("cat", [log], { encoding: "utf8" }).stdout).toBe("rus+bel 1 2\n");
    expect(leftOver()).toEqual([]);
  });

  it("is said to have failed where it breaks down", async () => {
    expect(await (await findOcr(program("breaks", "rus\\n", "exit 1")))?.([white])).toBe("failed");
    expect(leftOver()).toEqual([]);
  });

  it("may write any table", () => {
    expect(readTsv("", 1)).toEqual([[]]);
    expect(readTsv(`${head}5\t1\n5\t9\t1\t1\t1\t1\t0\t0\t1\t1\t50\tх\n4\t7`, 2)).toEqual([[], []]);
  });

  it.skipIf(!hasRussian)("finds nothing on white paper (skipped without tesseract-ocr-rus)", async () => {
    expect(await lazyOcr()([white])).toEqual([[]]);
  });
});
