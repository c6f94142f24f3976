/** Reads OpenDocument text, in its archive or flat. */
import type { Block, Issue } from "../../model.ts";
import type { Result } from "../../result.ts";
import type { Role } from "../flow.ts";
import { type Reading, unread } from "../reading.ts";
import { type Handler, scanXml, walk } from "../xml/index.ts";
import { elements } from "./elements.ts";
import { readMeta } from "./meta.ts";
import { openPackage, recoveredFrom } from "./package.ts";
import { addText, newState, type State } from "./story.ts";
import { newStyles, styleReader } from "./styles.ts";

/** Headers come first; notes, comments, deleted text and footers stand after the body. */
export async function readOdt(bytes: Uint8Array): Promise<Result<Reading>> {
  const { value: parts, issues } = openPackage(bytes);
  if (!parts) return { value: { blocks: [] }, issues };
  const state = newState(newStyles());
  const noted = parts.styles === null ? null : scanPart(parts.styles, state);
  state.flows = []; // a story that the damage cut off
  const issue = scanPart(parts.content, state) ?? missingText(state);
  if (issue) return unread(issue);
  const properties = readMeta(parts.meta ?? parts.content);
  const told = Object.keys(properties).length > 0 ? { properties } : {};
  const value: Reading = { reader: "odf", blocks: blocksOf(state), ...told };
  return { value, issues: [...issues, ...(noted ? [recoveredFrom(noted)] : [])] };
}

/** Styles stand before what they are for, in each part and of the parts. */
function scanPart(xml: string, state: State): Issue | null {
  return scanXml(xml, handlerOf(state)) ?? state.issue;
}

function missingText({ stories }: State): Issue | null {
  return stories.has("body") ? null : { code: "damaged", found: "it holds no text document" };
}

const order: Role[] = ["header", "body", "footnote", "comment", "deleted", "footer"];

function blocksOf({ stories }: State): Block[] {
  return order.flatMap((role) => {
    const blocks = stories.get(role) ?? [];
    return role === "header" || role === "footer" ? once(blocks) : blocks;
  });
}

/** Headers and footers come again with every kind of page. */
function once(blocks: Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter((block) => block.kind === "grid" || seen.size < seen.add(block.text).size);
}

/** White space of any length is one space; more of it has elements of its own. */
const collapsed = (text: string): string => text.replace(/[ \t\r\n]+/g, " ");

function handlerOf(state: State): Handler {
  const styles = styleReader(state.styles);
  const { open, close, isSkipping } = walk(state, (name) => (state.issue ? undefined : elements.get(name)));
  return {
    open(name, tag) {
      if (state.flows.length === 0 && !isSkipping() && !state.issue) styles.open(name, tag);
      open(name, tag);
    },
    close(name) {
      if (state.flows.length === 0) styles.close(name);
      close(name);
    },
    text(text) {
      if (!isSkipping()) addText(state, collapsed(text));
    },
  };
}
