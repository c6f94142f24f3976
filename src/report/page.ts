/** The whole page, from top to bottom. */
import type { Asset } from "./assets.ts";
import type { Frame, ItemData, PlanData, Totals } from "./data.ts";
import { embedded, pageJson } from "./json.ts";
import { signsOf } from "./markup/assumed.ts";
import { fill } from "./markup/count.ts";
import { windowInWords } from "./markup/days.ts";
import { filterForm } from "./markup/filter.ts";
import { html, type Markup } from "./markup/html.ts";
import { itemRows } from "./markup/item.ts";
import { legend, planPart, planTable } from "./markup/plan.ts";
import { entriesOf, entryRows, reviewTable } from "./markup/review.ts";
import { totalsPart } from "./markup/totals.ts";
import { settings } from "./settings.ts";
import type { Words } from "./words/words.ts";

/** What the page is made from; the items come in the order of their plans, and only once. */
export interface Source {
  totals: Totals;
  frame: Frame;
  /** As many as are there to be seen without a script. */
  firstItems: ItemData[];
  firstUnclear: ItemData[];
  items: Iterable<ItemData>;
}

/** The page in pieces that are to be written one after another. */
export function* reportPage(words: Words, source: Source, script: Asset, style: Asset): Generator<string> {
  yield head(words, script, style);
  yield html`<body>${top(words, source.totals)}<main>${totalsPart(words, source.totals)}${filterForm(words, source.frame)}<noscript><p class="note">${words.withoutScripts}</p></noscript>${review(words, source)}${plans(words, source)}</main>
`.markup;
  yield '<script type="application/json" id="words">';
  yield embedded(words);
  yield '</script>\n<script type="application/json" id="data">';
  yield* pageJson(source.frame, source.items);
  yield `</script>\n<script>${script.text}</script></body></html>\n`;
}

/** Marks a file as ours, so that a new report may be written over it. */
export const beginning = "<!doctype html>\n<!-- A report of Planoteka -->\n";

/** Nothing is fetched and nothing is sent, whatever a document may say: that is the policy's whole content. */
function head(words: Words, script: Asset, style: Asset): string {
  const policy = `default-src 'none'; script-src ${script.hash}; style-src ${style.hash}; base-uri 'none'; form-action 'none'`;
  return `${beginning}<html lang="${words.lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${html`${words.title}`.markup}</title><style>${style.text}</style></head>
`;
}

function top(words: Words, { asOf }: Totals): Markup {
  const day = asOf?.slice(0, 10);
  const date = day && fill(words.asOf, { day: windowInWords(words, [day, day]) });
  const link = (id: string, text: string) => html`<a href="#${id}">${text}</a>`;
  return html`<header class="top"><h1>${words.title}</h1><p>${words.about}</p><p class="date">${date}</p>
<nav aria-label="${words.contents}">${link("totals", words.totals.heading)}${link("review", words.review.heading)}${link("plans", words.plans.heading)}</nav></header>`;
}

function review(words: Words, { totals, frame, firstUnclear }: Source): Markup {
  const entries = entriesOf(frame.plans, frame.notes, firstUnclear).slice(0, settings.entriesAtOnce);
  const table =
    entries.length > 0 ? reviewTable(words, entryRows(words, entries)) : html`<p>${words.review.nothing}</p>`;
  return html`<section id="review" aria-labelledby="review-heading"><h2 id="review-heading">${words.review.heading} <span class="count">${totals.unclear}</span></h2><p class="about">${words.review.about}</p><div class="list">${table}</div></section>`;
}

function tableOf(words: Words, plan: PlanData, items: ItemData[]): Markup {
  const signs = signsOf(items);
  return planTable(words, plan, signs, itemRows(words, { plan, signs }, items));
}

function plans(words: Words, { totals, frame, firstItems }: Source): Markup {
  const parts = frame.plans.slice(0, settings.plansAtOnce).map((plan) => {
    const items = firstItems.filter((item) => item.plan === plan.id);
    return planPart(words, plan, plan.items, plan.unclear, items.length > 0 ? tableOf(words, plan, items) : undefined);
  });
  const list = parts.length > 0 ? parts : html`<p>${words.nothingYet}</p>`;
  return html`<section id="plans" aria-labelledby="plans-heading"><h2 id="plans-heading">${words.plans.heading} <span class="count">${totals.plans}</span></h2><p class="about">${words.plans.about}</p>${legend(words)}<div class="list">${list}</div></section>`;
}
