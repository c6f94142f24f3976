/** What a character is to the tokenizer, looked up in a table. */

export const Class = { other: 0, letter: 1, digit: 2, space: 3, lineBreak: 4, quote: 5, dash: 6, dot: 7 } as const;

const tableSize = 0x3000;
const table = new Uint8Array(tableSize);

const set = (characters: string, value: number) => {
  for (const c of characters) table[c.charCodeAt(0)] = value;
};

for (let code = 0; code < tableSize; code++) {
  const c = String.fromCharCode(code);
  if (/\p{L}/u.test(c)) table[code] = Class.letter;
  else if (/\s/.test(c) || code < 0x20) table[code] = Class.space;
}
set("\u0306\u0308", Class.letter); // й and ё as a letter and a mark
set("\u200b", Class.space);
set("\n", Class.lineBreak);
set("0123456789", Class.digit);
set("«»\"'“”„‟`’‘", Class.quote);
set("-‐‑‒–—―−÷", Class.dash);
set(".…", Class.dot);

/** The class of the character at `i`, `other` past the end. */
export function classAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < tableSize) return table[code] as number;
  return code === 0xfeff ? Class.space : Class.other;
}
