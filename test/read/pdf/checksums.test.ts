import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { brokenStreams } from "../../../src/read/pdf/checksums.ts";

const pdf = readFileSync("fixtures/01-classic-rows/plan.pdf");
const firstStream = pdf.indexOf("stream") + 8;

test("the streams of a whole PDF are whole", () => {
  expect(brokenStreams(pdf)).toBe(0);
});

test("a flipped bit in the first stream of words is noticed", () => {
  fc.assert(
    fc.property(fc.nat({ max: 400 }), fc.nat({ max: 7 }), (at, bit) => {
      const damaged = Buffer.from(pdf);
      damaged[firstStream + at] = (damaged[firstStream + at] ?? 0) ^ (1 << bit);
      expect(brokenStreams(damaged)).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
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
