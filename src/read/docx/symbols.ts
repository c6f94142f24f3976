/** Signs of symbol fonts by their place in the font: most are ticks and boxes, which mean something in a plan. */
export const symbols: Record<string, string> = {
  f02d: "-",
  f071: "☐", // Wingdings: box
  f0a3: "☐",
  f06f: "☐",
  f0a8: "☐",
  f052: "☑", // Wingdings 2: ticked box
  f054: "☒",
  f050: "✓", // Wingdings 2: tick
  f04f: "✗",
  f0fb: "✗", // Wingdings: cross
  f0fc: "✓", // Wingdings: tick
  f0fd: "☒",
  f0fe: "☑",
  f0b0: "°", // Symbol: degree
  f0b1: "±",
  f0b4: "×",
  f0b3: "≥",
};

/** A sign of a font that we do not know the meaning of: no word, but a gap. */
export const unknownSymbol = " ";
