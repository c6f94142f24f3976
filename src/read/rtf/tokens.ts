/** Cuts RTF into groups, control words and text: one pass, no recursion, whatever the nesting. */

export type Token =
  | { kind: "open" }
  | { kind: "close" }
  /** A control word or, by its sign, a control symbol. */
  | { kind: "word"; name: string; value: number | null }
  /** Bytes of some code page, as a latin1 string. */
  | { kind: "bytes"; text: string };

const plain = /[^\\{}\r\n\0]+/y;
const controlWord = /\\([a-zA-Z]+)(-?\d+)? ?/y;
const hexByte = /\\'([\da-fA-F]{2})/y;
const layout = /[\r\n\0]+/y;

/** Yields the tokens of a file given as a latin1 string, from a position on; line ends and zero bytes between them say nothing. */
export function* tokens(source: string, start: number): Generator<Token> {
  let at = Math.max(0, start);
  while (at < source.length) {
    const { token, end } = cut(source, at);
    if (token) yield token;
    at = end;
  }
}

interface Cut {
  token: Token | null;
  end: number;
}

function cut(source: string, at: number): Cut {
  const sign = source[at];
  if (sign === "\\") return cutControl(source, at);
  if (sign === "{") return { token: { kind: "open" }, end: at + 1 };
  if (sign === "}") return { token: { kind: "close" }, end: at + 1 };
  const text = match(plain, source, at)?.[0];
  if (text) return { token: { kind: "bytes", text }, end: at + text.length };
  return { token: null, end: at + (match(layout, source, at)?.[0].length ?? 1) };
}

function cutControl(source: string, at: number): Cut {
  const word = match(controlWord, source, at);
  if (word) return cutWord(source, word, at + word[0].length);
  const hex = match(hexByte, source, at);
  if (hex)
    return { token: { kind: "bytes", text: String.fromCharCode(Number.parseInt(hex[1] ?? "", 16)) }, end: at + 4 };
  const sign = source[at + 1] ?? "";
  const name = sign === "\r" || sign === "\n" ? "par" : sign; // a backslash before a line end is an old \par
  return { token: { kind: "word", name, value: null }, end: at + 2 };
}

/** A word; the raw bytes that `\binN` announces are left out, unless there are not so many. */
function cutWord(source: string, [, name = "", digits]: RegExpMatchArray, end: number): Cut {
  const value = digits === undefined ? null : Math.max(-0x7fffffff, Math.min(Number(digits), 0x7fffffff));
  const raw = name === "bin" && value !== null && value > 0 && end + value <= source.length ? value : 0;
  return { token: { kind: "word", name, value }, end: end + raw };
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
