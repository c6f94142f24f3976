/** Plans of organizations, each row with one person who answers for it. */
import type { Document } from "../../src/model.ts";
import { documentOf, itemWith } from "./documents.ts";

export function planOf(
  letter: string,
  organization: string | null,
  names: string[],
  role: string | null = null,
  canonical = "",
): Document {
  const items = names.map((name) => ({
    ...itemWith(),
    responsible: { raw: name, parties: [{ kind: "person" as const, name, role, ...(canonical && { canonical }) }] },
  }));
  const document = documentOf(`${letter}.txt`, letter.repeat(64), items);
  return { ...document, plans: document.plans.map((plan) => ({ ...plan, organization })) };
}
