import { genitiveEndings, womanEndings } from "./endings.ts";
import { headKind, inflectedKind, isKnownWord } from "./lexicon.ts";
import { endsAsSurname } from "./names.ts";
import { headAt } from "./phrases.ts";
import { isPluralPost } from "./role-forms.ts";
import { Tie, type Token, type WordToken } from "./tokens.ts";
import { wantComplement } from "./words.ts";

/**
 * A surname without initials counts as a name where it is all of its part of the cell («Иванова, Петрова»)
 * or ends one after a post: «психолог Иванова», «психолог ⏎ Иванова;».
 */
export const bareSurnames = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) =>
    token.kind === "word" &&
    isSurname(token) &&
    endsPart(tokens, at) &&
    (beginsPart(tokens, at) || isAfterPost(tokens, at))
      ? { kind: "name", name: token.text, start: token.start, end: token.end }
      : token,
  );

const isSurname = ({ key, text }: WordToken): boolean =>
  /^\p{Lu}\p{Ll}{4,}$/u.test(text) &&
  endsAsSurname(key) &&
  ![key, key.slice(0, -2)].some(isKnownWord) &&
  inflectedKind(key, genitiveEndings) === null;

const isWoman = ({ key }: WordToken): boolean => womanEndings.some((ending) => key.endsWith(ending));

/** Whether nothing stands before the word but a separator; a line break alone may be one inside a phrase. */
function beginsPart(tokens: readonly Token[], at: number): boolean {
  const [beyond, before] = [tokens[at - 2], tokens[at - 1]];
  if (!before) return true;
  return before.kind === "break" && (before.tie > Tie.line || beyond?.kind !== "word");
}

function isAfterPost(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const post = before?.kind === "break" && before.tie === Tie.line ? tokens[at - 2] : before;
  if (post?.kind !== "word") return false;
  if (wantComplement.has(post.key) && !isWoman(tokens[at] as WordToken)) return false;
  return headKind(post.key) === "post" || isPluralPost(post.key);
}

function endsPart(tokens: readonly Token[], at: number): boolean {
  const [end, next] = [tokens[at + 1], tokens[at + 2]];
  if (!end) return true;
  if (end.kind !== "break") return false;
  return end.tie !== Tie.line || next?.kind !== "word" || headAt(tokens, at + 2) !== null;
}
