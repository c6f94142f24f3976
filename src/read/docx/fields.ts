/** Complex fields: of what Word computes only the result is on the page. */
import type { Tag } from "../xml/index.ts";
import { addShown, addText } from "./paragraph.ts";
import { last, type OpenField, type Story } from "./story.ts";
import { isOn, numberOf } from "./styles.ts";

export function fieldCharacter(story: Story, tag: Tag): void {
  const type = tag.attribute("w:fldCharType");
  if (type === "begin") beginField(story);
  else if (type === "separate") endInstruction(story, last(story.fields));
  else if (type === "end") endField(story);
}

function beginField(story: Story): void {
  story.fields.push({ inInstruction: true, entries: [], chosen: 0 });
  story.instructions++;
}

function endInstruction(story: Story, field: OpenField | undefined): void {
  if (!field?.inInstruction) return;
  field.inInstruction = false;
  story.instructions--;
}

/** A box or a list of a form has no result; what it shows stands in its data. */
function endField(story: Story): void {
  const field = story.fields.pop();
  endInstruction(story, field);
  if (field?.isChecked !== undefined) addText(story, field.isChecked ? "☒" : "☐");
  const entry = field?.entries[field.chosen];
  if (entry !== undefined) addShown(story, entry);
}

/** The data of a form's field, by element. */
export const formData: Record<string, (story: Story, tag: Tag) => void> = {
  "w:checkBox"({ fields }) {
    const field = last(fields);
    if (field) field.isChecked = false;
  },
  "w:checked": check,
  "w:default": check,
  "w:listEntry"({ fields }, tag) {
    last(fields)?.entries.push(tag.attribute("w:val") ?? "");
  },
  "w:result"({ fields }, tag) {
    const field = last(fields);
    if (field) field.chosen = numberOf(tag) ?? 0;
  },
};

/** The default of a box, and then what was made of it. */
function check({ fields }: Story, tag: Tag): void {
  const field = last(fields);
  if (field?.isChecked !== undefined) field.isChecked = isOn(tag);
}
