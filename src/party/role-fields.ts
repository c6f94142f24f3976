import { workNouns, works } from "./role-words.ts";
import { fields } from "./words.ts";

const inFull = new Set(Object.values(works));

/** The fields of work after «по», each in full and in one order: «по УВР, ВР» and «по ВР и УВР» are one post. */
export function inOrder(words: readonly string[]): string[] {
  const start = words.indexOf("по") + 1;
  const found = start > 0 ? completed(listed(words.slice(start))) : [];
  if (found.length < 2 || !found.every(isField)) return [...words];
  const sorted = [...new Set(found.map((field) => field.join(" ")))].sort();
  return [...words.slice(0, start), ...sorted.flatMap((field, at) => (at > 0 ? ["и", field] : [field]))];
}

/** Between «и», without a second «по». */
function listed(words: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const word of words) {
    if (word === "и") found.push([]);
    else if (word !== "по") found.at(-1)?.push(word);
  }
  return found;
}

/** «учебной и воспитательной работе»: the noun of the last belongs to all before it that have none. */
function completed(found: readonly string[][]): string[][] {
  let noun = "";
  return found
    .toReversed()
    .map((field) => {
      const last = field.at(-1) ?? "";
      if (workNouns.has(last)) noun = last;
      return noun !== "" && field.length === 1 && last.endsWith("ой") ? [...field, noun] : field;
    })
    .toReversed();
}

/** Anything else may belong to what stands before «и»: «по работе с детьми и молодежью». */
const isField = (field: readonly string[]): boolean =>
  (field.length === 2 && workNouns.has(field[1] ?? "")) ||
  inFull.has(field.join(" ")) ||
  (field.length === 1 && fields.has(field[0] ?? ""));
