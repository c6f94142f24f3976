/** What an element changes for the text inside it. */
import type { Paragraph } from "../../model.ts";
import { type Element, styleOf } from "./dom.ts";
import { headings, wordParts } from "./elements.ts";
import type { Scope } from "./page.ts";

export const outermost: Scope = { role: undefined, unseen: undefined, pre: false, mark: false };

/** The scope inside an element; the same one where the element changes nothing. */
export function scopeIn(element: Element, outer: Scope): Scope {
  const style = styleOf(element);
  const role = roleOf(element, style) ?? outer.role;
  const unseen = outer.unseen ?? unseenOf(element, style);
  const pre = outer.pre || element.name === "pre" || /white-space:(?:pre|break-spaces)/.test(style);
  const mark = outer.mark || style.includes("mso-list:ignore");
  const isSame = role === outer.role && unseen === outer.unseen && pre === outer.pre && mark === outer.mark;
  return isSame ? outer : { role, unseen, pre, mark };
}

function roleOf({ name }: Element, style: string): Paragraph["role"] {
  if (headings.has(name)) return "heading";
  if (name === "v:textbox") return "textbox";
  const part = /mso-element:([\w-]+)/.exec(style)?.[1] ?? "";
  return part in wordParts ? wordParts[part as keyof typeof wordParts] : undefined;
}

function unseenOf({ name, attribs }: Element, style: string): Scope["unseen"] {
  if (name === "del") return "deleted";
  const isHidden = attribs.hidden !== undefined || /display:none|visibility:hidden|mso-hide:all/.test(style);
  return isHidden ? "hidden" : undefined;
}
