/** Encodes a text in an 8-bit code page, which Node itself can only decode. */
export function encode(text: string, page: string): Buffer {
  const decoder = new TextDecoder(page);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from(Array.from(text, (sign) => bytes.get(sign) ?? 0x3f));
}
