/** Messages between the pool and its children: a mark, two lengths, a small JSON head, and a body of bytes. */

export interface Frame {
  head: Record<string, unknown>;
  body: Buffer;
}

/** The other side sent something that is no message, or more than it may. */
class FrameError extends Error {}

const mark = 0x504c414e; // "PLAN"
const prefixBytes = 12;
const headBytes = 64_000;

export function encodeFrame(head: Record<string, unknown>, body: Uint8Array = new Uint8Array()): Buffer[] {
  const json = Buffer.from(JSON.stringify(head));
  const prefix = Buffer.alloc(prefixBytes);
  prefix.writeUInt32BE(mark, 0);
  prefix.writeUInt32BE(json.length, 4);
  prefix.writeUInt32BE(body.length, 8);
  return [prefix, json, Buffer.from(body.buffer, body.byteOffset, body.byteLength)];
}

/** Makes a function that takes bytes as they come and gives each frame once it is complete; it throws a FrameError after the last good one. */
export function frameDecoder(mostBytes: number): (chunk: Buffer) => Generator<Frame> {
  let chunks: Buffer[] = [];
  let held = 0;

  function take(length: number): Buffer {
    const whole = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    chunks = [whole.subarray(length)];
    held -= length;
    return whole.subarray(0, length);
  }

  /** How long the next frame is, or null before its prefix has come. */
  function nextLength(): { json: number; body: number } | null {
    if (held < prefixBytes) return null;
    if ((chunks[0]?.length ?? 0) < prefixBytes) chunks = [Buffer.concat(chunks)];
    const prefix = chunks[0] as Buffer;
    if (prefix.readUInt32BE(0) !== mark) throw new FrameError("what came is no message");
    const [json, body] = [prefix.readUInt32BE(4), prefix.readUInt32BE(8)];
    if (json > headBytes || body > mostBytes) throw new FrameError("the message is too long");
    return { json, body };
  }

  return function* decode(chunk) {
    chunks.push(chunk);
    held += chunk.length;
    for (;;) {
      const next = nextLength();
      if (!next || held < prefixBytes + next.json + next.body) return;
      take(prefixBytes);
      yield { head: readHead(take(next.json)), body: take(next.body) };
    }
  };
}

function readHead(json: Buffer): Record<string, unknown> {
  try {
    const head: unknown = JSON.parse(json.toString("utf8"));
    if (typeof head === "object" && head !== null) return head as Record<string, unknown>;
  } catch {
    // falls through: no JSON is no message either
  }
  throw new FrameError("what came is no message");
}
