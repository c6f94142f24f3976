/** What a period was understood as, in words. */
import type { PeriodData, RecurrenceData, WindowData } from "../data.ts";
import { settings } from "../settings.ts";
import type { Words } from "../words/words.ts";
import { counted, fill } from "./count.ts";
import { windowInWords } from "./days.ts";
import { own } from "./own.ts";

/** «раз в месяц: сентябрь 2022 — май 2023», «по мере необходимости, без даты». */
export function readingInWords(words: Words, period: PeriodData): string {
  const stretches = period.recurrence ? joined(period.windows) : period.windows;
  const windows = stretches.length > 0 ? windowsInWords(words, stretches) : "";
  const often = period.recurrence ? recurrenceInWords(words, period.recurrence) : "";
  const said = [often, windows].filter(Boolean).join(": ") || own(words.kinds, period.kind) || period.kind;
  return period.time ? `${said}, ${period.time}` : said;
}

/** Of what recurs, windows that follow each other without a gap are one stretch: «раз в месяц: сентябрь 2022 — май 2023». */
function joined(windows: readonly WindowData[]): WindowData[] {
  const all: WindowData[] = [];
  for (const window of windows) {
    const last = all.at(-1);
    if (last?.[1] && window[0] && dayAfter(last[1]) === window[0]) all.splice(-1, 1, [last[0], window[1]]);
    else all.push(window);
  }
  return all;
}

const dayAfter = (iso: string) => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);

/** «сентябрь 2022; 5 мая 2023 и ещё 3». */
export function windowsInWords(words: Words, windows: readonly WindowData[]): string {
  const most = settings.windowsInWords;
  const said = windows.slice(0, most).map((window) => windowInWords(words, window));
  const more = windows.length > most ? ` ${counted(words, "more", windows.length - most)}` : "";
  return said.join("; ") + more;
}

function recurrenceInWords(words: Words, { times, per, bound }: RecurrenceData): string {
  const unit = own(words.units, per) ?? words.unitOfDays;
  const often = fill(times === 1 ? unit.once : unit.often, { times: counted(words, "times", times), duration: per });
  return fill(words.bounds[bound], { often });
}
