import { keeping } from "../kept.ts";
import type { Party } from "../model.ts";
import { bind } from "./bind.ts";
import { clean } from "./clean.ts";
import { joinOffices } from "./offices.ts";
import { canonicalOf } from "./roles.ts";
import { segment } from "./segments.ts";
import { bareSurnames } from "./surnames.ts";
import { tokenize } from "./tokens.ts";
import { unread } from "./unread.ts";

export { isSameAgain } from "./again.ts";

/** Who answers for a row, in the order of the text, and the words that became no party. */
interface PartyReading {
  parties: Party[];
  rest: string[];
}

const read = keeping((text: string): PartyReading => {
  const cell = clean(text);
  const tokens = bareSurnames(tokenize(cell));
  const { segments, left } = segment(tokens, cell);
  const parties = bind(joinOffices(segments)).map(withCanonical);
  return { parties, rest: unread(tokens, left, cell, parties.length > 0) };
});

function withCanonical(party: Party): Party {
  const canonical = canonicalOf(party);
  return canonical === null ? party : { ...party, canonical };
}

/** Reads an «Ответственный» cell and says what it did not understand; a name gets a role only where one stands beside it. */
export function readParties(text: string): PartyReading {
  const { parties, rest } = read(text);
  return { parties: parties.map((party) => ({ ...party })), rest: [...rest] };
}

/** The parties of an «Ответственный» cell; what is not understood gives no party. */
export const parseParties = (text: string): Party[] => readParties(text).parties;
