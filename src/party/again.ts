import { sameAgain } from "./words.ts";

const LONGEST = 15;

/** Whether the cell names nobody but the people of the row above: «те же», «он же». */
export const isSameAgain = (text: string): boolean =>
  text.length <= LONGEST && sameAgain.has(text.replace(/[^\p{L}]/gu, "").toLowerCase());
