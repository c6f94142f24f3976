/** Work begun out of order whose results come in the order of the inputs, as if there had been one worker. */
import { setImmediate as nextTurn } from "node:timers/promises";

export interface Window {
  /** How many works may be in hand at once. */
  atOnce: number;
  /** How many inputs may be begun or wait for a slower one before them, and how much they and their results may weigh. */
  inputs: number;
  weight: number;
}

export interface Work<Input, Result> {
  begin(input: Input): Promise<Result>;
  weighInput(input: Input): number;
  weighResult(result: Result): number;
}

interface Turn<Result> {
  result?: Result;
  error?: unknown;
  done: boolean;
  weight: number;
}

/** Works in hand, and those that are done and wait for one before them. */
interface Desk<Result> {
  turns: Turn<Result>[];
  inHand: number;
  weight: number;
  /** An input was asked for and has not come yet. */
  asked: boolean;
  /** No more inputs will come. */
  ended: boolean;
  change: Happening;
}

/** Begins work on the inputs as they come and yields the results in order; an error, also of the inputs, comes at its turn. */
export async function* inOrder<Input, Result>(
  inputs: AsyncIterable<Input>,
  work: Work<Input, Result>,
  window: Window,
): AsyncGenerator<Result> {
  const iterator = inputs[Symbol.asyncIterator]();
  const desk: Desk<Result> = { turns: [], inHand: 0, weight: 0, asked: false, ended: false, change: happening() };
  try {
    for (;;) {
      if (!desk.asked && !desk.ended && hasRoom(desk, window)) void ask(desk, iterator, work);
      if (desk.turns[0]?.done) {
        yield hand(desk);
        // Whoever takes results must not keep the workers waiting for their next inputs.
        await nextTurn();
      } else if (desk.ended && desk.turns.length === 0) return;
      else await desk.change.happened;
    }
  } finally {
    void iterator.return?.().catch(() => {}); // not awaited: it may wait for an input that never comes
  }
}

function hasRoom({ inHand, turns, weight }: Desk<unknown>, window: Window): boolean {
  return inHand < window.atOnce && turns.length < window.inputs && weight < window.weight;
}

async function ask<Input, Result>(
  desk: Desk<Result>,
  inputs: AsyncIterator<Input>,
  work: Work<Input, Result>,
): Promise<void> {
  desk.asked = true;
  try {
    const { value, done } = await inputs.next();
    if (done) desk.ended = true;
    else void take(desk, value, work);
  } catch (error) {
    desk.ended = true;
    desk.turns.push({ error, done: true, weight: 0 });
  }
  desk.asked = false;
  tell(desk);
}

/** Never rejects. */
async function take<Input, Result>(desk: Desk<Result>, input: Input, work: Work<Input, Result>): Promise<void> {
  const turn: Turn<Result> = { done: false, weight: work.weighInput(input) };
  desk.weight += turn.weight;
  desk.turns.push(turn);
  desk.inHand++;
  try {
    turn.result = await work.begin(input);
    desk.weight += work.weighResult(turn.result) - turn.weight;
    turn.weight = work.weighResult(turn.result);
  } catch (error) {
    turn.error = error;
  }
  turn.done = true;
  desk.inHand--;
  tell(desk);
}

function hand<Result>(desk: Desk<Result>): Result {
  const turn = desk.turns.shift() as Turn<Result>;
  if (turn.error !== undefined) throw turn.error;
  desk.weight -= turn.weight;
  return turn.result as Result;
}

function tell(desk: Desk<unknown>): void {
  desk.change.happen();
  desk.change = happening();
}

/** Something to wait for that happens once. */
interface Happening {
  happened: Promise<void>;
  happen(): void;
}

function happening(): Happening {
  let happen = () => {};
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return { happened, happen: () => happen() };
}
