/** Reads a part of a document in one pass: its elements one after another, by the table of elements.ts. */
import type { Issue } from "../../model.ts";
import { type Handler, scanXml, walk } from "../xml/index.ts";
import { elements } from "./elements.ts";
import { countLetters } from "./letters.ts";
import { addText } from "./paragraph.ts";
import { type Context, newStory, type Role, type Story } from "./story.ts";

const table = new Map(Object.entries(elements));

/** The story of a part whose paragraphs have this role (undefined for the body), or why its XML cannot be read. */
export function readStory(xml: string, context: Context, role?: Role): { story: Story; issue: Issue | null } {
  const story = newStory(context, role);
  const issue = scanXml(xml, handlerOf(story));
  const [flow] = story.flows;
  if (flow && flow.held !== "") endHeld(story);
  return { story, issue };
}

/** A last paragraph without an end ends where the part does. */
function endHeld(story: Story): void {
  addText(story, "");
}

function handlerOf(story: Story): Handler {
  const { open, close, isSkipping } = walk(story, (name) => table.get(name));
  return {
    open,
    close,
    text(text) {
      if (isSkipping() || !story.inText) return;
      story.letters += countLetters(text);
      addText(story, text);
    },
  };
}
