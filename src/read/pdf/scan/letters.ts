import { disjointSets } from "../union-find.ts";
import type { Bitmap } from "./bitmap.ts";
import { scanSettings } from "./settings.ts";

/** A patch of ink, in pixels; `right` and `bottom` are the first that are outside. */
interface Patch {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether a picture is paper with lines of writing on it, and no photograph; `pitch` is points to a pixel. */
export function isWritten(bitmap: Bitmap, pitch: number): boolean {
  const ink = bitmap.data.reduce((sum, bit) => sum + bit, 0);
  if (ink > bitmap.data.length * scanSettings.maxInk) return false;
  const letters = patchesOf(bitmap).filter((patch) => isLetter(patch, pitch));
  if (letters.length > scanSettings.mostLetters) return false;
  return inLines(letters) >= scanSettings.leastLetters;
}

function isLetter(patch: Patch, pitch: number): boolean {
  const { letterHeight, letterWidth } = scanSettings;
  const height = heightOf(patch) * pitch;
  const width = patch.right - patch.left;
  return height >= letterHeight.min && height <= letterHeight.max && width <= heightOf(patch) * letterWidth;
}

const heightOf = ({ top, bottom }: Patch) => bottom - top;

/** How many letters have another right after them on their line. */
function inLines(letters: Patch[]): number {
  const byLeft = [...letters].sort((one, other) => one.left - other.left);
  return byLeft.filter((letter, i) => {
    const reach = letter.right + heightOf(letter) * scanSettings.letterGap;
    for (let j = i + 1; j < byLeft.length && (byLeft[j] as Patch).left <= reach; j++)
      if (followsOn(letter, byLeft[j] as Patch)) return true;
    return false;
  }).length;
}

function followsOn(letter: Patch, next: Patch): boolean {
  const [low, high] = [heightOf(letter), heightOf(next)].sort((a, b) => a - b) as [number, number];
  const level = Math.abs(letter.bottom - next.bottom) <= low * scanSettings.letterDrift;
  return level && high <= low * scanSettings.letterRatio && next.left >= letter.right;
}

interface Run {
  y: number;
  from: number;
  to: number;
}

/** Patches of ink that hang together, from the runs of each row and those of the row above that they touch. */
function patchesOf(bitmap: Bitmap): Patch[] {
  const runs = runsOf(bitmap);
  const sets = disjointSets(runs.length);
  let above = 0;
  for (const [i, { y, from, to }] of runs.entries()) {
    while (above < i && isPast(runs[above] as Run, y, from)) above++;
    for (let j = above; j < i && (runs[j] as Run).y < y && (runs[j] as Run).from <= to; j++) sets.union(j, i);
  }
  const patches = new Map<number, Patch>();
  for (const [i, run] of runs.entries()) grow(patches, sets.find(i), run);
  return [...patches.values()];
}

/** Whether a run lies before all that may touch one at `y` that begins with `from`. */
const isPast = (run: Run, y: number, from: number) => run.y < y - 1 || (run.y === y - 1 && run.to < from);

function grow(patches: Map<number, Patch>, root: number, { y, from, to }: Run): void {
  const patch = patches.get(root);
  if (!patch) {
    patches.set(root, { left: from, top: y, right: to, bottom: y + 1 });
    return;
  }
  patch.left = Math.min(patch.left, from);
  patch.right = Math.max(patch.right, to);
  patch.bottom = y + 1;
}

/** Runs of ink along the rows, from the top; `to` is the pixel after the last. */
function runsOf({ width, height, data }: Bitmap): Run[] {
  const runs: Run[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] === 0) continue;
      const from = x;
      while (x < width && data[y * width + x] === 1) x++;
      runs.push({ y, from, to: x });
    }
  return runs;
}
