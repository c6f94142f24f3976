/** The report: a database as one page that needs nothing but a browser. */
import type { Language } from "../language/index.ts";
import { guarded } from "../store/error.ts";
import { openToRead } from "../store/open.ts";
import { readAsset } from "./assets.ts";
import { reportPage } from "./page.ts";
import { frameOf, itemsOf, totalsOf } from "./rows.ts";
import { settings } from "./settings.ts";
import { pageWords } from "./words/index.ts";

export { beginning } from "./page.ts";

/** The page of a database in pieces; whatever is imported meanwhile is not in it. */
export function* report(file: string, language: Language): Generator<string> {
  const db = openToRead(file);
  try {
    db.exec("BEGIN");
    const source = guarded(file, () => ({
      totals: totalsOf(db),
      frame: frameOf(db, language),
      firstItems: [...itemsOf(db, language, "first", settings.rowsAtOnce)],
      firstUnclear: [...itemsOf(db, language, "unclear", settings.entriesAtOnce)],
    }));
    const items = itemsOf(db, language, "all");
    yield* reportPage(pageWords(language), { ...source, items }, readAsset("script.js"), readAsset("style.css"));
  } finally {
    db.close();
  }
}
