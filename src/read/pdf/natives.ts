/**
 * The pdf.js that pdf-parse brings is the one for old browsers: once loaded, `push` and `JSON.parse` of the whole process are
 * slow ones of its own, which took a tenth of the time of a PDF. They differ for arrays of 2^32 elements and for the
 * text of numbers only, which nobody here asks for.
 */
const natives = [
  [Array.prototype, "push", Array.prototype.push],
  [JSON, "parse", JSON.parse],
] as const;

/** Puts the functions of the engine back. */
export function restoreNatives(): void {
  for (const [holder, name, value] of natives) {
    Object.defineProperty(holder, name, { value, writable: true, configurable: true, enumerable: false });
  }
}
