/** Reads web pages: plans inside sites, Word's own HTML, and pages saved as one file. */
import { type CheerioAPI, load } from "cheerio/slim";
import type { Block, Issue, Properties } from "../../model.ts";
import type { Result } from "../../result.ts";
import { recoverWords } from "../docx/census.ts";
import { type Reading, unread } from "../reading.ts";
import { blocksOfPage } from "./blocks.ts";
import { decodePage } from "./decode.ts";
import { walk } from "./dom.ts";
import { excessOfPage } from "./inspect.ts";
import { type WebPart, webParts } from "./mime.ts";

/** Blocks of a page; of a page with parts (Word saves headers and footers apart) those of all parts. */
export async function readHtml(bytes: Uint8Array): Promise<Result<Reading>> {
  const [main, ...others] = webParts(bytes).map(openPart);
  if (!main) return unread({ code: "damaged", found: "the saved page holds no HTML" });
  const failed = [main, ...others].find(({ excess }) => excess !== undefined);
  if (failed?.excess) return unread({ code: "too-large", found: failed.excess });
  const own = blocksOf(main.document);
  const added = others.flatMap(({ document }) => blocksOf(document));
  const recovered = recoverWords(drawnTexts(main.document), own);
  const properties = propertiesOf(main.document);
  const blocks = [...own, ...recovered.value, ...added.filter(({ kind }) => kind === "paragraph")];
  const issues: Issue[] = [...main.issues, ...recovered.issues];
  return { value: { reader: "html", blocks, ...(properties && { properties }) }, issues };
}

interface OpenPart {
  document: CheerioAPI;
  excess: string | undefined;
  issues: Issue[];
}

function openPart({ bytes, charset }: WebPart): OpenPart {
  const { value: html, issues } = decodePage(bytes, charset);
  const excess = excessOfPage(html);
  return { document: load(excess === undefined ? html : ""), excess, issues };
}

function blocksOf(document: CheerioAPI): Block[] {
  const root = document.root().get(0);
  return root ? blocksOfPage(root) : [];
}

/** Word keeps its text boxes in comments, and repeats them as tables or pictures for other programs. */
function drawnTexts(document: CheerioAPI): string[] {
  const root = document.root().get(0);
  const texts: string[] = [];
  if (!root) return texts;
  walk(root, {
    enter: () => true,
    leave: () => {},
    text: () => {},
    comment(data) {
      if (!/^\[if gte vml/.test(data) || !data.includes("<v:textbox")) return;
      const boxes = load(data.slice(data.indexOf(">") + 1))("v\\:textbox").toArray();
      for (const box of boxes)
        for (const block of blocksOfPage(box)) if (block.kind === "paragraph") texts.push(block.text);
    },
  });
  return texts;
}

/** The title of the page and who is said to have written it. */
function propertiesOf(document: CheerioAPI): Properties | undefined {
  const title = document("title").first().text().replace(/\s+/g, " ").trim();
  const author = document('meta[name="author" i]').first().attr("content")?.trim();
  return title || author ? { ...(title && { title }), ...(author && { author }) } : undefined;
}
