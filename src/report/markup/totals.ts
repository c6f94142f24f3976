import type { Totals } from "../data.ts";
import type { Words } from "../words/words.ts";
import { counted, grouped } from "./count.ts";
import { html, type Markup } from "./html.ts";

/** The figures at the head of the page. */
export function totalsPart(words: Words, totals: Totals): Markup {
  const { totals: says, statuses, outcomes } = words;
  const { documents, plans, items, periods, persons, organizations } = totals;
  const owners = organizations > 0 ? [html`<li>${counted(words, "organizations", organizations)}</li>`] : [];
  return html`<section id="totals" aria-labelledby="totals-heading"><h2 id="totals-heading">${says.heading}</h2><dl class="figures">
${figure(words, says.documents, sum(documents), { parts: parts(words, documents, statuses) })}
${figure(words, says.plans, plans)}
${figure(words, says.items, items)}
${figure(words, says.periods, sum(periods), { drawing: shares(periods), parts: parts(words, periods, outcomes) })}
${figure(words, says.persons, persons, { parts: owners })}
</dl></section>`;
}

interface Details {
  drawing?: Markup | false;
  /** List items. */
  parts?: Markup[];
}

function figure(words: Words, name: string, number: number, { drawing, parts = [] }: Details = {}): Markup {
  const list = parts.length > 0 && html`<ul>${parts}</ul>`;
  return html`<div><dt>${name}</dt><dd><b data-total="${number}">${grouped(words, number)}</b>${drawing}${list}</dd></div>`;
}

function parts(words: Words, counts: Record<string, number>, names: Record<string, string>): Markup[] {
  return Object.entries(names)
    .filter(([name]) => counts[name])
    .map(([name, said]) => html`<li class="${name}">${grouped(words, counts[name] ?? 0)} ${said}</li>`);
}

/** Outcomes as shares of a bar. */
function shares(counts: Record<string, number>): Markup | false {
  const all = sum(counts);
  let from = 0;
  const pieces = ["resolved", "review", "failed"].map((name) => {
    const width = ((counts[name] ?? 0) / all) * 100;
    const piece = html`<rect class="${name}" x="${from.toFixed(2)}%" width="${width.toFixed(2)}%" height="8"/>`;
    from += width;
    return piece;
  });
  return all > 0 && html`<svg class="shares" aria-hidden="true" width="100%" height="8">${pieces}</svg>`;
}

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0);
