/** The child's side of the pool: documents come in on a pipe of their own, and each goes out as JSON. */
import { Socket } from "node:net";
import { Worker } from "node:worker_threads";
import type { Source } from "../options.ts";
import { encodeFrame, type Frame, frameDecoder } from "./frames.ts";
import type { Instruction } from "./line.ts";
import { settings } from "./settings.ts";

/** The pipe's number among the open files of a child. */
export const pipe = 3;

/** What is done with a document; it may take its time anew whenever it says that it is alive. */
type Work = (source: Source, isAlive: () => void) => Promise<object>;

/** Answers every document until the parent is gone. */
export async function serve(work: Work): Promise<void> {
  endWithParent();
  // What a reader leaves behind of a document that it is done with must not cost the next one.
  process.on("unhandledRejection", () => {});
  const socket = new Socket({ fd: pipe, readable: true, writable: true });
  socket.on("error", () => process.exit()); // the parent is gone
  const decode = frameDecoder(Number.POSITIVE_INFINITY);
  send(socket, { ready: true, ...spent() });
  for await (const chunk of socket) {
    for (const frame of decode(chunk as Buffer)) await answer(socket, frame, work);
  }
  process.exit();
}

async function answer(socket: Socket, { head, body }: Frame, work: Work) {
  const { id } = head;
  const source = { path: String(head.path), bytes: new Uint8Array(body) };
  try {
    const value = await work(source, () => send(socket, { id, alive: true, ...spent() }));
    const json = Buffer.from(JSON.stringify(value));
    if (json.length > settings.answerBytes) send(socket, { id, tooLong: json.length, ...spent() });
    else send(socket, { id, ...spent() }, json);
  } catch (error) {
    const fault = (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
    send(socket, { id, fault, ...spent() });
  }
}

function send(socket: Socket, head: Record<string, unknown>, body?: Uint8Array): void {
  for (const piece of encodeFrame(head, body)) socket.write(piece);
}

/** Processor seconds so far: where the next document begins. */
function spent(): { cpu: number } {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1e6 };
}

/**
 * A child that hangs in a document does not see its pipe close: a thread of its own looks whether the parent still lives,
 * which may have died before we began.
 */
function endWithParent(): void {
  const { parent }: Instruction = JSON.parse(process.argv[2] ?? "{}");
  const look = `const parent = ${Number(parent)};
    setInterval(() => process.ppid === parent || process.kill(process.pid, "SIGKILL"), 1000);`;
  const thread = new Worker(look, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } });
  thread.on("error", () => {});
  thread.unref();
}
