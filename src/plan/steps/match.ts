/** Matching of lines in two columns that were kept in step by eye: the cheapest assignment in order. */

/** What deviations cost, in lines. */
export interface Costs {
  /** Each line that something stands above its step, and each that it stands below the first line of it. */
  above: number;
  below: number;
  /** A step that gets nothing, and each line down to a second one for the same step. */
  empty: number;
  second: number;
  /** Two lines for different steps where the first ends with a comma. */
  parted?: number;
}

/** What is known of the lines beside their height: which go on with the one before, and a step that one of them may not have. */
interface Known {
  bound?: readonly boolean[];
  barred?: { line: number; step: number };
}

export interface Match {
  /** For each line, the index of its step. */
  steps: number[];
  cost: number;
}

/**
 * Assigns lines to steps, both given by their height on the page, in order. A line costs its distance from its step;
 * steps that get nothing and steps that get several lines cost extra. Linear in lines times steps.
 */
export function match(
  lines: readonly number[],
  steps: readonly number[],
  costs: Costs,
  { bound, barred }: Known = {},
): Match {
  const before: number[][] = [];
  let ways: number[] = [];
  for (const [at, line] of lines.entries()) {
    const again = costs.second * (line - (lines[at - 1] ?? line));
    const parted = bound?.[at] ? (costs.parted ?? 0) : 0;
    const from: number[] = [];
    let reach = at === 0 ? 0 : Number.POSITIVE_INFINITY;
    let reached = -1;
    ways = steps.map((_, step) => {
      const stay = ways[step] ?? Number.POSITIVE_INFINITY;
      const moves = reach + parted < stay + again;
      const way = moves ? reach + parted : stay + again;
      from.push(moves ? reached : step);
      if (stay <= reach + costs.empty) reached = step;
      reach = Math.min(stay, reach + costs.empty);
      const isBarred = barred?.line === at && barred.step === step;
      return isBarred ? Number.POSITIVE_INFINITY : way + distance(line, step, steps, costs);
    });
    before.push(from);
  }
  const last = ways.map((way, step) => way + costs.empty * (steps.length - 1 - step));
  const cost = Math.min(...last);
  return { steps: stepsBack(before, last.indexOf(cost)), cost };
}

/** How far all lines are from the steps that they belong to. */
export function distances(lines: readonly number[], of: readonly number[], steps: readonly number[], costs: Costs) {
  return lines.reduce((sum, line, at) => sum + distance(line, of[at] ?? 0, steps, costs), 0);
}

/** How far a line is from its step; what stands beside the step's further lines is near. */
function distance(line: number, step: number, steps: readonly number[], { above, below }: Costs): number {
  const own = (steps[step] ?? 0) - line;
  if (own > 0) return own * above;
  const beyond = line - (steps[step + 1] ?? Number.POSITIVE_INFINITY);
  return -own * below + Math.max(0, beyond + 1) * above;
}

/** The steps of all lines, found backwards from that of the last one. */
function stepsBack(before: readonly (readonly number[])[], last: number): number[] {
  let step = last;
  return before
    .toReversed()
    .map((from) => {
      const own = step;
      step = from[own] ?? -1;
      return own;
    })
    .reverse();
}
