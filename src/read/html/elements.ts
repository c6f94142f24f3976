/** What elements of a page are to a reader of words. */

const set = (names: string) => new Set(names.split(" "));

/** Each begins and ends a paragraph. */
export const blockElements = set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary tbody tfoot thead tr td th table ul v:textbox",
);

/** What is in them is no text of the page. */
export const silentElements = set("script style template head title xml object:params datalist");

export const headings = set("h1 h2 h3 h4 h5 h6");

/** What Word calls parts of a document in its own HTML: the value of the style `mso-element`, and the role of its paragraphs. */
export const wordParts = {
  header: "header",
  footer: "footer",
  footnote: "footnote",
  endnote: "footnote",
  comment: "comment",
} as const;
