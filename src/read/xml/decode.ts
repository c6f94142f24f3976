/** The bytes of an XML part as text: UTF-8, unless its mark or its declaration says otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1];
  try {
    return new TextDecoder(markedEncoding(head) ?? declared).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // an encoding that nobody knows
  }
}

/** The encoding that the first bytes show; a declaration that can be read by bytes does not make a text UTF-16. */
function markedEncoding(head: string): string | undefined {
  if (head.startsWith("\xFF\xFE") || head.startsWith("<\0")) return "utf-16le";
  if (head.startsWith("\xFE\xFF") || head.startsWith("\0<")) return "utf-16be";
  return /^<\?xml[^>]*encoding=["']utf-16/i.test(head) ? "utf-8" : undefined;
}
