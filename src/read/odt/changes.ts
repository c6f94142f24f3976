/** Tracked changes: their final state is read, and what was struck out stands apart. */
import type { Entry } from "./entry.ts";
import { beginStory, endStory } from "./story.ts";
import { noteDeletion } from "./table.ts";

/** A change is described before the text in which its marks stand. */
export const enterChange: Entry = (state, tag) => {
  state.change = tag.attribute("xml:id") ?? tag.attribute("text:id") ?? "";
  return undefined;
};

/** Words that were struck out stand here, or in the text between marks. */
export const enterDeletion: Entry = (state) => {
  state.deletions.add(state.change);
  beginStory(state, "deleted");
  return endStory;
};

/** A mark of a change; of a deletion, what is between two marks counts no more. */
export const mark =
  (step: number): Entry =>
  (state, tag) => {
    if (!state.deletions.has(tag.attribute("text:change-id") ?? "")) return undefined;
    state.striking = Math.max(0, state.striking + step);
    return noteDeletion(state);
  };
