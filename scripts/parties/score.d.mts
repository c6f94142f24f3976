import type { Party } from "../../src/model.ts";

export interface Case {
  cell: string;
  parties: Party[];
  rest: string[];
  isMiss: boolean;
  isOneLine: boolean;
}
export interface Count {
  want: number;
  got: number;
  right: number;
}
export function corpus(): Case[];
export function written(party: Party): Party;
export function score(
  cases: readonly Case[],
  read: (cell: string) => Party[],
): { cells: number; exact: number; kinds: Partial<Record<Party["kind"], Count>> };
export function total(kinds: Partial<Record<Party["kind"], Count>>): Count;
