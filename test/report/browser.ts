/** A page of a report in a real browser. */
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";

const program = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const hasBrowser = existsSync(program);
if (!hasBrowser) console.warn(`There is no Chromium at ${program}: the report is not tested in a browser`);

/** No request of the browser's own may be mistaken for one of the page. */
const args =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );

export interface Opened {
  page: Page;
  /** What the page complained of, and what it asked of the network. */
  faults: string[];
}

/** Opens files in one browser for a test file, one after the other; a page with options of its own is a new one. */
export function browserOf(): (file: string, options?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser | null = null;
  let plain: Promise<Page> | null = null;
  const newPage = async (options?: BrowserContextOptions) => {
    browser ??= await chromium.launch({ executablePath: program, args });
    return (await browser.newContext(options)).newPage();
  };
  const pageFor = (options?: BrowserContextOptions) => {
    if (options) return newPage(options);
    plain ??= newPage();
    return plain;
  };
  afterAll(() => browser?.close());
  return async (file, options) => {
    const page = await pageFor(options);
    for (const event of ["console", "pageerror", "request"] as const) page.removeAllListeners(event);
    await page.emulateMedia({ media: null });
    await page.goto("about:blank"); // and so nothing of the page before is kept, such as what is typed
    const faults: string[] = [];
    const url = pathToFileURL(file).href;
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => request.url() !== url && faults.push(request.url()));
    await page.goto(url);
    return { page, faults };
  };
}
