/** The identity of a document: the SHA-256 of its bytes, in hex. */
export function sha256(bytes: Uint8Array): string {
  const { createHash } = process.getBuiltinModule("node:crypto"); // loaded when first asked for: importing the library stays cheap
  return createHash("sha256").update(bytes).digest("hex");
}
