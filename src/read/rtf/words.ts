/** The words of RTF that matter for the text, as plain tables. */

/** Words and symbols that stand for a sign on the page; a soft hyphen stands for nothing. */
export const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: "\t",
    line: "\n",
    page: "\n",
    column: "\n",
    emdash: "—",
    endash: "–",
    emspace: "\u2003",
    enspace: "\u2002",
    qmspace: "\u2005",
    bullet: "•",
    lquote: "‘",
    rquote: "’",
    ldblquote: "“",
    rdblquote: "”",
    "~": "\u00a0",
    _: "\u2011",
    "-": "",
    "\\": "\\",
    "{": "{",
    "}": "}",
  }),
);

/** What becomes of a group that one of these words begins. */
export type Destination =
  /** nothing in it counts */
  | "skip"
  /** its own text is none, but groups in it may hold some */
  | "silent"
  /** the text around goes on in it */
  | "back"
  /** how a row of a table in a table is set out */
  | "nested"
  /** a story of its own */
  | "header"
  | "footer"
  | "footnote"
  | "comment"
  | "textbox"
  /** facts about the document */
  | "fonts"
  | "styles"
  | "title"
  | "author"
  | "created"
  | "modified"
  /** the automatic number of a paragraph */
  | "number"
  /** the name and the value of a shape's property */
  | "property"
  | "value";

const words: Record<Destination, string> = {
  skip: `bkmkend bkmkstart category colortbl comment company datafield doccomm falt ffdeftext ffentrymcr ffexitmcr ffformat
    ffhelptext ffname ffstattext filetbl fldinst fontemb fontfile formfield ftncn ftnsep ftnsepc aftncn aftnsep aftnsepc
    hlinkbase keycode keywords linkval listname listoverridetable listtable lsdlockedexcept manager nextfile
    nonesttables nonshppict objalias objclass objdata objname objsect objtime operator panose pgdsctbl pict pn printim
    pntxta pntxtb private propname protusertbl revtbl rsidtbl rxe shppict shprslt staticval subject tc template txe userprops
    vern xe xmlattrname xmlattrvalue xmlname xmlnstbl xform buptim themedata colorschememapping latentstyles datastore`,
  silent: "shp shpinst shpgrp do dpgroup object info upr sp",
  back: "ud result",
  nested: "nesttableprops",
  header: "header headerl headerr headerf",
  footer: "footer footerl footerr footerf",
  footnote: "footnote",
  comment: "annotation",
  textbox: "shptxt dptxbxtext",
  fonts: "fonttbl",
  styles: "stylesheet",
  title: "title",
  author: "author",
  created: "creatim",
  modified: "revtim",
  number: "listtext pntext",
  property: "sn",
  value: "sv",
};

/** The destination that a word begins. */
export const destinations: ReadonlyMap<string, Destination> = new Map(
  Object.entries(words).flatMap(([destination, list]) =>
    list.split(/\s+/).map((word): [string, Destination] => [word, destination as Destination]),
  ),
);

/** Names that word processors give to the styles of headings and titles. */
export const headingStyle = /^(?:heading \d|заголовок \d|загаловак \d|title|название|назва)/i;
