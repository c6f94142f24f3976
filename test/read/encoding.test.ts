import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/read/txt/encoding.ts";
import { encode } from "./encode.ts";

const russian = "Смотр кабинетов и пришкольного участка проводится до 15 октября, ответственный Ласточкин П.П.";
const belarusian = "Выстава дзіцячых малюнкаў «Мая вёска» адбудзецца ў снежні, адказная Бусько Я.А.";
const bigEndian = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("the encoding of a text", () => {
  const table: [name: string, bytes: Buffer, text: string, encoding: string | undefined][] = [
    ["UTF-8", Buffer.from(russian), russian, undefined],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${russian}`), russian, undefined],
    ["plain ASCII", Buffer.from("Plan 2031"), "Plan 2031", undefined],
    ["UTF-16 LE with a mark", Buffer.from(`\uFEFF${russian}`, "utf16le"), russian, "utf-16le"],
    ["UTF-16 LE", Buffer.from(russian, "utf16le"), russian, "utf-16le"],
    ["UTF-16 BE with a mark", bigEndian(`\uFEFF${russian}`), russian, "utf-16be"],
    ["UTF-16 BE", bigEndian(russian), russian, "utf-16be"],
    ["windows-1251", encode(russian, "windows-1251"), russian, "windows-1251"],
    ["koi8-r", encode(russian, "koi8-r"), russian, "koi8-r"],
    ["ibm866", encode(russian, "ibm866"), russian, "ibm866"],
    ["windows-1251 in capitals", encode(russian.toUpperCase(), "windows-1251"), russian.toUpperCase(), "windows-1251"],
    ["koi8-r in capitals", encode(russian.toUpperCase(), "koi8-r"), russian.toUpperCase(), "koi8-r"],
    ["windows-1251, Belarusian", encode(belarusian, "windows-1251"), belarusian, "windows-1251"],
  ];
  it.each(table)("%s", (_name, bytes, text, encoding) => {
    const { value, issues } = decodeText(bytes);
    expect(value).toBe(text);
    expect(issues).toEqual(encoding ? [{ code: "encoding", found: encoding }] : []);
  });

  it("stays UTF-8 when a byte of it is damaged, and says so", () => {
    const bytes = Buffer.from(russian);
    bytes[0] = 0xff;
    const { value, issues } = decodeText(bytes);
    expect(value).toMatch(/мотр кабинетов/);
    expect(issues).toEqual([{ code: "bad-characters", found: expect.stringContaining("utf-8") }]);
  });

  it("finds the code page behind any amount of ASCII", () => {
    const bytes = Buffer.concat([Buffer.alloc(100_000, "-"), encode(russian, "koi8-r")]);
    expect(decodeText(bytes).value).toContain(russian);
  });
});
