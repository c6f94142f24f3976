/** Whatever the model allows in a database has its place on the page. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { asset } from "../../src/report/assets.ts";
import { reportPage } from "../../src/report/page.ts";
import { frameOf, itemsOf, totalsOf } from "../../src/report/rows.ts";
import { pageWords } from "../../src/report/words/index.ts";
import { openToRead } from "../../src/store/open.ts";
import { openStore } from "../../src/store/store.ts";
import { anyDocument } from "../store/documents.ts";
import { temporaryFolder } from "../store/folder.ts";

const [ru, en] = [pageWords("ru"), pageWords("en")];

const inFolder = temporaryFolder();
const nothing = asset("");

test("any documents make a page, and its data hold every item", () => {
  const file = inFolder("any.sqlite");
  const store = openStore(file);
  store.startRun("1.0.0", {});
  fc.assert(
    fc.property(anyDocument, fc.constantFrom(ru, en), (document, words) => {
      store.save(document);
      const db = openToRead(file);
      const [frame, totals, items] = [frameOf(db, "ru"), totalsOf(db), [...itemsOf(db, "ru", "all")]];
      db.close();
      const source = { frame, totals, items, firstItems: items.slice(-20), firstUnclear: items.slice(-20) };
      const page = [...reportPage(words, source, nothing, nothing)].join("");
      const data = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
      expect(JSON.parse(data).items).toHaveLength(totals.items);
      expect(page).not.toContain("undefined");
    }),
    { numRuns: 40 },
  );
  store.close();
});
