import type * as xml from "../xml/index.ts";
import type { State } from "./story.ts";

export { skip } from "../xml/index.ts";
export type Entry = xml.Entry<State>;
export type Leave = xml.Leave<State>;
