/** Follows the elements of a document by a table: what is done when one begins, and what then when it ends. */
import type { Handler, Tag } from "./scan.ts";

/** Given by an entry whose element says nothing, with all that is in it. */
export const skip = Symbol("skip");

export type Leave<State> = (state: State) => void;
export type Entry<State> = (state: State, tag: Tag) => Leave<State> | typeof skip | undefined;

export interface Walk extends Omit<Handler, "text"> {
  /** Whether it is inside an element that says nothing. */
  isSkipping(): boolean;
}

export function walk<State>(state: State, entryOf: (name: string) => Entry<State> | undefined): Walk {
  const leaves: { depth: number; leave: Leave<State> }[] = [];
  let depth = 0;
  let skippedFrom = 0; // 0: nothing is skipped
  return {
    isSkipping: () => skippedFrom > 0,
    open(name, tag) {
      depth++;
      if (skippedFrom > 0) return;
      const leave = entryOf(name)?.(state, tag);
      if (leave === skip) skippedFrom = depth;
      else if (leave) leaves.push({ depth, leave });
    },
    close() {
      const top = leaves[leaves.length - 1];
      if (skippedFrom === depth) skippedFrom = 0;
      else if (top?.depth === depth) leaves.pop()?.leave(state);
      depth--;
    },
  };
}
