/** Phrases that name no date, found in the lists of words/phrases.ts. */
import type { Saying } from "../expr.ts";
import { longestEnding } from "../lexicon.ts";
import type { Token } from "../tokens.ts";
import { conditional, labels, status, unscheduled } from "../words/phrases.ts";
import { type Cell, isSign, isWord, type Rule, skipSigns } from "./read.ts";

interface Pattern {
  words: string[];
  /** the phrase runs on to the next separator or period */
  open: boolean;
}

const compile = (line: string): Pattern => {
  const words = line.replaceAll("ё", "е").split(" ");
  return words.at(-1) === "…" ? { words: words.slice(0, -1), open: true } : { words, open: false };
};

/** Patterns by the first three letters of their first word. */
function index(lines: readonly string[]): Map<string, Pattern[]> {
  const byHead = new Map<string, Pattern[]>();
  for (const pattern of lines.map(compile)) {
    const head = (pattern.words[0] as string).replace("~", "").slice(0, 3);
    for (const form of head.length === 1 ? [head, `${head}о`] : [head])
      byHead.set(form, [...(byHead.get(form) ?? []), pattern]);
  }
  return byHead;
}

const mostBetween = 3;

/** «в» is «во» too, «с» is «со». */
function fits(token: Token | undefined, word: string): boolean {
  if (!token) return false;
  if (!word.endsWith("~")) return token.text === word || (word.length === 1 && token.text === `${word}о`);
  const stem = word.slice(0, -1);
  return token.text.startsWith(stem) && token.text.length - stem.length <= longestEnding;
}

/** The token after the pattern, or null. */
function matchAt(tokens: Token[], i: number, words: string[], n = 0): number | null {
  if (n === words.length) return i;
  if (words[n] === "?") {
    for (let skipped = 0, at = i; skipped <= mostBetween; skipped++, at = skipSigns(tokens, at + 1, ".-")) {
      const end = matchAt(tokens, at, words, n + 1);
      if (end !== null) return end;
      if (tokens[at]?.kind === "sign" || !tokens[at]) return null;
    }
    return null;
  }
  return fits(tokens[i], words[n] as string) ? matchAt(tokens, afterDot(tokens, i + 1, words, n), words, n + 1) : null;
}

/** Inside a phrase abbreviations carry dots («в установл. порядке»). */
const afterDot = (tokens: Token[], i: number, words: string[], n: number) =>
  n + 1 < words.length ? skipSigns(tokens, i, ".") : i;

/** Where an open phrase ends: at a separator followed by something else that is understood, or at a period of its own. */
function tailEnd(cell: Cell, from: number, says: Saying["says"]): number {
  const { tokens } = cell;
  // «по окончании каждой четверти» is one condition
  let i = isWord(tokens[from], "each") ? from + 2 : from;
  let fresh = false;
  while (i < tokens.length && i - from < longestTail) {
    const token = tokens[i] as Token;
    if (isSign(token, ";()")) return i;
    fresh ||= i > from && (token.broken || isSign(tokens[i - 1], ",./"));
    const other = token.kind === "sign" ? null : cell.understands(i);
    const isCount = other === "rest" && (token.kind === "number" || token.lex?.numbered) && !fresh;
    if (other && !isCount && (fresh || says === "unscheduled" || other !== "stretch")) return i;
    i += isSign(token, "№") ? 2 : 1;
  }
  return i;
}

const longestTail = 40;

const phraseRule = (
  name: string,
  what: string,
  says: "conditional" | "unscheduled" | "status" | "label",
  lines: readonly string[],
  examples: Rule["examples"],
): Rule => {
  const patterns = index(lines);
  return {
    name,
    what,
    examples,
    begins: (token) => patterns.has(token.text.slice(0, 3)),
    read(cell, i) {
      for (const { words, open } of patterns.get(cell.tokens[i]?.text.slice(0, 3) ?? "") ?? []) {
        const end = matchAt(cell.tokens, i, words);
        if (end !== null) return { value: [{ says }], next: open && !cell.glance ? tailEnd(cell, end, says) : end };
      }
      return null;
    },
  };
};

export const conditionalPhrase = phraseRule(
  "conditional",
  "it happens when something else does",
  "conditional",
  conditional,
  [
    ["по мере необходимости", "conditional:"],
    ["по запросу центра, в течение года", "interval: 2022-09-01/2023-05-31"],
    ["после диспансеризации", "conditional:"],
    ["по итогам 1 четверти", "conditional:"],
    ["в течение 2-х часов", "conditional:"],
    ["по окончании каждой четверти", "conditional:"],
    ["в случае штатных изменений", "conditional:"],
    ["по мере необходимости, не реже 2 раз в год", "recurring 2/year at least: 2022-09-01/2023-05-31"],
    ["па меры неабходнасці", "conditional:"],
  ],
);

export const unscheduledPhrase = phraseRule(
  "unscheduled",
  "its date is written elsewhere, or not yet",
  "unscheduled",
  unscheduled,
  [
    ["по плану", "unscheduled:"],
    ["по отд. плану", "unscheduled:"],
    ["согласно графику", "unscheduled:"],
    ["по назначению", "unscheduled:"],
    ["В течение года согласно плану", "interval: 2022-09-01/2023-05-31"],
    ["згодна з планам", "unscheduled:"],
  ],
);

export const statusPhrase = phraseRule("status", "what became of it; the words go to `rest`", "status", status, [
  ["в работе", "unscheduled:"],
  ["выполнено\n13 февраля 2023г.", "date: 2023-02-13"],
]);

export const labelPhrase = phraseRule("label", "a heading inside the cell", "label", labels, [
  ["Срок исполнения: до 18 января", "deadline: ../2023-01-18"],
]);
