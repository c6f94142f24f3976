/** «Петров А.В.»: the letters of a person's name are no words. */
import { isSign } from "./rules/read.ts";
import type { Token } from "./tokens.ts";

export const isInitial = (token: Token | undefined) => token?.capital === true && token.text.length === 1;

/** «С.Г.» in capitals is «с.г.», a year. */
const isOfName = (token: Token | undefined) => isInitial(token) && token?.text !== "г";

/** Tokens with two initials in a row meaning nothing but themselves. */
export function blankInitials(tokens: Token[]): Token[] {
  const isDotted = (i: number) => isOfName(tokens[i]) && isSign(tokens[i + 1], ".");
  const isFirst = (i: number) => isDotted(i) && isDotted(i + 2);
  return tokens.map((token, i) => (isFirst(i) || isFirst(i - 2) ? { ...token, lex: undefined, roman: 0 } : token));
}
