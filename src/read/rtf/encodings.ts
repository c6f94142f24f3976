/** Which encoding the bytes of a text are in: by font, else by document. */

/** Encodings by the character set of a font; sets 0 and 1 are what the document says. */
const byCharset: Record<number, string> = {
  77: "macintosh",
  128: "shift_jis",
  129: "euc-kr",
  134: "gbk",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
  254: "ibm866",
  255: "ibm866",
};

/** Encodings by code page; the DOS pages are taken for the Russian one, their only use here. */
const byCodePage: Record<number, string> = {
  437: "ibm866",
  850: "ibm866",
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20866: "koi8-r",
  21866: "koi8-u",
  28595: "iso-8859-5",
  65001: "utf-8",
};

/** Windows numbers of Russian, Ukrainian and Belarusian. */
const cyrillicLanguages = new Set([1049, 1058, 1059]);
const SYMBOL_CHARSET = 2;
const symbolFont = /^(?:symbol|wingdings|webdings|marlett|zapf ?dingbats|mt extra)/i;

export interface Font {
  name: string;
  charset?: number;
  codePage?: number;
}

/** What the head of the document says of its encoding. */
export interface Defaults {
  codePage: number;
  language?: number;
}

/** The encoding of a text in this font; `symbol` is that of a font of pictures. */
export function encodingOf(font: Font | undefined, defaults: Defaults): string {
  if (font?.charset === SYMBOL_CHARSET && symbolFont.test(font.name)) return "symbol";
  const own = byCharset[font?.charset ?? 0] ?? pageOf(font?.codePage);
  if (own) return own;
  if (font && /\bcyr\b/i.test(font.name)) return "windows-1251";
  const western = defaults.codePage === 1252; // what a program writes that never heard of code pages
  return western && cyrillicLanguages.has(defaults.language ?? 0)
    ? "windows-1251"
    : (pageOf(defaults.codePage) ?? "windows-1252");
}

function pageOf(codePage: number | undefined): string | undefined {
  if (codePage === undefined) return undefined;
  return codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : byCodePage[codePage];
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Decodes a latin1 string of bytes; pictures come as the private characters that Word itself uses for them. */
export function decode(bytes: string, encoding: string): string {
  if (encoding === "symbol") return bytes.replace(/[^\s]/g, (sign) => String.fromCharCode(0xf000 + sign.charCodeAt(0)));
  if (/^[\t -~]*$/.test(bytes)) return bytes;
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(Buffer.from(bytes, "latin1"));
}
