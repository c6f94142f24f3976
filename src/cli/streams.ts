/** Lines in and lines out, as fast as the other side takes them and no faster. */
import { once } from "node:events";
import type { Readable } from "node:stream";

/** The lines of standard input, or of another stream, without their ends; only LF ends a line, as U+2028 may stand inside JSON. */
export async function* inputLines(stream: Readable = process.stdin): AsyncGenerator<string> {
  stream.setEncoding("utf8");
  let rest = "";
  for await (const chunk of stream as AsyncIterable<string>) {
    if (!chunk.includes("\n")) {
      rest += chunk;
      continue;
    }
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield clean(line);
  }
  if (rest) yield clean(rest);
}

function clean(line: string): string {
  return line.replace(/^\uFEFF/, "").replace(/\r$/, "");
}

/** Makes a function that prints a line on standard output; lines of one turn go out in one piece. Await it. */
export function linePrinter(stream: NodeJS.WriteStream = process.stdout): (line: string) => Promise<void> {
  const fullPiece = 64 * 1024;
  let piece = "";
  let drained: Promise<unknown> | null = null;

  function flush(): void {
    if (piece && !stream.write(piece)) drained = once(stream, "drain");
    piece = "";
  }

  return async (line) => {
    if (!piece) setImmediate(flush);
    piece += `${line}\n`;
    if (piece.length >= fullPiece) flush();
    if (drained) await drained;
    drained = null;
  };
}
