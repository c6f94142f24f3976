import fc from "fast-check";
import { expect, test } from "vitest";
import { processorTime } from "../processor-time.ts";
import { read } from "./meaning.ts";
import { phrase } from "./phrases.ts";

const atoms =
  "1|31|2022|1.|01.09|01.09.2022|1-|,1|I |II-|первая |неделя |сентябрь |сентябрь,|15 мая|15 мая, |до |с |по |в |в течение |года |раз |раз в |1 раз в месяц|каждый |по средам|среда,|не |не реже |начало |конец |III четверть |осенние |каникулы |день |День учителя |по плану |по мере |после |выполнено |(|)|«|-|—|…|.|,|;|/|№ |№ 5|ул. |а|я|сент|ябрь |сентябрь-\n|\n| |\u00ad|0|О|З |т|Xx|😀|é|ё|уч. |г. |2022/2023 |2022-|10.00|10.00-|в 10.00 |до 5 числа |далее |и |, и "
    .split("|")
    .filter(Boolean);

/**
 * Milliseconds of the processor for the fastest of some readings of about so many atoms, never of the same text, which would
 * be known the second time; no more of them than it takes to come under `enough`.
 */
function cost(atom: string, times: number, tries: number, enough = 0): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries && best >= enough; i++) {
    const text = atom.repeat(times + i);
    const spent = processorTime();
    read(text);
    best = Math.min(best, spent());
  }
  return best;
}

/**
 * Twelve times the text may cost twelve times the time, and some more for noise; quadratic growth would cost 144 times.
 * The garbage of other tests is collected at the same time and counted too, so a large text has more tries.
 */
const [small, large, mostGrowth, floor] = [100, 1_200, 60, 1];

test.each(atoms)("time grows linearly with %j", (atom) => {
  const most = mostGrowth * Math.max(cost(atom, small, 3), floor);
  expect(cost(atom, large, 12, most)).toBeLessThan(most);
});

test("never throws on any string, and explains a period or says that it cannot", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      expect(read(text).kind).toBeTypeOf("string");
    }),
    { numRuns: 500 },
  );
});

const pieces = fc.oneof(
  fc.constantFrom(...atoms),
  phrase.map((p) => p.text),
);

test("nothing of a cell is dropped: a mixture of all that is known never throws", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const { windows, edtf } = read(parts.join(""));
      for (const { start, end } of windows) if (start && end) expect(start <= end, parts.join("")).toBe(true);
      expect(edtf.length).toBeGreaterThanOrEqual(windows.length);
    }),
    { numRuns: 500 },
  );
});
