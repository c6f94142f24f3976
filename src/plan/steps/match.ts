/** Matching of lines in two columns that were kept in step by eye: the cheapest assignment in order. */

/** What deviations cost, in lines. */
export interface Costs {
  /** Each line that something stands above its step, and each that it stands below the first line of it. */
  above: number;
  below: number;
  /** A step that gets nothing, and each line down to a second one for the same step. */
  empty: number;
  second: number;
}

export interface Match {
  /** For each line, the index of its step. */
  steps: number[];
  cost: number;
}

/** The cheapest way to a step: what it costs so far and the steps of the lines before. */
interface Way {
  cost: number;
  step: number;
  before: Way | null;
}

const nowhere: Way = { cost: Number.POSITIVE_INFINITY, step: -1, before: null };

/**
 * Assigns lines to steps, both given by their height on the page, in order. A line costs its distance from its step;
 * steps that get nothing and steps that get several lines cost extra. Linear in lines times steps.
 */
export function match(lines: readonly number[], steps: readonly number[], costs: Costs): Match {
  let ways: Way[] = [];
  for (const [at, line] of lines.entries()) {
    const again = costs.second * (line - (lines[at - 1] ?? line));
    let reach: Way = at === 0 ? { cost: 0, step: -1, before: null } : nowhere;
    ways = steps.map((_, step) => {
      const stay = ways[step] ?? nowhere;
      const way = cheaper(plus(stay, again), reach);
      reach = cheaper(stay, plus(reach, costs.empty));
      return { cost: way.cost + distance(line, step, steps, costs), step, before: way };
    });
  }
  const last = ways.map((way) => plus(way, costs.empty * (steps.length - 1 - way.step)));
  const best = last.reduce(cheaper, nowhere);
  return { steps: stepsOn(best), cost: best.cost };
}

/** How far a line is from its step; what stands beside the step's further lines is near. */
function distance(line: number, step: number, steps: readonly number[], { above, below }: Costs): number {
  const own = (steps[step] ?? 0) - line;
  if (own > 0) return own * above;
  const beyond = line - (steps[step + 1] ?? Number.POSITIVE_INFINITY);
  return -own * below + Math.max(0, beyond + 1) * above;
}

function stepsOn(way: Way): number[] {
  const steps: number[] = [];
  for (let at: Way | null = way; at && at.step >= 0; at = at.before) steps.push(at.step);
  return steps.reverse();
}

const plus = (way: Way, cost: number): Way => ({ ...way, cost: way.cost + cost });

const cheaper = (a: Way, b: Way): Way => (b.cost < a.cost ? b : a);
