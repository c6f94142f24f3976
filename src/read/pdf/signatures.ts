/** «Директор школы          И.И. Фамилия»: the name far to the right of a post belongs to its line. */
import type { Line } from "./lines.ts";
import { settings } from "./settings.ts";

/** A place to sign, a name with initials, or both, and nothing else. */
export const signing =
  /^(?:_+[\s/]*)?(?:\p{Lu}\.\s?(?:\p{Lu}\.)?\s?\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+\s\p{Lu}\.\s?(?:\p{Lu}\.)?)\/?$|^_+$/u;
const initials = /\p{Lu}\.\s?\p{Lu}/u;

/** The lines (from top to bottom) without the names that stand beside a post, and those names by the line of their post. */
export function namesBesidePosts(lines: Line[]): { posts: Line[]; names: Map<Line, Line[]> } {
  const posts: Line[] = [];
  const names = new Map<Line, Line[]>();
  for (const [index, line] of lines.entries()) {
    const last = posts.at(-1);
    if (last && isLevel(last, line) && line.x0 > last.x1 && isPost(last) && isAlone(lines, index))
      names.set(last, [...(names.get(last) ?? []), line]);
    else posts.push(line);
  }
  return { posts, names };
}

/** The lines of a column, each name at the end of its post, which may go on in the lines below. */
export function withNames(column: Line[], names: ReadonlyMap<Line, Line[]>): Line[] {
  let waiting: Line[] = [];
  return column.map((line, index) => {
    waiting = [...waiting, ...(names.get(line) ?? [])];
    const next = column[index + 1];
    if (waiting.length === 0 || (next && !names.has(next) && /^\p{Ll}/u.test(next.text))) return line;
    const text = [line, ...waiting].map((part) => part.text).join(" ");
    waiting = [];
    return { ...line, text };
  });
}

const isLevel = (a: Line, b: Line) => a.angle === b.angle && Math.abs(a.y - b.y) <= a.size * settings.sameLine;
const isPost = ({ text }: Line) => /\p{L}{4}/u.test(text) && !initials.test(text) && !/^[_«]/.test(text);

/** Whether the line is a name that has nothing but names right above and below it: in a block of its own it stays there. */
function isAlone(lines: Line[], index: number): boolean {
  const name = lines[index] as Line;
  if (!signing.test(name.text)) return false;
  const near = (other: Line | undefined): other is Line =>
    other !== undefined && Math.abs(other.y - name.y) <= name.size * settings.paragraphGap;
  const beside = (other: Line) =>
    !isLevel(other, name) && other.x0 < name.x1 && name.x0 < other.x1 && !signing.test(other.text);
  for (let at = index - 1; near(lines[at]); at -= 1) if (beside(lines[at] as Line)) return false;
  for (let at = index + 1; near(lines[at]); at += 1) if (beside(lines[at] as Line)) return false;
  return true;
}
