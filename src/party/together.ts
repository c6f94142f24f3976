import { inflectedKind, isOblique } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";
import { Tie, type Token } from "./tokens.ts";
import { instrumentalEndings, together } from "./words.ts";

const MAX_LOOK = 8;

/** Reads «совместно с библиотекой» at `at`: the party it names, as written, and the place of its noun; else null. */
export function togetherAt(tokens: readonly Token[], at: number): { phrase: Phrase; at: number } | null {
  const opener = tokens[at];
  if (opener?.kind !== "word" || !together.adverbs.has(opener.key)) return null;
  let from = 0;
  for (let look = at + 1; look < at + MAX_LOOK; look++) {
    const token = tokens[look];
    if (token?.kind === "break" && token.tie === Tie.line) continue;
    if (token?.kind !== "word") return null;
    if (!from) {
      if (!together.prepositions.has(token.key)) return null;
      from = look + 1;
      continue;
    }
    const kind = inflectedKind(token.key, instrumentalEndings);
    if (kind) return { phrase: { kind, tokens: tokens.slice(from, look + 1), tie: Tie.semicolon }, at: look };
    if (!isOblique(token.key)) return null;
  }
  return null;
}
