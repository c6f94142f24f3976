import { endsWithHyphen, isForced, type Passage, type SpaceHabit, spaceFits } from "./joints.ts";
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
      (spaceFits(before, passage) ? fitting : full).push(before);
    });
  }
  if (isUsual(full)) return "always";
  return isUsual(fitting) ? "when-it-fits" : "never";
}

function isUsual(lines: Line[]): boolean {
  const spaced = lines.filter((line) => line.trailingSpace).length;
  return lines.length >= settings.trailingSpaceSample && spaced >= lines.length * settings.trailingSpaceShare;
}
