import { describe, expect, it } from "vitest";
import type { Block } from "../../src/model.ts";
import { read } from "../../src/read/index.ts";
import { littleTime, processorTime } from "../processor-time.ts";

const readPage = async (html: string | Uint8Array) => {
  const { value, issues } = await read(typeof html === "string" ? Buffer.from(html) : html, "plan.html");
  return { ...value, issues };
};
const page = (body: string) => `<!DOCTYPE html><html><head><title>Сайт школы</title></head><body>${body}</body></html>`;
const blocksOf = async (body: string) => (await readPage(page(body))).blocks;
/** Paragraphs as «role: text», grids as rows of texts. */
const shown = (blocks: Block[]) =>
  blocks.map((block) => {
    if (block.kind === "grid") return block.rows.map((row) => row.map((cell) => cell.text));
    return block.role ? `${block.role}: ${block.text}` : block.text;
  });
const table = (...rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
const plan = table(["№", "Дело", "Срок"], ["1", "Осенний смотр", "Октябрь"], ["2", "Зимний поход", "Январь"]);
const planRows = [
  ["№", "Дело", "Срок"],
  ["1", "Осенний смотр", "Октябрь"],
  ["2", "Зимний поход", "Январь"],
];

describe("a web page", () => {
  const bodies: [name: string, body: string, blocks: unknown[]][] = [
    ["headings and paragraphs", "<h1>План</h1><p>на год</p>", ["heading: План", "на год"]],
    [
      "white space and entities",
      "<p>План\n   работы&nbsp;на &laquo;год&raquo; &#8470;1</p>",
      ["План работы\u00a0на «год» №1"],
    ],
    ["text without elements", "План <b>ра</b>боты", ["План работы"]],
    ["a line break, and two that part paragraphs", "Сбор<br>Двор<br><br>Сад", ["Сбор\nДвор", "Сад"]],
    ["soft hyphens", "<p>Суб&shy;бот&shy;ник</p>", ["Субботник"]],
    ["text as it is", "<pre>1  Сбор\n2  Двор</pre>", ["1  Сбор\n2  Двор"]],
    ["no scripts and styles", "<script>var a = '<p>нет</p>'</script><style>p{}</style><p>да</p>", ["да"]],
    [
      "what is hidden",
      '<p>Сбор</p><div style="display: none">старое<p>меню</p></div>',
      ["Сбор", "hidden: старое", "hidden: меню"],
    ],
    ["what is deleted", "<p>Сбор <del>в мае</del> в июне</p>", ["Сбор в июне", "deleted: в мае"]],
    ["what is struck out but stands", "<p>Сбор <s>в мае</s></p>", ["Сбор в мае"]],
    [
      "numbers of lists",
      '<ol start="3"><li>Сбор<li><p>Двор</p></ol><ol type="a"><li>Сад</ol><ul><li>Пруд</ul>',
      ["3. Сбор", "4. Двор", "a. Сад", "Пруд"],
    ],
    ["a plan", plan, [planRows]],
    [
      "tags that are not closed",
      "<table><tr><td>№<td>Дело<tr><td>1<td>Смотр</table>Конец",
      [
        [
          ["№", "Дело"],
          ["1", "Смотр"],
        ],
        "Конец",
      ],
    ],
    ["a caption", "<table><caption>План</caption><tr><td>№<td>Дело</table>", ["План", [["№", "Дело"]]]],
    ["lines of a cell", table(["<p>Сбор</p><p>&nbsp;</p><p>Двор</p>", "а<br>б"]), [[["Сбор\n\nДвор", "а\nб"]]]],
    ["an item of a list without words", table(["<ol><li></li></ol>", "Сбор"]), [[["1.", "Сбор"]]]],
    ["no table without words", "<table><tr><td><img></td></tr></table><p>Сбор</p>", ["Сбор"]],
    [
      "deleted words of a cell outside of it",
      table(["1", "Сбор <del>старый</del>"]),
      [[["1", "Сбор"]], "deleted: старый"],
    ],
  ];
  it.each(bodies)("gives %s", async (_name, body, blocks) => {
    expect(shown(await blocksOf(body))).toEqual(blocks);
  });

  it("places merged cells", async () => {
    const [grid] = await blocksOf(
      '<table><tr><th colspan="3">Сентябрь</th></tr><tr><td rowspan=2>1</td><td>Сбор</td><td>3</td></tr><tr><td colspan="2">Двор</td></tr></table>',
    );
    expect(grid?.kind === "grid" && grid.rows.flat().map((c) => [c.text, c.row, c.col, c.rowspan, c.colspan])).toEqual([
      ["Сентябрь", 0, 0, 1, 3],
      ["1", 1, 0, 2, 1],
      ["Сбор", 1, 1, 1, 1],
      ["3", 1, 2, 1, 1],
      ["Двор", 2, 1, 1, 2],
    ]);
  });

  it("knows its title and author", async () => {
    const { properties, reader } = await readPage(
      '<html><head><title>План\n школы</title><meta name="Author" content="Липова О.П."></head><body>Сбор',
    );
    expect({ properties, reader }).toEqual({
      properties: { title: "План школы", author: "Липова О.П." },
      reader: "html",
    });
  });
});

describe("tables in tables", () => {
  it("opens one that lays out the page", async () => {
    const menu = table(["Главная"], ["Новости"]);
    const body = table([`Меню ${menu}`, `<h2>План</h2>${plan}<p>Директор</p>`], ["Школа", "2031"]);
    expect(shown(await blocksOf(body))).toEqual([
      "Меню",
      [["Главная"], ["Новости"]],
      "heading: План",
      planRows,
      "Директор",
      "Школа",
      "2031",
    ]);
  });

  it("opens layout within layout, and a frame around a table", async () => {
    expect(shown(await blocksOf(table([table(["Меню", `До ${table([plan])} после`])])))).toEqual([
      "Меню",
      "До",
      planRows,
      "после",
    ]);
  });

  it("keeps a small one as text of a cell", async () => {
    const inner = table(["класс", "число"], ["5", "12"]);
    const rows = [
      ["№", "Дело", "Срок"],
      ["1", `Смотр ${inner} итог`, "Май"],
      ["2", "Сбор", "Июнь"],
      ["3", "Поход", "Июль"],
    ];
    const [, [, cell] = []] = (shown(await blocksOf(table(...rows)))[0] ?? []) as string[][];
    expect(cell).toBe("Смотр\nкласс\nчисло\n5\n12\nитог");
  });
});

describe("Word's own HTML", () => {
  const word = (body: string) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"><head><!--[if gte mso 9]><xml><w:View>Print</w:View></xml><![endif]--></head><body><div class=WordSection1>${body}</div></body></html>`;
  const ignored = (mark: string) =>
    `<![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`;
  const bodies: [name: string, body: string, blocks: unknown[]][] = [
    [
      "a number",
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${ignored("1.2.")}Сбор<o:p></o:p></p>`,
      ["1.2. Сбор"],
    ],
    [
      "no bullet",
      `<p>${ignored("·")}Сбор</p><p>${ignored("o")}Двор</p><p>${ignored("а)")}Сад</p>`,
      ["Сбор", "Двор", "а) Сад"],
    ],
    [
      "a number alone in its cell",
      table([`<p>${ignored("1.")}<o:p>&nbsp;</o:p></p>`, "<p>Сбор<o:p></o:p></p>"]),
      [[["1.", "Сбор"]]],
    ],
    [
      "parts of the document",
      "<div style='mso-element:header'><p>Школа</p></div><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href=\"#_ftnref1\">[1]</a> при погоде</p></div></div>",
      ["header: Школа", "footnote: при погоде"],
    ],
    ["no marks of notes", '<p>Сбор<a href="#_ftn1">[1]</a></p>', ["Сбор"]],
    ["hidden text", "<p>Сбор<span style='mso-hide:all'>тайно</span></p>", ["Сбор", "hidden: тайно"]],
    [
      "a text box once",
      "<p>План</p><!--[if gte vml 1]><v:shape><v:textbox><p>УТВЕРЖДАЮ</p></v:textbox></v:shape><![endif]--><![if !vml]><table><tr><td><p>УТВЕРЖДАЮ</p></td></tr></table><![endif]>",
      ["План", [["УТВЕРЖДАЮ"]]],
    ],
    [
      "a text box that is a picture elsewhere",
      "<p>План</p><!--[if gte vml 1]><v:shape><v:textbox><p>УТВЕРЖДАЮ</p></v:textbox></v:shape><![endif]--><![if !vml]><img src=a.gif><![endif]>",
      ["План", "УТВЕРЖДАЮ"],
    ],
  ];
  it.each(bodies)("gives %s", async (_name, body, blocks) => {
    expect(shown((await readPage(word(body))).blocks)).toEqual(blocks);
  });

  it("is HTML though it is named DOC", async () => {
    const { value, issues } = await read(Buffer.from(word("<p>План</p>")), "plan.doc");
    expect([value.format, issues.map(({ code }) => code)]).toEqual(["html", ["not-what-it-is-named"]]);
  });
});

describe("the encoding of a page", () => {
  const cp1251 = (text: string) =>
    Buffer.from([...text].map((c) => (c >= "А" && c <= "я" ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0))));
  const koi8 = Buffer.concat([Buffer.from('<meta charset="koi8-r"><p>'), Buffer.from([0xf0, 0xcc, 0xc1, 0xce])]);
  const pages: [name: string, bytes: Uint8Array][] = [
    ["UTF-8 that says nothing", Buffer.from("<p>План</p>")],
    ["UTF-8 that says windows-1251", Buffer.from('<meta charset="windows-1251"><p>План работы</p>')],
    ["UTF-16", Buffer.from("\uFEFF<html><p>План", "utf16le")],
    [
      "windows-1251 that says so",
      cp1251('<meta http-equiv=Content-Type content="text/html; charset=windows-1251"><p>План'),
    ],
    ["windows-1251 that says ISO-8859-1", cp1251("<meta charset=iso-8859-1><p>План работы школы на год")],
    ["windows-1251 that says nothing", cp1251("<html><p>План работы школы на год")],
    ["KOI8-R that says so", koi8],
  ];
  it.each(pages)("is found: %s", async (_name, bytes) => {
    expect(shown((await readPage(bytes)).blocks)[0]).toMatch(/^План/);
  });
});

describe("a page saved as one file", () => {
  const part = (type: string, encoding: string, body: string) =>
    `--b\r\nContent-Type: ${type};\r\n\tcharset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
  const quoted = (text: string) =>
    [...Buffer.from(text)]
      .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
      .join("");
  const letter = (...parts: string[]) =>
    Buffer.from(
      `From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\nпусто\r\n${parts.join("")}--b--\r\n`,
    );

  it("is read with its headers and without its pictures", async () => {
    const { format, blocks } = await readPage(
      letter(
        part("text/html", "quoted-printable", quoted(page(plan)).replace("<table>", "<tab=\r\nle>")),
        part("image/gif", "base64", "R0lGODlhAQABAAAAACw="),
        part(
          "text/html",
          "base64",
          Buffer.from("<div style='mso-element:footer'><p>Школа</p></div>").toString("base64"),
        ),
      ),
    );
    expect(format).toBe("html");
    expect(shown(blocks)).toEqual([planRows, "footer: Школа"]);
  });

  it("without a page in it is damaged", async () => {
    const { blocks, issues } = await readPage(letter(part("text/plain", "7bit", "План")));
    expect([blocks, issues.map(({ code }) => code)]).toEqual([[], ["damaged"]]);
  });
});

describe("a hostile page", () => {
  const pages: [name: string, html: string, codes: string[]][] = [
    ["nested too deeply", "<div>".repeat(100_000), ["too-large"]],
    ["nested, closed by other tags", "<b>x</i>".repeat(100_000), ["too-large"]],
    ["nested as deep as is read", `${"<div>".repeat(9_000)}План`, []],
    ["of fonts that never close", "<p><font>слово".repeat(3_000), []],
    ["of nested tables", `${"<table><tr><td>".repeat(3_000)}План`, []],
    ["of brackets", `<p>План${"<".repeat(500_000)}`, []],
    ["of comments", `<p>План${"<!--".repeat(100_000)}`, []],
    ["of attributes", `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}`).join(" ")}>План`, []],
    ["of spans", `<table>${'<tr><td rowspan="99999999" colspan="99999999">План'.repeat(1_000)}</table>`, []],
    ["of cells", `<table>${`<tr>${"<td>План".repeat(100)}`.repeat(300)}</table>`, []],
    ["of tags", "<br>".repeat(1_600_000), ["too-large"]],
  ];
  it.each(pages)("%s", async (_name, html, codes) => {
    const spent = processorTime();
    const { blocks, issues } = await readPage(`<html>${html}`);
    expect(issues.map(({ code }) => code)).toEqual(codes);
    expect(blocks.length > 0).toBe(codes.length === 0);
    expect(spent()).toBeLessThan(littleTime);
  });
});
