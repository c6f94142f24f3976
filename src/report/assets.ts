/** The page's script and styles, as scripts/page.mjs puts them together beside this file. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export interface Asset {
  text: string;
  /** As a Content-Security-Policy names it: only this very text may run. */
  hash: string;
}

export const readAsset = (name: "script.js" | "style.css"): Asset =>
  asset(readFileSync(new URL(`page/${name}`, import.meta.url), "utf8"));

export const asset = (text: string): Asset => ({
  text,
  hash: `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
});
