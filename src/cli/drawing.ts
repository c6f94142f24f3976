import { writeFile } from "node:fs/promises";
import { CommandError } from "./command.ts";

/** Writes what was found on the pages of a PDF into an SVG file; a document that cannot be opened leaves none. */
export async function writeDrawing(bytes: Uint8Array, path: string): Promise<void> {
  const { sniff } = await import("../read/sniff.ts");
  if (sniff(bytes, path).format !== "pdf") throw new CommandError("--draw draws PDF files only");
  const { drawPdf } = await import("../read/pdf/draw.ts");
  const drawing = await drawPdf(bytes).catch(() => null);
  if (drawing === null) return;
  await writeFile(path, drawing).catch((error: Error) => {
    throw new CommandError(`the drawing could not be written: ${error.message}`);
  });
}

/** A drawing shows the blocks of one document. */
export function checkDrawing(path: string | undefined, stage: string, words: string[]): void {
  if (path === undefined) return;
  if (stage !== "blocks") throw new CommandError("--draw shows blocks", "add --stage blocks");
  if (words.length !== 1) throw new CommandError("--draw draws one document", "name one PDF file");
}
