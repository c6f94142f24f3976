/** Work begun out of order whose results come in the order of the inputs, as if there had been one worker. */

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

/** Begins work on the inputs and yields the results in order; an error that `begin` throws comes at its turn. */
export async function* inOrder<Input, Result>(
  inputs: AsyncIterable<Input>,
  { begin, weighInput, weighResult }: Work<Input, Result>,
  window: Window,
): AsyncGenerator<Result> {
  const turns: Turn<Result>[] = [];
  let inHand = 0;
  let weight = 0;
  let changed = change();

  function take(input: Input): void {
    const turn: Turn<Result> = { done: false, weight: weighInput(input) };
    weight += turn.weight;
    turns.push(turn);
    inHand++;
    begin(input)
      .then(
        (result) => {
          turn.result = result;
          weight += weighResult(result) - turn.weight;
          turn.weight = weighResult(result);
        },
        (error: unknown) => {
          turn.error = error;
        },
      )
      .finally(() => {
        turn.done = true;
        inHand--;
        changed.happen();
        changed = change();
      });
  }

  /** The results whose turn it is, until there is room for another input (or, at the end, none is left). */
  async function* settle(isEnough: () => boolean): AsyncGenerator<Result> {
    for (;;) {
      while (turns[0]?.done) yield hand(turns.shift() as Turn<Result>);
      if (isEnough()) return;
      await changed.happened;
    }
  }

  function hand(turn: Turn<Result>): Result {
    if (turn.error !== undefined) throw turn.error;
    weight -= turn.weight;
    return turn.result as Result;
  }

  const hasRoom = () => inHand < window.atOnce && turns.length < window.inputs && weight < window.weight;
  for await (const input of inputs) {
    take(input);
    yield* settle(hasRoom);
  }
  yield* settle(() => turns.length === 0);
}

/** Something to wait for that happens once. */
function change(): { happened: Promise<void>; happen: () => void } {
  let happen = () => {};
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return { happened, happen };
}
