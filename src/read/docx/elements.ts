/** What each element of WordprocessingML means for the words of a document, as a table: element, what to do, what to do at its end. */
import { limits } from "../limits.ts";
import { skip, type Tag, type Entry as XmlEntry, type Leave as XmlLeave } from "../xml/index.ts";
import { fieldCharacter, formData } from "./fields.ts";
import { countLetters, lettersOf } from "./letters.ts";
import { breakPage, passMark } from "./pages.ts";
import { addText, beginParagraph, endParagraph, putBlock, showReading, symbolOf } from "./paragraph.ts";
import { last, type Merge, type OpenCell, type OpenParagraph, type OpenRow, type Story } from "./story.ts";
import { isOn, numberOf } from "./styles.ts";
import { beginCell, beginRow, beginTable, endCell, endRow, endTable } from "./table.ts";

type Entry = XmlEntry<Story>;
type Leave = XmlLeave<Story>;

/** An element that only sets something. */
const once =
  (act: (story: Story, tag: Tag) => void): Entry =>
  (story, tag) => {
    act(story, tag);
    return undefined;
  };

const sign = (text: string): Entry => once((story) => addText(story, text));

const ofParagraph = (set: (paragraph: OpenParagraph, tag: Tag) => void): Entry =>
  once(({ paragraphs }, tag) => {
    const paragraph = last(paragraphs);
    if (paragraph) set(paragraph, tag);
  });

const ofRow = (set: (row: OpenRow, tag: Tag) => void): Entry =>
  once(({ tables }, tag) => {
    const row = last(tables)?.row;
    if (row) set(row, tag);
  });

const ofCell = (set: (cell: OpenCell, tag: Tag) => void): Entry =>
  once(({ tables }, tag) => {
    const cell = last(tables)?.row?.cell;
    if (cell) set(cell, tag);
  });

const clamp = (span: number | undefined, least: number): number =>
  Math.min(Math.max(span ?? least, least), limits.columns);

const mergeOf = (tag: Tag): Merge => (tag.attribute("w:val") === "restart" ? "restart" : "continue");

const ignored: Entry = () => skip;

const enterText: Entry = (story) => {
  story.inText = true;
  return leaveText;
};
const leaveText: Leave = (story) => {
  story.inText = false;
};

const propertiesOf =
  (whose: NonNullable<Story["properties"]>): Entry =>
  (story) => {
    story.properties = whose;
    return leaveProperties;
  };
const leaveProperties: Leave = (story) => {
  story.properties = null;
};

/** A deletion of what is in it, or, among properties, of the row or of the end of the paragraph. */
const enterDeletion: Entry = (story) => {
  const row = last(story.tables)?.row;
  const paragraph = last(story.paragraphs);
  if (story.properties === "row" && row) row.role = "deleted";
  if (story.properties === "paragraph" && paragraph) paragraph.isOpenEnded = true;
  if (story.properties) return undefined;
  story.deletions++;
  return leaveDeletion;
};
const leaveDeletion: Leave = (story) => {
  story.deletions--;
};

const enterParagraph: Entry = (story) => {
  beginParagraph(story);
  return endParagraph;
};

const leaveRun: Leave = ({ runs }) => {
  runs.pop();
};

const enterBox: Entry = (story) => {
  const paragraph = last(story.paragraphs);
  if (!paragraph) return undefined;
  story.flows.push({ role: last(story.flows)?.role ?? "textbox", cell: null, blocks: [], held: "" });
  beginParagraph(story); // words in the box and in no paragraph of it
  return leaveBox;
};
const leaveBox: Leave = (story) => {
  endParagraph(story);
  const flow = story.flows.pop();
  const paragraph = last(story.paragraphs);
  if (flow && paragraph) for (const block of flow.blocks) paragraph.boxes.push(block);
};

const enterChoice: Entry = (story) => {
  const alternative = last(story.alternatives);
  if (!alternative) return undefined;
  if (alternative.isTaken) return skip;
  alternative.before = story.letters;
  return leaveChoice;
};
const leaveChoice: Leave = (story) => {
  const alternative = last(story.alternatives);
  if (alternative) alternative.isTaken = story.letters > alternative.before;
};

/** The reading of a word above it is put behind the word, in brackets. */
const leaveReading: Leave = (story) => {
  const reading = story.paragraphs.pop();
  const paragraph = last(story.paragraphs);
  if (!reading || !paragraph) return;
  paragraph.reading += reading.text + reading.reading;
  paragraph.deleted += reading.deleted;
  paragraph.hidden += reading.hidden;
  for (const box of reading.boxes) paragraph.boxes.push(box);
};

export const elements: Record<string, Entry> = {
  // text and signs among it
  "w:t": enterText,
  "w:delText": enterText,
  "m:t": enterText,
  "a:t": enterText,
  "w:tab": sign("\t"),
  "w:ptab": sign("\t"),
  "w:cr": sign("\n"),
  "w:noBreakHyphen": sign("\u2011"),
  "w:br": once((story, tag) => {
    addText(story, "\n");
    if (tag.attribute("w:type") === "page") breakPage(story);
  }),
  "w:lastRenderedPageBreak": once(passMark),
  "w:sym": once((story, tag) => addText(story, symbolOf(tag.attribute("w:char") ?? ""))),
  "w:footnoteReference": once(noteMark),
  "w:endnoteReference": once(noteMark),
  "v:textpath": once((story, tag) => putDrawn(story, tag.attribute("string") ?? "")),
  "w:ruby": () => showReading,
  "w:rt": (story) => {
    if (story.paragraphs.length === 0) return undefined;
    beginParagraph(story);
    return leaveReading;
  },

  // paragraphs, runs and their properties
  "w:p": enterParagraph,
  "a:p": enterParagraph,
  "w:pPr": propertiesOf("paragraph"),
  "w:pStyle": ofParagraph((paragraph, tag) => {
    paragraph.style = tag.attribute("w:val");
  }),
  "w:numId": ofParagraph((paragraph, tag) => {
    paragraph.list = tag.attribute("w:val");
  }),
  "w:ilvl": ofParagraph((paragraph, tag) => {
    paragraph.level = numberOf(tag);
  }),
  "w:outlineLvl": ofParagraph((paragraph, tag) => {
    paragraph.outline = numberOf(tag);
  }),
  "w:framePr": ofParagraph((paragraph, tag) => {
    const dropped = tag.attribute("w:dropCap");
    if (dropped === "drop" || dropped === "margin") paragraph.isOpenEnded = true; // the first letter of the next one
  }),
  "w:r": (story) => {
    story.runs.push({ isHidden: undefined, style: undefined });
    return leaveRun;
  },
  "w:rStyle": once(({ runs, properties }, tag) => {
    const run = last(runs);
    if (run && !properties) run.style = tag.attribute("w:val");
  }),
  "w:vanish": once(({ runs, paragraphs, properties }, tag) => {
    const run = last(runs);
    const paragraph = last(paragraphs);
    if (properties === "paragraph" && paragraph) paragraph.isEndHidden = isOn(tag);
    else if (run) run.isHidden = isOn(tag);
  }),

  // fields and forms
  "w:fldChar": once(fieldCharacter),
  ...Object.fromEntries(Object.entries(formData).map(([name, act]) => [name, once(act)])),

  // tables
  "w:tbl": (story) => {
    beginTable(story);
    return endTable;
  },
  "w:tr": (story) => (beginRow(story) ? endRow : undefined),
  "w:trPr": propertiesOf("row"),
  "w:gridBefore": ofRow((row, tag) => {
    row.col = clamp(numberOf(tag), 0);
  }),
  "w:hidden": ofRow((row, tag) => {
    if (isOn(tag)) row.role ??= "hidden";
  }),
  "w:tc": (story) => (beginCell(story) ? endCell : undefined),
  "w:tcPr": propertiesOf("cell"),
  "w:gridSpan": ofCell((cell, tag) => {
    cell.colspan = clamp(numberOf(tag), 1);
  }),
  "w:vMerge": ofCell((cell, tag) => {
    cell.vertical = mergeOf(tag);
  }),
  "w:hMerge": ofCell((cell, tag) => {
    cell.horizontal = mergeOf(tag);
  }),
  "w:cellDel": ofCell((cell) => {
    cell.isDeleted = true;
  }),

  // changes that were tracked: their final state
  "w:del": enterDeletion,
  "w:moveFrom": enterDeletion,

  // boxes, alternatives, inserted documents
  "w:txbxContent": enterBox,
  "a:txBody": enterBox,
  "mc:AlternateContent": ({ alternatives }) => {
    alternatives.push({ isTaken: false, before: 0 });
    return (story) => {
      story.alternatives.pop();
    };
  },
  "mc:Choice": enterChoice,
  "mc:Fallback": enterChoice,
  "w:altChunk": once((story, tag) => {
    for (const block of story.context.chunks.get(tag.attribute("r:id") ?? "") ?? []) {
      story.added += lettersOf(block);
      putBlock(story, block);
    }
  }),

  // what says nothing of the words, or of words of another time
  ...Object.fromEntries(
    [
      ...["w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:numberingChange"],
      ...["w:tabs", "w:tblPr", "w:tblGrid", "w:sdtPr", "w:sdtEndPr", "w:sectPr", "m:ctrlPr"],
    ].map((name) => [name, ignored]),
  ),
};

/** A mark that the author chose is text of its own and no part of the word before it. */
function noteMark(story: Story, tag: Tag): void {
  const own = tag.attribute("w:customMarkFollows");
  if (own === "1" || own === "true" || own === "on") addText(story, " ");
}

/** Letters drawn as a picture. */
function putDrawn(story: Story, text: string): void {
  const role = last(story.flows)?.role ?? "textbox";
  const paragraph = last(story.paragraphs);
  if (text.trim() === "" || !paragraph) return;
  story.added += countLetters(text);
  paragraph.boxes.push({ kind: "paragraph", text, role });
}
