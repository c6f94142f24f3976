import { headKind, inflectedKind, isKnownWord } from "./lexicon.ts";
import { headAt } from "./phrases.ts";
import { Tie, type Token, type WordToken } from "./tokens.ts";
import { genitiveEndings, surnameEndings, wantComplement } from "./words.ts";

/** A surname without initials counts as a name where it is all of the line under a post: «психолог ⏎ Иванова;». */
export const bareSurnames = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) =>
    token.kind === "word" && isSurname(token) && isUnderPost(tokens, at) && isAllOfLine(tokens, at)
      ? { kind: "name", name: token.text, start: token.start, end: token.end }
      : token,
  );

const isSurname = ({ key, text }: WordToken): boolean =>
  /^\p{Lu}\p{Ll}{4,}$/u.test(text) &&
  surnameEndings.some((ending) => key.endsWith(ending)) &&
  ![key, key.slice(0, -2)].some(isKnownWord) &&
  inflectedKind(key, genitiveEndings) === null;

function isUnderPost(tokens: readonly Token[], at: number): boolean {
  const [post, line] = [tokens[at - 2], tokens[at - 1]];
  if (post?.kind !== "word" || line?.kind !== "break" || line.tie !== Tie.line) return false;
  return headKind(post.key) === "post" && !wantComplement.has(post.key);
}

function isAllOfLine(tokens: readonly Token[], at: number): boolean {
  const [end, next] = [tokens[at + 1], tokens[at + 2]];
  if (!end) return true;
  if (end.kind !== "break" || end.tie === Tie.and) return false;
  return end.tie > Tie.and || !next || next.kind === "name" || headAt(tokens, at + 2) !== null;
}
