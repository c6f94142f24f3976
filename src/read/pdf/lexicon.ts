import stemmer from "natural/lib/natural/stemmers/porter_stemmer_ru.js";
import type { Passage } from "./joints.ts";
import { hyphenatedParts, openWords } from "./words.ts";

/** What a document's own words say about a hyphen at the end of a line. */
export interface Lexicon {
  /** Whether the document has the word in some form; single letters are words only where the language says so. */
  isWord(word: string): boolean;
  /** Whether the document has the word in just this form. */
  has(word: string): boolean;
  isOneWord(head: string, tail: string): boolean;
  /** Whether the document draws some hyphens by themselves and others with their word: then the former are automatic. */
  loneHyphens: boolean;
}

type Verdict = "one" | "two" | "unknown";

const wordPattern = /\p{L}+(?:-\p{L}+)*/gu;
const cutWord = /(?<!\p{L})(\p{L}+)-$/u;

/** Collects the words that stand whole inside the lines, and whether the document hyphenates at all. */
export function buildLexicon(passages: Passage[]): Lexicon {
  const words = new Set(passages.flatMap(wholeWords).map((word) => word.toLowerCase()));
  const stems = new Set([...words].map(stem));
  const cuts = passages.flatMap(cutWords);
  const verdicts = cuts.map(([head, tail]) => judge(head, tail, stems));
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  const usual: Verdict = count("one") > count("two") ? "one" : "two";
  const lone = new Set(
    passages.flatMap(({ lines }) => lines.filter((line) => cutWord.test(line.text)).map((line) => line.loneHyphen)),
  );
  return {
    loneHyphens: lone.size === 2,
    isWord: (word) => openWords.has(word) || (word.length > 1 && stems.has(stem(word))),
    has: (word) => words.has(word.toLowerCase()),
    isOneWord: (head, tail) => {
      const verdict = judge(head, tail, stems);
      return (verdict === "unknown" ? usual : verdict) === "one";
    },
  };
}

/** Words that no line end can have cut: all but those at the ends of lines inside the passage. */
function wholeWords({ lines }: Passage): string[] {
  return lines.flatMap((line, i) => {
    const words = line.text.match(wordPattern) ?? [];
    return words.slice(i === 0 ? 0 : 1, i === lines.length - 1 ? undefined : -1);
  });
}

function cutWords({ lines }: Passage): [head: string, tail: string][] {
  return lines.flatMap((line, i) => {
    const head = line.text.match(cutWord)?.[1];
    const tail = lines[i + 1]?.text.match(/^\p{Ll}+/u)?.[0];
    return head && tail ? [[head, tail] as [string, string]] : [];
  });
}

/** Decides between «воспи-|тание» and «учебно-|воспитательный» by the document's other words. */
function judge(head: string, tail: string, stems: ReadonlySet<string>): Verdict {
  if (hyphenatedParts.has(head.toLowerCase()) || hyphenatedParts.has(tail)) return "two";
  if (stems.has(stem(`${head}-${tail}`))) return "two";
  if (stems.has(stem(head + tail))) return "one";
  return stems.has(stem(tail)) ? "two" : "unknown";
}

/** The stem of a word; the shortest words are their own, for the stemmer leaves nothing of some of them. */
function stem(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 3 ? stemmer.stem(lower) : lower;
}
