import { writeFile } from "node:fs/promises";
import { fault } from "./command.ts";

/** Writes what was found on the pages of a PDF into an SVG file; a document that cannot be opened leaves none. */
export async function writeDrawing(bytes: Uint8Array, path: string): Promise<void> {
  const { sniff } = await import("../read/sniff.ts");
  if (sniff(bytes, path).format !== "pdf") throw fault("drawPdfOnly");
  // What the reader leaves behind of a document that it is done with must not end the program.
  process.on("unhandledRejection", () => {});
  const { drawPdf } = await import("../read/pdf/draw.ts");
  const drawing = await drawPdf(bytes).catch(() => null);
  if (drawing === null) return;
  await writeFile(path, drawing).catch((error: Error) => {
    throw fault("drawingUnwritten", error.message);
  });
}

/** A drawing shows the blocks of one document. */
export function checkDrawing(path: string | undefined, stage: string, words: string[]): void {
  if (path === undefined) return;
  if (stage !== "blocks") throw fault("drawBlocks");
  if (words.length !== 1) throw fault("drawOne");
}
