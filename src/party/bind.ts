import type { Party } from "../model.ts";
import { holdsPosts } from "./roles.ts";
import type { Segment } from "./segments.ts";
import { Tie } from "./tokens.ts";

type Link = Segment & { role: string | null; used: boolean };

/** Joins names and the roles that stand beside them; every other segment is a party by itself. */
export function bind(segments: readonly Segment[]): Party[] {
  const links: Link[] = segments.map((segment) => ({ ...segment, role: null, used: false }));
  shareRoles(links);
  shareRolesBehind(links);
  for (const run of alternatingRuns(links)) bindRun(run);
  return links.filter(({ used }) => !used).map(party);
}

function party({ kind, text, role }: Link): Party {
  if (kind === "name") return { kind: "person", name: text, role };
  return kind === "post" ? { kind, name: null, role: text } : { kind, name: text, role: null };
}

/** «Учителя Иванова А.А., Петрова Б.Б.»: a plural straight before two names or more is the role of each. */
function shareRoles(links: readonly Link[]): void {
  links.forEach((group, at) => {
    if (group.kind !== "group" || !heads(links[at + 1], links[at + 2]) || !holdsPosts(group.text)) return;
    const rest = links.slice(at + 1, at + 1 + MAX_SHARED);
    const end = rest.findIndex(({ kind, tie }) => kind !== "name" || tie === Tie.semicolon);
    const names = end < 0 ? rest : rest.slice(0, end);
    if (names.length < 2) return;
    for (const name of names) name.role = group.text;
    group.used = true;
  });
}

/** A line break is one of a narrow column where a comma or «и» makes a list of the names; names in lines of their own are not the plural's. */
function heads(first: Link | undefined, second: Link | undefined): boolean {
  if (!first || first.tie > Tie.line) return false;
  return first.tie < Tie.line || second?.tie === Tie.comma || second?.tie === Tie.and;
}

/** «Иванова А.А., Петрова Б.Б. – методисты»: so is a plural behind a dash. */
function shareRolesBehind(links: readonly Link[]): void {
  links.forEach((group, at) => {
    if (group.kind !== "group" || group.tie !== Tie.dash || !holdsPosts(group.text)) return;
    for (let before = at - 1; before >= 0 && before >= at - MAX_SHARED; before--) {
      const name = links[before] as Link;
      if (name.kind !== "name" || name.role !== null) break;
      name.role = group.text;
      group.used = true;
      if (name.tie === Tie.semicolon) break;
    }
  });
}

const MAX_SHARED = 50;

const canAlternate = (a: Link, b: Link): boolean =>
  b.tie !== Tie.and && b.tie !== Tie.semicolon && [a, b].every(isLoose) && a.kind !== b.kind;

const isLoose = ({ kind, role }: Link): boolean => kind === "post" || (kind === "name" && role === null);

/** The longest stretches in which names and posts take turns with nothing stronger than a comma between them. */
function alternatingRuns(links: readonly Link[]): Link[][] {
  const runs: Link[][] = [];
  links.forEach((link, at) => {
    const before = links[at - 1];
    if (before && canAlternate(before, link) && !isListed(links, at)) runs.at(-1)?.push(link);
    else runs.push([link]);
  });
  return runs.filter(({ length }) => length > 1);
}

/** «Имя ⏎ Имя ⏎ роль»: after a list of names a role on a line of its own is nobody's. */
function isListed(links: readonly Link[], at: number): boolean {
  const [first, second, role] = links.slice(Math.max(at - 2, 0), at + 1);
  return first?.kind === "name" && second?.kind === "name" && second.tie === Tie.line && role?.tie === Tie.line;
}

/** Pairs a run: an even one all in its own order; in an odd one each name takes the role that stands nearer. */
function bindRun(run: readonly Link[]): void {
  const first = run[0]?.kind === "name" ? 0 : 1;
  const even = run.length % 2 === 0;
  if (even && first === 0) pairAll(run, 0, 1);
  else if (even && isRoleFirst(run)) pairAll(run, 1, -1);
  else for (let at = first; at < run.length; at += 2) pairNearer(run, at);
}

/** «Роль, Имя» once is two parties; twice or more in turn it is a habit. */
const isRoleFirst = (run: readonly Link[]): boolean =>
  run.length > 2 ? sameTies(run) : (run[1]?.tie ?? Tie.comma) <= Tie.line;

const sameTies = (run: readonly Link[]): boolean =>
  run.every((link, at) => at % 2 === 0 || link.tie <= Tie.line || link.tie === run[1]?.tie);

function pairAll(run: readonly Link[], from: number, step: 1 | -1): void {
  for (let at = from; at < run.length; at += 2) pair(run[at], run[at + step]);
}

function pair(name: Link | undefined, role: Link | undefined): void {
  if (!name || !role) return;
  name.role = role.text;
  role.used = true;
}

function pairNearer(run: readonly Link[], at: number): void {
  const [left, name, right, next] = [run[at - 1], run[at], run[at + 1], run[at + 2]];
  const leftTie = left && !left.used && name && name.tie <= Tie.line ? name.tie : Tie.semicolon;
  const rightTie = right && !(next && belongsToNext(right, next)) ? right.tie : Tie.semicolon;
  if (leftTie < Tie.semicolon && leftTie <= rightTie) pair(name, left);
  else if (rightTie < Tie.semicolon) pair(name, right);
}

/** A role between two names is the nearer one's; of two as near, of the second, unless commas part them. */
const belongsToNext = (role: Link, next: Link): boolean =>
  next.tie < role.tie || (next.tie === role.tie && role.tie <= Tie.line);
