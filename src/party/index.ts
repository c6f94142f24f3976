import { keeping } from "../kept.ts";
import type { Party } from "../model.ts";
import { bind } from "./bind.ts";
import { clean } from "./clean.ts";
import { joinOffices } from "./offices.ts";
import { segment } from "./segments.ts";
import { bareSurnames } from "./surnames.ts";
import { tokenize } from "./tokens.ts";

const read = keeping((text: string): readonly Party[] => {
  const cell = clean(text);
  return bind(joinOffices(segment(bareSurnames(tokenize(cell)), cell)));
});

/**
 * Reads an «Ответственный» cell: who answers for a row, in the order of the text.
 * A name gets a role only where one stands beside it; what is not understood gives no party.
 */
export function parseParties(text: string): Party[] {
  return read(text).map((party) => ({ ...party }));
}
