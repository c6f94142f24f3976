import { isRank } from "./dependence.ts";
import type { Segment } from "./segments.ts";
import { Tie } from "./tokens.ts";
import { offices } from "./words.ts";

/**
 * «Рук. службы, психолог ⏎ Фамилия И.О.»: an office at the beginning of the cell or of a line and the post after its comma
 * become one role when exactly one name follows, as do any post and a rank behind it. Any other list of posts stays a list: «зам. директора, психолог …».
 */
export function joinOffices(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (let at = 0; at < segments.length; at++) {
    const [office, post] = segments.slice(at, at + 2);
    if (office && post && isOneRole(segments, at)) {
      joined.push({ ...office, text: `${office.text}, ${post.text}` });
      at++;
    } else if (office) joined.push(office);
  }
  return joined;
}

function isOneRole(segments: readonly Segment[], at: number): boolean {
  const [office, post, name, next] = segments.slice(at, at + 4);
  if (office?.kind !== "post" || post?.kind !== "post") return false;
  if (post.tie === Tie.comma && isRank(...wordsOf(post.text))) return true;
  if (name?.kind !== "name") return false;
  if (next?.kind === "name" && next.tie < Tie.semicolon) return false;
  const begins = [Tie.line, Tie.blank, Tie.semicolon].some((tie) => tie === office.tie);
  return begins && isOffice(office.text) && post.tie === Tie.comma && name.tie <= Tie.line;
}

const isOffice = (text: string): boolean => offices.has(wordsOf(text)[0]);

/** The first two. */
function wordsOf(text: string): [string, string | undefined] {
  const [first = "", second] = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [first, second];
}
