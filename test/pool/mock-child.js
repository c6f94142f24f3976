// A child whose documents do what their text says; all others are read as ever.
import { writeSync } from "node:fs";
import { extract } from "../../dist/bundle/index.js"; // in few files, so that it starts faster
import { encodeFrame } from "../../dist/pool/frames.js";
import { serve } from "../../dist/pool/serve.js";

const pipe = 3;
const hoard = [];
const forever = () => {
  for (;;);
};

const deeds = {
  hang: forever,
  pages: async (isAlive) => {
    for (let page = 1; page <= 6; page++) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      isAlive();
    }
  },
  sleep: () => new Promise((resolve) => setTimeout(resolve, 1e9)),
  heap: () => {
    for (;;) hoard.push(new Array(1_000_000).fill("hoarded"));
  },
  buffers: () => {
    for (;;) hoard.push(Buffer.alloc(10_000_000, 1));
  },
  abort: () => process.abort(),
  exit: () => process.exit(0),
  garbage: () => {
    writeSync(pipe, "this is no message, ".repeat(100));
    forever();
  },
  lie: () => {
    for (const piece of encodeFrame({ id: 999_999, cpu: 0 }, Buffer.from("{}"))) writeSync(pipe, piece);
    forever();
  },
  huge: () => {
    const [prefix, json] = encodeFrame({ id: 0 });
    prefix.writeUInt32BE(0xffffffff, 8);
    writeSync(pipe, Buffer.concat([prefix, json]));
    forever();
  },
  flood: () => {
    const line = "a flood of output ".repeat(1_000);
    for (let n = 0; n < 500; n++) {
      console.log(line);
      console.error(line);
    }
  },
  leftover: () => {
    setTimeout(() => Promise.reject(new Error("of a document that is done")), 1);
  },
  throw: () => {
    throw new Error("a fault of the program");
  },
  kill: () => {
    process.kill(process.ppid, "SIGKILL");
    forever();
  },
};

await serve(async (source, isAlive) => {
  const [, deed] = /^deed: (\w+)/.exec(new TextDecoder().decode(source.bytes.subarray(0, 40))) ?? [];
  if (deed) await deeds[deed](isAlive);
  return extract(source, { today: "2026-01-01" });
});
