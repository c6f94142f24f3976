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

/** Opens files in one browser for a test file. */
export function browserOf(): (file: string, options?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser | null = null;
  afterAll(() => browser?.close());
  return async (file, options) => {
    browser ??= await chromium.launch({ executablePath: program, args });
    const page = await (await browser.newContext(options)).newPage();
    const faults: string[] = [];
    const url = pathToFileURL(file).href;
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => request.url() !== url && faults.push(request.url()));
    await page.goto(url);
    return { page, faults };
  };
}
