import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseParties } from "../../src/party/index.ts";
import { canonicalRole } from "../../src/party/roles.ts";
import { littleTime, processorTime } from "../processor-time.ts";

const blocks = readFileSync(new URL("roles.txt", import.meta.url), "utf8")
  .split("\n= ")
  .slice(1);
const roles = blocks.map((block) => {
  const [canonical = "", ...spellings] = block.trimEnd().split("\n");
  return { canonical, spellings: spellings.map((line) => line.trim()) };
});
const spellings = roles.flatMap(({ canonical, spellings: all }) => all.map((spelling) => ({ spelling, canonical })));

describe("a role has one name for all its spellings", () => {
  test.each(spellings)("$spelling", ({ spelling, canonical }) => {
    expect(canonicalRole(spelling)).toBe(canonical);
  });

  test.each(roles)("$canonical is its own canonical form", ({ canonical }) => {
    expect(canonicalRole(canonical)).toBe(canonical);
  });

  test("no role is named twice", () => {
    expect(new Set(roles.map(({ canonical }) => canonical)).size).toBe(roles.length);
  });
});

const canonicalsOf = (cell: string) => parseParties(cell).map(({ canonical }) => canonical);

describe("parties", () => {
  test("a person and a post have the canonical role beside the written one", () => {
    expect(parseParties("Зам. директора по УВР Гридюшко Т.М., соц. педагог")).toEqual([
      {
        kind: "person",
        name: "Гридюшко Т.М.",
        role: "Зам. директора по УВР",
        canonical: "заместитель директора по учебно-воспитательной работе",
      },
      { kind: "post", name: null, role: "соц. педагог", canonical: "социальный педагог" },
    ]);
  });

  test("people who hold one post have it, bodies and other people have none", () => {
    expect(canonicalsOf("кл. руководители, творческая группа, родители, УДО, Гридюшко Т.М.")).toEqual([
      "классный руководитель",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("deputies without more have no canonical role: whose they are, the cell does not say of them", () => {
  expect(canonicalsOf("Директор, заместители")).toEqual(["директор", undefined]);
});

describe("anything else", () => {
  test("never throws, and what it answers is stable", () => {
    const piece = fc.constantFrom(
      ...spellings.map(({ spelling }) => spelling),
      ", ",
      " и ",
      "(",
      "«",
      "№ 5",
      "-",
      "/",
      "5а",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((pieces) => pieces.join(" ")),
    );
    fc.assert(
      fc.property(text, (role) => {
        const canonical = canonicalRole(role);
        expect(canonical).not.toBe("");
      }),
    );
  });

  test("has no name where there are no words", () => {
    expect(canonicalRole("…")).toBeNull();
  });

  test.each(["а", "«", "(", "зам. ", "учителя ", "по УВР, ", "и ", "- ", "9 «А» ", "работе и "])(
    "a long role of «%s» takes linear time",
    (unit) => {
      const spent = processorTime();
      canonicalRole(unit.repeat(25_000 / unit.length));
      expect(spent()).toBeLessThan(littleTime);
    },
  );
});
