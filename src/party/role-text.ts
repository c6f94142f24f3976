import { fold } from "../text.ts";
import { headKind } from "./lexicon.ts";
import { belarusian } from "./role-belarusian.ts";
import { adjectives, classWords, expansions, works } from "./role-words.ts";

const WORD = /«[^«»]*»|\([^()]*\)|№ ?\d+|\d+(?:-\d+)*(?:-?\p{L}(?!\p{L})| ?«\p{L}»)?|\p{L}+(?:[-/'’ʼ]\p{L}+)*|[,;]/gu;
const CLASS = /^(?:\d.*|[ivx]+(?:-[ivx]+)?)$/u;

/** The words of each role in a text, folded, without dots and without the numbers of classes. */
export function partsOf(text: string): string[][] {
  const found: string[] = tidy(text).match(WORD) ?? [];
  const words = withoutClasses(
    found.flatMap((word) => (word.startsWith("(") ? bracket(word, found.includes("по")) : word)),
  );
  const parts: string[][] = [];
  for (const part of listOf(words)) {
    const before = parts.at(-1);
    if (!before || part.some(isPost)) parts.push(part);
    else parts[parts.length - 1] = [...before, "и", ...part];
  }
  return parts;
}

/** One spelling of dashes, slashes and quotation marks; clipped words that belong together without dots between them. */
const tidy = (text: string): string =>
  fold(text)
    .replace(/[“”„"]([^“”„"]*)[“”"]/gu, "«$1»")
    .replace(/(?<!\p{L})((?:в\.? ?)?и)\. ?о(?!\p{L})/gu, (acting) => acting.replace(/[. ]/g, ""))
    .replace(/(?<!\p{L})(\p{L})\.? ?\/ ?(?=\p{L}(?!\p{L}))/gu, "$1/")
    .replace(/(?<!\p{L})(\p{L})[. ]{1,2}(\p{L}{2,4})(?!\p{L})/gu, (found, letter, rest) =>
      letter + rest in expansions ? letter + rest : found,
    )
    .replace(/(?<=\p{L})\.? ?[-–—]{1,2} ?(?=\p{L})/gu, "-")
    .replace(/(?<=\d) ?[-–—] ?(?=\d)/gu, "-")
    .replace(/№(?=\d)/g, "№ ");

/** «по УВР (ВР)» is a list, «(УВР)» by itself a field; any other words in brackets stay in them. */
function bracket(text: string, isListed: boolean): string[] {
  const inside = text.slice(1, -1).trim();
  return inside in works ? [...(isListed ? [","] : []), inside] : [text];
}

/** «классный руководитель 9 «Б» класса»: which class does not make another role; «№ 3» stays. */
const withoutClasses = (words: readonly string[]): string[] =>
  words.filter((word, at) => !CLASS.test(word) && !(classWords.has(word) && CLASS.test(words[at - 1] ?? "")));

/** The parts between commas, without a conjunction that is left at an edge. */
function listOf(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (/^[,;]$/.test(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  const trimmed = parts.map((part) => part.slice(part[0] === "и" ? 1 : 0, part.at(-1) === "и" ? -1 : undefined));
  return trimmed.filter(({ length }) => length > 0);
}

const isPost = (word: string): boolean =>
  headKind(belarusian[word] ?? word) !== null || (word in expansions && !(word in adjectives));
