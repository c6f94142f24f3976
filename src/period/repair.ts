/** Mends what a narrow column, a scanner or a hasty typist did to words, where it can mean only one thing. */
import { isPhraseWord, type Lex, lookUp, monthForms } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** Tokens with broken words joined, glued words parted, figures written as letters read, months' typos corrected. */
export function repair(tokens: Token[]): Token[] {
  if (!tokens.some(needsRepair)) return tokens;
  return readFigures(joinBroken(readLetters(tokens)).flatMap(partGlued)).map(correctTypo);
}

const needsRepair = (token: Token) => isStrange(token) || token.text === "з" || token.text === "зо";

const unknown = (token: Token | undefined) => token?.kind === "word" && !token.lex;

/** «понедельн ик», «сентя- брь», «Постоянн⏎о»: fragments, one of them no word, that make a word together. */
function joinBroken(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const { token, next } = joinFrom(tokens, i);
    joined.push(token);
    i = next;
  }
  return joined;
}

const mostFragments = 4;

/** No word by itself: unknown, or an ending without its word. A Roman numeral is whole. */
const isStrange = (token: Token | undefined) =>
  token?.kind === "word" && !token.roman && (token.lex ? isEnding(token.lex) : !isPhraseWord(token.text));

const isEnding = (lex: Lex) => lex.ending === true && Object.keys(lex).length === 1;

/** The hyphen of a broken line, or one between two fragments that are no words. */
function isBreak(tokens: Token[], i: number, strange: boolean): boolean {
  if (tokens[i]?.text !== "-") return false;
  return (!tokens[i]?.spaced && tokens[i + 1]?.spaced === true) || (strange && isStrange(tokens[i + 1]));
}

function joinFrom(tokens: Token[], i: number): { token: Token; next: number } {
  const first = tokens[i] as Token;
  let found = { token: first, next: i + 1 };
  if (first.kind !== "word") return found;
  let text = first.text;
  let strange = isStrange(first);
  let at = i + 1;
  for (let n = 1; n < mostFragments; n++) {
    if (isBreak(tokens, at, strange)) at++;
    const fragment = tokens[at];
    if (fragment?.kind !== "word" || !(fragment.spaced || at > i + n)) break;
    if (!strange && !isStrange(fragment)) break;
    text += fragment.text;
    strange = true;
    at++;
    if (isWord(text) || (!first.lex && splitMonths(text) !== null))
      found = { token: whole(first, tokens[at - 1] as Token, text), next: at };
    if (found.next === at && !isStrange(tokens[at])) break;
  }
  return found;
}

const isWord = (text: string) => {
  const lex = lookUp(text);
  if (!lex) return isPhraseWord(text);
  return text.length > 3 || lex.month !== undefined;
};

const whole = (first: Token, last: Token, text: string): Token => ({
  ...first,
  text,
  end: last.end,
  lex: lookUp(text),
  roman: 0,
  repaired: "broken-word-joined",
});

/** «сентябрьдекабрь» → the length of the first month, or null. */
function splitMonths(text: string): number | null {
  for (let n = 3; n <= text.length - 3 && n <= 10; n++)
    if (lookUp(text.slice(0, n))?.month && lookUp(text.slice(n))?.month) return n;
  return null;
}

const meansTime = (lex: Lex | undefined) =>
  !!lex && !!(lex.month || lex.weekday || lex.unit || lex.season || lex.word === "course" || lex.word === "school");

/** «сентябрьоктябрь» → a range of months; «втечение», «учебногогода» → two words. */
function partGlued(token: Token): Token[] {
  if (!unknown(token) || token.text.length < 6 || token.text.length > 24) return [token];
  const months = splitMonths(token.text);
  if (months) return cut(token, months, true);
  for (let n = 1; n <= token.text.length - 4; n++) {
    const head = lookUp(token.text.slice(0, n));
    const tail = lookUp(token.text.slice(n));
    if (meansTime(tail) && (head?.word !== undefined || meansTime(head))) return cut(token, n, false);
  }
  return [token];
}

function cut(token: Token, length: number, asRange: boolean): Token[] {
  const middle = Math.min(token.start + length, token.end);
  const part = (text: string, start: number, end: number): Token => ({
    ...token,
    text,
    start,
    end,
    lex: lookUp(text),
    roman: 0,
    repaired: "broken-word-joined",
  });
  const head = part(token.text.slice(0, length), token.start, middle);
  const tail = { ...part(token.text.slice(length), middle, token.end), spaced: false, broken: false };
  const dash: Token = { ...tail, kind: "sign", text: "-", start: middle, end: middle, lex: undefined };
  return asRange ? [head, dash, tail] : [head, tail];
}

/** «0ктябрь»: a nought for the letter О before letters. */
function readLetters(tokens: Token[]): Token[] {
  return tokens.flatMap((token, i) => {
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    if (token.text === "0" && after && !after.spaced && lookUp(`о${after.text}`)) return [];
    const whole = before?.text === "0" && !token.spaced ? lookUp(`о${token.text}`) : undefined;
    return whole ? [{ ...token, text: `о${token.text}`, start: before?.start as number, lex: whole }] : [token];
  });
}

/** «с З по 5», «ЗО сентября»: letters for figures, where a figure must stand. */
function readFigures(tokens: Token[]): Token[] {
  return tokens.map((token, i) => {
    if (token.text !== "з" && token.text !== "зо") return token;
    const after = tokens[i + 1];
    const isFigure =
      after?.kind !== "number" &&
      (token.capital || token.text === "зо" || tokens[i - 1]?.lex?.word === "from") &&
      ((after?.lex?.month !== undefined && !after.lex.belarusian) ||
        after?.lex?.word === "along" ||
        (after?.text === "-" && tokens[i + 2]?.kind === "number"));
    if (!isFigure) return token;
    return {
      ...token,
      kind: "number",
      text: token.text === "з" ? "3" : "30",
      value: token.text === "з" ? 3 : 30,
      lex: undefined,
    };
  });
}

/** A month with one letter wrong, missing, doubled or out of place; or cut short before a dot. */
function correctTypo(token: Token, i: number, tokens: Token[]): Token {
  if (!unknown(token) || token.text.length < 3) return token;
  const beforeDot = tokens[i + 1]?.text === ".";
  const afterNumber = tokens[i - 1]?.kind === "number";
  const month = monthForms.find(
    (form) =>
      (beforeDot && token.text.length < form.length && form.startsWith(token.text)) ||
      ((form.length > 5 || (afterNumber && token.text.length > 3)) && oneEditApart(token.text, form)),
  );
  if (!month) return token;
  return {
    ...token,
    lex: lookUp(month),
    ...(beforeDot && month.startsWith(token.text) ? {} : { repaired: "typo-corrected" as const }),
  };
}

/** True where one letter was changed, added, lost, or two neighbours were swapped. */
function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [restA, restB] = [a.length - head - tail, b.length - head - tail];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}
