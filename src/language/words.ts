import type { en } from "./en.ts";

/** What each catalog must have: all that the English one has. */
export type Words = ReturnType<typeof en>;
