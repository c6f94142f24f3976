import { endsWithHyphen, isFlush, isForced, type Passage, type SpaceHabit, spaceFits } from "./joints.ts";
import type { Line } from "./lines.ts";
import { settings } from "./settings.ts";

/** When a document's producer writes a space at the end of a wrapped line, judged by its own lines. */
export function findHabit(passages: Passage[]): SpaceHabit {
  const fitting: Line[] = [];
  const full: Line[] = [];
  for (const passage of passages) {
    const { lines } = passage;
    lines.slice(1).forEach((after, i) => {
      const before = lines[i];
      if (!before || endsWithHyphen.test(before.text) || isForced(before, after, passage)) return;
      if (!spaceFits(before, passage)) full.push(before);
      else if (isFlush(before, after, passage) && /^\p{Ll}/u.test(after.text)) fitting.push(before);
    });
  }
  if (isUsual(full)) return "always";
  return isUsual(fitting, settings.fittingSpaceShare) ? "when-it-fits" : "never";
}

function isUsual(lines: Line[], share: number = settings.trailingSpaceShare): boolean {
  const spaced = lines.filter((line) => line.trailingSpace).length;
  return lines.length >= settings.trailingSpaceSample && spaced >= lines.length * share;
}
