/** Says in another language what is data in English, such as the reason of a damaged file. */

/** Longer texts are words of a document. */
const longestPhrase = 300;

/** A phrase by its table, in which {} stands for a value; what stands before «: » is a name. Others stay as they are. */
export function phrase(text: string, table: Readonly<Record<string, string>>): string {
  if (text.length > longestPhrase) return text;
  const same = Object.hasOwn(table, text) ? table[text] : undefined;
  if (same !== undefined) return same;
  const colon = text.indexOf(": ");
  if (colon > 0) {
    const [name, rest] = [text.slice(0, colon), text.slice(colon + 2)];
    const [saidName, saidRest] = [phrase(name, table), phrase(rest, table)];
    if (saidName !== name || saidRest !== rest) return `${saidName}: ${saidRest}`;
  }
  for (const [template, said] of Object.entries(table)) {
    const values = template.includes("{}") ? valuesIn(text, template) : null;
    if (values) return said.replaceAll("{}", () => values.shift() ?? "");
  }
  return text;
}

/** What stands where a template has {}; null where the text is another. */
function valuesIn(text: string, template: string): string[] | null {
  const [start = "", ...rest] = template.split("{}");
  if (!text.startsWith(start)) return null;
  const values: string[] = [];
  let at = start.length;
  for (const [i, part] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const end = isLast && part === "" ? text.length : text.indexOf(part, at);
    if (end <= at || (isLast && end + part.length !== text.length)) return null;
    values.push(text.slice(at, end));
    at = end + part.length;
  }
  return values;
}
