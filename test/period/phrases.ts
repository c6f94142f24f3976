/**
 * Random phrases with their meaning: an expression is rendered with random case forms, abbreviations, dashes and
 * damage. Dates are computed here with `Date.UTC` alone, so that nothing of the product is its own judge.
 */
import fc from "fast-check";

export interface Phrase {
  text: string;
  /** as test/period/meaning.ts writes it, without the recurrence */
  kind: string;
  windows: [string | null, string | null][];
}

interface Month {
  n: number;
  nominative: string;
  genitive: string;
  prepositional: string;
  short: string[];
}

const russian: Month[] = [
  ["январь", "января", "январе", "янв."],
  ["февраль", "февраля", "феврале", "февр.", "фев."],
  ["март", "марта", "марте"],
  ["апрель", "апреля", "апреле", "апр."],
  ["май", "мая", "мае"],
  ["июнь", "июня", "июне"],
  ["июль", "июля", "июле"],
  ["август", "августа", "августе", "авг."],
  ["сентябрь", "сентября", "сентябре", "сент.", "сен."],
  ["октябрь", "октября", "октябре", "окт."],
  ["ноябрь", "ноября", "ноябре", "нояб.", "ноя."],
  ["декабрь", "декабря", "декабре", "дек."],
].map(toMonth);

const belarusian: Month[] = [
  ["студзень", "студзеня", "студзені"],
  ["люты", "лютага", "лютым"],
  ["сакавік", "сакавіка", "сакавіку"],
  ["красавік", "красавіка", "красавіку"],
  ["май", "мая", "маі"],
  ["чэрвень", "чэрвеня", "чэрвені"],
  ["ліпень", "ліпеня", "ліпені"],
  ["жнівень", "жніўня", "жніўні"],
  ["верасень", "верасня", "верасні"],
  ["кастрычнік", "кастрычніка", "кастрычніку"],
  ["лістапад", "лістапада", "лістападзе"],
  ["снежань", "снежня", "снежні"],
].map(toMonth);

function toMonth([nominative = "", genitive = "", prepositional = "", ...short]: string[], i: number): Month {
  return { n: i + 1, nominative, genitive, prepositional, short };
}

const two = (n: number) => String(n).padStart(2, "0");
const day = (y: number, m: number, d: number) => `${y}-${two(m)}-${two(d)}`;
const lastDay = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate();
const whole = (y: number, m: number): [string, string] => [day(y, m, 1), day(y, m, lastDay(y, m))];

const dash = fc.constantFrom("-", "–", "—", " - ", " – ", "- ", " -", "‑", " − ");
const space = fc.constantFrom(" ", "  ", "\u00a0", "\n", " \n");
const yearWord = fc.constantFrom("", " г.", "г.", " года", " г", "г");
/** Two figures mean this century up to ten years past the plan: 2016 is the earliest here. */
const year = fc.integer({ min: 2012, max: 2026 });
const monthNo = fc.integer({ min: 1, max: 12 });
const language = fc.constantFrom(
  { months: russian, to: "до", from: "с", till: "по", within: "в", belarusian: false },
  { months: belarusian, to: "да", from: "з", till: "па", within: "у", belarusian: true },
);

type Language = { months: Month[]; to: string; from: string; till: string; within: string; belarusian: boolean };

const monthOf = ({ months }: Language, n: number) => months[n - 1] as Month;

/** «сентябрь», «Сент.», «СЕНТЯБРЬ» */
const monthText = (language: Language, n: number) => {
  const { nominative, short } = monthOf(language, n);
  return fc.constantFrom(nominative, ...short).chain(anyCase);
};

const anyCase = (text: string) =>
  fc.constantFrom(text, text.charAt(0).toUpperCase() + text.slice(1), text.toUpperCase());

const date = fc
  .record({ y: year, m: monthNo, d: fc.integer({ min: 1, max: 31 }) })
  .map(({ y, m, d }) => ({ y, m, d: Math.min(d, lastDay(y, m)) }));

/** «15.09.2022 г.», «15 сентября 2022», «15сентября 2022г.» */
const dateText = (language: Language, { y, m, d }: { y: number; m: number; d: number }) =>
  fc.oneof(
    fc.tuple(fc.boolean(), fc.boolean(), yearWord).map(([zero, short, word]) => {
      const dd = zero ? two(d) : String(d);
      return `${dd}.${two(m)}.${short ? String(y).slice(2) : y}${word}`;
    }),
    fc
      .tuple(fc.constantFrom(" ", "", "\u00a0", "-го "), space, yearWord)
      .map(([a, b, word]) => `${d}${a}${monthOf(language, m).genitive}${b}${y}${word}`),
  );

const later = (a: { y: number; m: number; d: number }, b: { y: number; m: number; d: number }) =>
  day(a.y, a.m, a.d) < day(b.y, b.m, b.d);

const singleDay = fc.tuple(language, date).chain(([l, d]) =>
  dateText(l, d).map((text): Phrase => {
    const at = day(d.y, d.m, d.d);
    return { text, kind: "date", windows: [[at, at]] };
  }),
);

const singleMonth = fc
  .tuple(language, monthNo, year)
  .chain(([l, m, y]) =>
    fc
      .tuple(
        fc.oneof(monthText(l, m), fc.constant(`${l.within} ${monthOf(l, m).prepositional}`)),
        fc.constantFrom(" ", ", ", "-", " - ", "\n", "\u00a0"),
        yearWord,
      )
      .map(
        ([text, gap, word]): Phrase => ({ text: `${text}${gap}${y}${word}`, kind: "interval", windows: [whole(y, m)] }),
      ),
  );

const monthRange = fc.tuple(language, monthNo, monthNo, year).chain(([l, a, b, y]) =>
  fc
    .tuple(
      fc.oneof(
        fc.tuple(monthText(l, a), dash, monthText(l, b)).map((parts) => parts.join("")),
        fc.constant(`${l.from} ${monthOf(l, a).genitive} ${l.till} ${monthOf(l, b).nominative}`),
      ),
      yearWord,
    )
    .map(([text, word]): Phrase => {
      const start = b < a ? y - 1 : y;
      return {
        text: `${text} ${y}${word}`,
        kind: "interval",
        windows: [[day(start, a, 1), day(y, b, lastDay(y, b))]],
      };
    }),
);

const dayRange = fc
  .tuple(language, year, monthNo, fc.integer({ min: 1, max: 27 }), fc.integer({ min: 1, max: 27 }))
  .filter(([, , , a, b]) => a < b)
  .chain(([l, y, m, a, b]) =>
    fc
      .tuple(
        fc.oneof(
          fc
            .tuple(dash, fc.constantFrom(" ", ""))
            .map(([d, gap]) => `${a}${d}${b}${gap}${monthOf(l, m).genitive} ${y}`),
          fc.constant(`${l.from} ${a} ${l.till} ${b} ${monthOf(l, m).genitive} ${y}`),
          dash.map((d) => `${two(a)}.${two(m)}${d}${two(b)}.${two(m)}.${y}`),
          dash.map((d) => `${two(a)}${d}${two(b)}.${two(m)}.${y}`),
        ),
        yearWord,
      )
      .map(
        ([text, word]): Phrase => ({ text: text + word, kind: "interval", windows: [[day(y, m, a), day(y, m, b)]] }),
      ),
  );

const fullRange = fc
  .tuple(language, date, date)
  .filter(([, a, b]) => later(a, b))
  .chain(([l, a, b]) =>
    fc.tuple(dateText(l, a), dateText(l, b), fc.oneof(dash, fc.constant("+"))).map(
      ([from, to, sign]): Phrase => ({
        text: sign === "+" ? `${l.from} ${from} ${l.till} ${to}` : `${from}${sign}${to}`,
        kind: "interval",
        windows: [[day(a.y, a.m, a.d), day(b.y, b.m, b.d)]],
      }),
    ),
  );

const deadline = fc
  .tuple(language, date)
  .chain(([l, d]) =>
    fc
      .tuple(
        dateText(l, d),
        fc.constantFrom(l.to, l.belarusian ? "не пазней" : "не позднее"),
        fc.constantFrom(" ", "\n"),
      )
      .chain(([text, word, gap]) =>
        anyCase(word).map(
          (w): Phrase => ({ text: w + gap + text, kind: "deadline", windows: [[null, day(d.y, d.m, d.d)]] }),
        ),
      ),
  );

const start = fc
  .tuple(language, date)
  .chain(([l, d]) =>
    fc
      .tuple(dateText(l, d), fc.constantFrom(l.from, l.belarusian ? "пачынаючы з" : "начиная с"))
      .map(
        ([text, word]): Phrase => ({ text: `${word} ${text}`, kind: "from", windows: [[day(d.y, d.m, d.d), null]] }),
      ),
  );

const monthList = fc
  .tuple(language, fc.uniqueArray(monthNo, { minLength: 2, maxLength: 4 }), year)
  .chain(([l, ms, y]) => {
    const ascending = [...ms].sort((a, b) => a - b);
    return fc
      .tuple(
        fc.tuple(...ascending.map((m) => monthText(l, m))),
        fc.constantFrom(", ", ",", "\n", "; ", ",\n"),
        yearWord,
      )
      .map(
        ([texts, gap, word]): Phrase => ({
          text: `${texts.join(gap)} ${y}${word}`,
          kind: "interval",
          windows: ascending.map((m) => whole(y, m)),
        }),
      );
  });

const third = fc.tuple(monthNo, year, fc.integer({ min: 1, max: 3 })).chain(([m, y, n]) =>
  fc
    .constantFrom(
      `${n}-я декада`,
      `${["I", "II", "III"][n - 1]} декада`,
      `${["начало", "середина", "конец"][n - 1]}`,
      `в ${["начале", "середине", "конце"][n - 1]}`,
    )
    .map(
      (text): Phrase => ({
        text: `${text} ${monthOf({ months: russian } as Language, m).genitive} ${y}`,
        kind: "interval",
        windows: [[day(y, m, n * 10 - 9), day(y, m, n === 3 ? lastDay(y, m) : n * 10)]],
      }),
    ),
);

const quarter = fc.tuple(fc.integer({ min: 1, max: 4 }), year).chain(([n, y]) =>
  fc.constantFrom(`${n} квартал`, `${["I", "II", "III", "IV"][n - 1]} квартал`, `${n}-й кв.`, `в ${n} квартале`).map(
    (text): Phrase => ({
      text: `${text} ${y} г.`,
      kind: "interval",
      windows: [[day(y, 3 * n - 2, 1), day(y, 3 * n, lastDay(y, 3 * n))]],
    }),
  ),
);

/** Any phrase that names its own year. */
export const phrase: fc.Arbitrary<Phrase> = fc.oneof(
  singleDay,
  singleMonth,
  monthRange,
  dayRange,
  fullRange,
  deadline,
  start,
  monthList,
  third,
  quarter,
);

const lookAlikes: Record<string, string> = { а: "a", е: "e", о: "o", р: "p", с: "c", х: "x", М: "M", А: "A", О: "O" };

/** What typists, scanners and narrow columns do to a text without changing what it says. */
export const damage = (text: string): fc.Arbitrary<string> =>
  fc
    .constantFrom<(t: string) => string>(
      (t) => t,
      (t) => ` ${t} `,
      (t) => `${t}.`,
      (t) => t.replaceAll(" ", "\u00a0"),
      (t) => t.replace(/([а-я])([аеорсх])([а-я])/, (_, a, b, c) => a + (lookAlikes[b] ?? b) + c),
      (t) => t.replace(/(\p{Ll}{3})(\p{Ll}{3})/u, "$1\u00ad$2"),
      (t) => t.replace(/(\p{Ll}{4})(\p{Ll}{3})/u, "$1-\n$2"),
      (t) => t.replace(/(\p{Ll}{4})(\p{Ll}{3})/u, "$1\n$2"),
      (t) => t.replace(/(\d)0(\d)/, "$1О$2"),
    )
    .map((change) => change(text));
