import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { brokenStreams } from "../../../src/read/pdf/checksums.ts";

const pdf = readFileSync("fixtures/01-classic-rows/plan.pdf");
const begin = pdf.indexOf("stream\n") + "stream\n".length;
const end = pdf.indexOf("endstream", begin);
const unpacked = (bytes: Buffer) => inflateSync(bytes.subarray(begin, end));

test("the streams of a whole PDF are whole", () => {
  expect(brokenStreams(pdf)).toBe(0);
});

// A flip harms nothing where the stream names an earlier copy of the same words, or in its last bits, which nobody reads.
test("a flipped bit in the first stream of words is noticed, unless the words are what they were", () => {
  fc.assert(
    fc.property(fc.nat({ max: end - begin - 1 }), fc.nat({ max: 7 }), (at, bit) => {
      const damaged = Buffer.from(pdf);
      damaged[begin + at] = (damaged[begin + at] ?? 0) ^ (1 << bit);
      if (brokenStreams(damaged) === 0) expect(unpacked(damaged).equals(unpacked(pdf))).toBe(true);
    }),
    { numRuns: 100, examples: [[99, 2]] },
  );
});

test("a bomb costs no more than the limit, and any bytes are borne", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => brokenStreams(bytes) === 0),
    { numRuns: 50 },
  );
  const cut = Buffer.from("1 0 obj << /Filter /FlateDecode >> stream\nabc");
  expect(brokenStreams(cut)).toBe(1);
});
