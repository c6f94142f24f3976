import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/read/limits.ts";
import { decodeXml, scanXml } from "../../src/read/xml/index.ts";
import { littleTime, processorTime } from "../processor-time.ts";

/** What a handler is told: `<name a>`, `>` for an end, and texts; attributes in `asked` are shown. */
function told(xml: string, ...asked: string[]) {
  const events: string[] = [];
  const issue = scanXml(xml, {
    open: (name, tag) => {
      const values = asked.map((attribute) => tag.attribute(attribute)).filter((value) => value !== undefined);
      events.push(`<${[name, ...values].join(" ")}`);
    },
    close: () => events.push(">"),
    text: (text) => events.push(text),
  });
  return { events: events.join(""), issue };
}

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

describe("names", () => {
  const table: [name: string, xml: string, events: string][] = [
    ["our prefix", `<w:p xmlns:w="${word}"/>`, "<w:p>"],
    ["another prefix", `<ns0:p xmlns:ns0="${word}"><ns0:r/></ns0:p>`, "<w:p<w:r>>"],
    ["the default namespace", `<p xmlns="${word}"><r/></p>`, "<w:p<w:r>>"],
    ["Strict", `<w:p xmlns:w='${strict}'/>`, "<w:p>"],
    ["a prefix of ours for another namespace", '<w:p xmlns:w="urn:x"/>', "<other:p>"],
    ["a prefix declared nowhere", "<w:p/>", "<w:p>"],
    ["no namespace", "<p/>", "<p>"],
    [
      "a namespace for one element alone",
      `<a><p xmlns="${word}"><r/></p><r/><e xmlns="${word}"/><r/></a>`,
      "<a<w:p<w:r>><r><w:e><r>>",
    ],
    ["a namespace taken back", `<p xmlns="${word}"><r xmlns=""/><r/></p>`, "<w:p<r><w:r>>"],
    [
      "a prefix in two meanings",
      `<a:p xmlns:a="${word}"><a:p xmlns:a="urn:oasis:names:tc:opendocument:xmlns:text:1.0"/><a:p/></a:p>`,
      "<w:p<text:p><w:p>>",
    ],
  ];
  it.each(table)("by %s", (_name, xml, events) => {
    expect(told(xml)).toEqual({ events, issue: null });
  });
});

describe("attributes", () => {
  const table: [name: string, tag: string, value: string][] = [
    ["in double quotes", 'w:val="1"', "1"],
    ["in single quotes", "w:val='a\"b'", 'a"b'],
    ["among others", 'val="0" w:value="2"\n\tw:val = "1"', "1"],
    ["with > and / in it", 'w:val="a/>b" w:x="/"', "a/>b"],
    ["with references", 'w:val="&lt;&#1040;&#x411;&amp;amp;&nbsp;"', "<АБ&amp;&nbsp;"],
    ["empty", 'w:val=""', ""],
  ];
  it.each(table)("%s", (_name, attributes, value) => {
    expect(told(`<a ${attributes}><b/></a>`, "w:val").events).toBe(`<a ${value}<b>>`);
  });

  it("are found by their namespace", () => {
    const xml = `<q:a xmlns:q="${strict}" w:val="no" val="no" q:val="yes" xmlns:w="urn:x"/>`;
    expect(told(xml, "w:val").events).toBe("<w:a yes>");
  });
});

describe("text", () => {
  const table: [name: string, xml: string, events: string][] = [
    ["between tags", "<a> x <b/>y</a>", "<a x <b>y>"],
    [
      "with references",
      "<a>&lt;&#1040;&#x411;&quot;&apos;&#0;&#xd800;&unknown;&</a>",
      "<a<АБ\"'&#0;&#xd800;&unknown;&>",
    ],
    ["in CDATA, taken as it is", "<a>1<![CDATA[<b>&lt;]]>2</a>", "<a1<b>&lt;2>"],
    ["around comments and instructions", "<?xml version='1.0'?><!-- <a> --><a>1<!-- > -->2<?x <y> ?>3</a>\n", "<a123>"],
  ];
  it.each(table)("%s", (_name, xml, events) => {
    expect(told(xml)).toEqual({ events, issue: null });
  });
});

describe("what is refused", () => {
  const table: [name: string, xml: string, code: string][] = [
    ["nothing", "", "damaged"],
    ["text alone", "text", "damaged"],
    ["an element that does not end", "<a><b></b>", "damaged"],
    ["an end without a beginning", "<a/></a>", "damaged"],
    ["the wrong end", "<a><b></a></b>", "damaged"],
    ["the end of a longer name", "<a></ab>", "damaged"],
    ["a tag in a tag", "<a <b/></a>", "damaged"],
    ["a tag without a name", "<></>", "damaged"],
    ["a quote that does not end", '<a b="1></a>', "damaged"],
    ["a comment that does not end", "<a><!-- </a>", "damaged"],
    ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "damaged"],
    ["nesting without end", `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`, "too-large"],
    ["attributes without end", `<a ${'b="" '.repeat(100_000)}/>`, "too-large"],
  ];
  it.each(table)("%s", (_name, xml, code) => {
    expect(told(xml).issue?.code).toBe(code);
  });
});

it("stops at more elements than any office makes", () => {
  const ignore = { open: () => {}, close: () => {}, text: () => {} };
  expect(scanXml(`<a>${"<b/>".repeat(limits.xml.elements)}</a>`, ignore)?.code).toBe("too-large");
});

describe("any text", () => {
  const pieces = [
    "<a>",
    "</a>",
    "<b c='d>'/>",
    "x",
    "&#1;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    '"',
    "<",
    ">",
    "/",
    " xmlns:q='u'",
  ];
  it("ends in an answer, and every beginning that is told has its end", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (list) => {
        let open = 0;
        const issue = scanXml(list.join(""), { open: () => open++, close: () => open--, text: () => {} });
        expect(open > 0 && issue === null).toBe(false);
        expect(open).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["references", `<a>${"&".repeat(500_000)}</a>`],
    ["attributes without a value", `<a ${"b ".repeat(500_000)}/>`],
    ["names without an end", `<a ${"b".repeat(1_000_000)}/>`],
    ["brackets", "<".repeat(1_000_000)],
    ["new namespaces", `<a>${'<b xmlns:c="urn:c"/>'.repeat(50_000)}</a>`],
  ])("of many %s takes linear time", (_name, xml) => {
    const spent = processorTime();
    told(xml, "w:val");
    expect(spent()).toBeLessThan(littleTime);
  });
});

describe("bytes", () => {
  const table: [name: string, bytes: Buffer][] = [
    ["UTF-8", Buffer.from("<a>Ы</a>")],
    ["UTF-8 with a mark", Buffer.from("\uFEFF<a>Ы</a>")],
    [
      "windows-1251, declared",
      Buffer.concat([Buffer.from('<?xml encoding="windows-1251"?><a>'), Buffer.from([0xdb]), Buffer.from("</a>")]),
    ],
    ["UTF-16 with a mark", Buffer.from("\uFEFF<a>Ы</a>", "utf16le")],
    ["UTF-16 without one", Buffer.from("<a>Ы</a>", "utf16le")],
    ["UTF-8 that claims to be UTF-16", Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>Ы</a>')],
    ["an encoding that nobody knows", Buffer.from('<?xml encoding="x-none"?><a>Ы</a>')],
  ];
  it.each(table)("in %s", (_name, bytes) => {
    expect(told(decodeXml(bytes)).events).toBe("<aЫ>");
  });
});
