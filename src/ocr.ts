/** Has tesseract, where the machine has it, read pictures. Outside the core, since it starts processes. */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { GrayImage, Ocr, OcrLine, OcrText } from "./options.ts";
import { inFolder, inTurn, lazily } from "./program.ts";

const PROGRAM = "tesseract";
/** A dense page takes five seconds; what takes longer than this hangs. */
const MOST_MS = 120_000;
/** Without it nothing is read; Belarusian, and English for Roman numbers and names, are added where they are there. */
const NEEDED = "rus";
const WELCOME = ["bel", "eng"];
/** Every picture is one block of text, and has about the resolution of a scan. */
const MODE = ["--psm", "6", "--dpi", "300"];

/** The recognition of this machine; null without tesseract or without its Russian data. Batches wait for each other. */
export async function findOcr(program = PROGRAM): Promise<Ocr | null> {
  const languages = await languagesOf(program);
  if (!languages) return null;
  return inTurn((images) => recognise(program, languages, images));
}

/** A recognition that is looked for when it is first needed, so that a run without scans starts no process. */
export function lazyOcr(program = PROGRAM): Ocr {
  return lazily<Parameters<Ocr>, Awaited<ReturnType<Ocr>>>(() => findOcr(program), "missing");
}

/** The languages to read with, as tesseract takes them: `rus+bel`. */
async function languagesOf(program: string): Promise<string | null> {
  try {
    const { stdout } = await run(program, ["--list-langs"]);
    const known = stdout.split(/\s+/);
    return known.includes(NEEDED) ? [NEEDED, ...WELCOME.filter((name) => known.includes(name))].join("+") : null;
  } catch {
    return null;
  }
}

/** One process for all pictures: loading the languages takes longer than reading a cell. */
function recognise(program: string, languages: string, images: GrayImage[]): ReturnType<Ocr> {
  return inFolder<Awaited<ReturnType<Ocr>>>(async (folder) => {
    const files = images.map((_, i) => join(folder, `${i}.pgm`));
    for (const [i, image] of images.entries()) await writeFile(files[i] as string, toPgm(image));
    const list = join(folder, "list.txt");
    await writeFile(list, files.join("\n"));
    await run(program, [list, join(folder, "out"), "-l", languages, ...MODE, "tsv"]);
    return readTsv(await readFile(join(folder, "out.tsv"), "utf8"), images.length);
  }, "failed");
}

/** One thread: four of them wait for each other on pictures as small as cells, and take four times as long. */
function run(program: string, args: string[]): Promise<{ stdout: string }> {
  const env = { ...process.env, OMP_THREAD_LIMIT: "1" };
  return promisify(execFile)(program, args, { env, timeout: MOST_MS, killSignal: "SIGKILL" });
}

function toPgm({ width, height, data }: GrayImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "ascii"), data]);
}

const WORD_LEVEL = 5;
const LINE_LEVEL = 4;

/** The lines of each picture from tesseract's table: a row for each page, block, paragraph, line and word. */
export function readTsv(table: string, count: number): OcrText[] {
  const texts = Array.from({ length: count }, (): OcrText => []);
  let line: OcrLine | null = null;
  for (const row of table.split("\n").slice(1)) {
    const cells = row.split("\t");
    const [level = 0, page = 0, , , , , left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.map(Number);
    if (level === LINE_LEVEL) {
      line = { top, bottom: top + height, words: [] };
      texts[page - 1]?.push(line);
    }
    const text = (cells[11] ?? "").trim();
    if (level === WORD_LEVEL && text) line?.words.push({ text, left, right: left + width, confidence });
  }
  return texts.map((lines) => lines.filter(({ words }) => words.length > 0));
}
