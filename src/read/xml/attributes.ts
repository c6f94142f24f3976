/** The attributes of a tag, read when they are asked for. */

/**
 * Calls back with each attribute's name and the span of its value between two positions of the XML, until that returns true;
 * stops at what is no attribute.
 */
export function eachAttribute(
  xml: string,
  from: number,
  to: number,
  visit: (name: string, start: number, end: number) => boolean,
): void {
  let at = from;
  for (;;) {
    while (isBlank(xml.charCodeAt(at))) at++;
    let nameEnd = at;
    while (nameEnd < to && !isNameEnd(xml.charCodeAt(nameEnd))) nameEnd++;
    let start = nameEnd;
    while (isBlank(xml.charCodeAt(start))) start++;
    if (start >= to || xml.charCodeAt(start++) !== EQUALS) return;
    while (isBlank(xml.charCodeAt(start))) start++;
    const quote = xml[start];
    if (quote !== '"' && quote !== "'") return;
    const end = xml.indexOf(quote, start + 1);
    if (end < 0 || end >= to || visit(xml.slice(at, nameEnd), start + 1, end)) return;
    at = end + 1;
  }
}

const EQUALS = 0x3d;

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;

const isNameEnd = (code: number): boolean => code === EQUALS || isBlank(code);
