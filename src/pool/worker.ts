/** One child process: started within limits, talked to in frames, and ended by a signal that nothing can refuse. */
import { type ChildProcess, spawn } from "node:child_process";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Source } from "../options.ts";
import { encodeFrame, type Frame, frameDecoder } from "./frames.ts";
import { pipe } from "./serve.ts";
import { type Limits, settings } from "./settings.ts";

export interface Worker {
  pid: number | undefined;
  send(id: number, source: Source): void;
  kill(): void;
}

/** How a child ended by itself: `words` is the end of what it said on standard error. */
export interface Ending {
  code: number | null;
  signal: string | null;
  words: string;
}

export interface Listener {
  frame(frame: Frame): void;
  /** It sent what is no frame; it is dead by now, and `end` follows. */
  garbage(): void;
  end(ending: Ending): void;
}

export function startWorker(entry: URL, args: string[], limits: Limits, listener: Listener): Worker {
  const child = spawnLimited([...heapLimit(limits), fileURLToPath(entry), ...args], limits);
  const words = lastWords(child);
  const channel = child.stdio[pipe] as Duplex;
  const kill = () => killGroup(child);
  const decode = frameDecoder(settings.answerBytes);
  channel.on("error", () => {}); // its end is told by `close`
  channel.on("data", (chunk: Buffer) => {
    try {
      for (const frame of decode(chunk)) listener.frame(frame);
    } catch {
      channel.removeAllListeners("data");
      kill();
      listener.garbage();
    }
  });
  child.on("error", (error) => listener.end({ code: null, signal: null, words: error.message }));
  child.on("close", (code, signal) => listener.end({ code, signal, words: words() }));
  return { pid: child.pid, send: (id, source) => sendSource(channel, id, source), kill };
}

/** With what it has started itself, such as a tesseract. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL"); // Windows knows no groups
  }
}

function sendSource(channel: Duplex, id: number, { path, bytes }: Source): void {
  for (const piece of encodeFrame({ id, path }, bytes)) channel.write(piece);
}

const heapLimit = ({ megabytes }: Limits) => [`--max-old-space-size=${Math.round(megabytes * settings.heapShare)}`];

/**
 * Node's heap limit knows nothing of buffers, so a shell asks the kernel for a limit on all data first, for no core dumps,
 * and to be the first to go when the machine runs out of memory. Where it cannot, our own look at the memory remains.
 */
function spawnLimited(args: string[], { megabytes }: Limits): ChildProcess {
  // A child asks no network, and these certificates would cost its start a fifth of a second.
  const { NODE_OPTIONS: _, NODE_EXTRA_CA_CERTS: __, ...env } = process.env;
  const stdio: ("ignore" | "pipe")[] = ["ignore", "ignore", "pipe", "pipe"];
  if (process.platform === "win32") return spawn(process.execPath, args, { stdio, env });
  const kilobytes = Math.round((megabytes + settings.dataSlack) * 1024);
  const quietly = `2>/dev/null`;
  const script = `ulimit -d ${kilobytes} ${quietly}; ulimit -c 0 ${quietly}
    { echo 1000 > /proc/self/oom_score_adj; } ${quietly}; exec "$0" "$@"`;
  // Detached: the Ctrl-C of a terminal is for the importer, which lets its children finish.
  return spawn("/bin/sh", ["-c", script, process.execPath, ...args], { stdio, env, detached: true });
}

/** Keeps the end of standard error, whatever the flood; standard output is nobody's. */
function lastWords(child: ChildProcess): () => string {
  let words = "";
  child.stderr?.setEncoding("latin1").on("data", (text: string) => {
    words = (words + text).slice(-settings.lastWords);
  });
  return () => words;
}
