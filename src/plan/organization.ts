/** The name of the organization: in lines of its own, in the approval block or in the title. */
import { hasName, isProse, namesOrganization, startsTitle } from "./clues.ts";
import { anyBegins, collapse, words } from "./fold.ts";
import { joined, type Line } from "./lines.ts";
import { settings } from "./settings.ts";
import { approvalHints, headPosts, organizationShort } from "./words/blocks.ts";
import { findYears } from "./years.ts";

/** What stands before the name of the organization in an approval, and what after it. */
const headPost = new RegExp(`^.*?(?:${headPosts.join("|")})\\p{Ll}*\\s*:?\\s*`, "iu");
const signing = new RegExp(
  [
    String.raw`(?<!_|№\s?)_{2,}`, // «№ ____» is still the name
    String.raw`(?<!(?:им\.|имени|імя))\s\p{Lu}\.\s?\p{Lu}\.`,
    String.raw`\s\p{Lu}\p{Ll}+\s\p{Lu}\.\s?\p{Lu}\.`,
    String.raw`\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?:вич|вна|ична|ўна)(?!\p{L})`,
    String.raw`\s«\s?[\d_]{1,2}\s?»`,
    String.raw`\s\d{1,2}\.\s?[\d\p{Ll}]`,
  ].join("|"),
  "u",
);

const abbreviated = new RegExp(
  String.raw`(?<!\p{L})(?<name>(?:${organizationShort.join("|").toUpperCase()})(?!\p{L})(?:(?!\s(?:на|за|по|в|НА|ЗА|ПО|В)\s)[^«»(]){1,100}(?:«[^»]{1,200}»)?)`,
  "u",
);

/** Lines above a table, by what they are. */
type Around = Record<"organization" | "approval" | "title", readonly Line[]>;

/** The organization: its own lines above the title, or what follows the head's post in the approval block, or a title line. */
export function organizationOf(around: Around): string | null {
  const own = around.title
    .map(({ text }) => collapse(text))
    .find((text, at) => at > 0 && /^\p{Lu}/u.test(text) && namesOrganization(text) && findYears(text) === null);
  const title = joined(around.title, " ") ?? "";
  return joined(around.organization, " ") ?? afterPost(around.approval) ?? own ?? shortName(title);
}

/** «… ГУО «Средняя школа № 3» на 2024 год»: from the abbreviation on, as far as the name goes. */
function shortName(title: string): string | null {
  const name = abbreviated.exec(title)?.groups?.name?.trim() ?? null;
  return name !== null && words(name).length > 1 ? name : null;
}

/** Which lines name an organization, the lines that go on with the name among them; by index. */
export function organizationLines(lines: readonly Line[], may: (index: number) => boolean): Set<number> {
  const found = new Set<number>();
  lines.forEach((line, index) => {
    if (!may(index) || line.text.length > settings.headingLength * 2 || isProse(line)) return;
    const goes = found.has(index - 1) && /^\s*[«"\p{Ll}]/u.test(line.text) && findYears(line.text) === null;
    if (goes || (found.size === 0 && namesOrganization(line.text) && !hasName(line) && !startsTitle(line)))
      found.add(index);
  });
  return found;
}

/** «Директор» of what: the words after the head's post, or the line of the organization, up to the place for the signature. */
function afterPost(approval: readonly Line[]): string | null {
  const lines = approval.map(({ text }) => collapse(text));
  const post = lines.findIndex((text) => headPost.test(text));
  const own = (text: string) => namesOrganization(text) && !anyBegins(words(text), approvalHints);
  const at = post >= 0 ? post : lines.findIndex((text, index) => index > 0 && own(text));
  if (at < 0) return null;
  const block = lines.slice(at).join(" ");
  const name = (post >= 0 ? block.replace(headPost, "") : block).split(signing)[0] ?? "";
  const says = /[\p{Lu}№«]/u.test(name) || words(name).length > 2; // «школы» alone names none
  return namesOrganization(name) && says ? name.trim() : null;
}
