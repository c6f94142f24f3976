import type { Tag } from "../xml/index.ts";
import type { State } from "./story.ts";

/** Done at the beginning of an element; gives what is to be done at its end, or `skip` when nothing in it counts. */
export type Entry = (state: State, tag: Tag) => Leave | typeof skip | undefined;
export type Leave = (state: State) => void;
export const skip = Symbol("skip");
