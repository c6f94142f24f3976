/** Brings a dataset from a server into a SQLite file, as if the same files had been imported there. */
import { documents, type Row } from "../export/index.ts";
import { count, emptySummary } from "../import/counts.ts";
import type { Document } from "../model.ts";
import { openServedDataset, type ServedDataset } from "../postgres/dataset.ts";
import type { Selection } from "../store/shapes.ts";
import { openStore, type Store } from "../store/store.ts";
import { version } from "../version.ts";

/** Returns how many documents came. Documents that the file has already are put in place anew. */
export async function pull(
  url: string,
  file: string,
  selection: Selection = {},
  onDocument: (path: string) => void = () => {},
): Promise<number> {
  const dataset = await openServedDataset(url, selection);
  try {
    const store = openStore(file);
    try {
      return await fill(store, dataset, onDocument);
    } finally {
      store.close();
    }
  } finally {
    await dataset.close();
  }
}

async function fill(store: Store, dataset: ServedDataset, onDocument: (path: string) => void): Promise<number> {
  const summary = emptySummary();
  store.startRun(version(), {});
  const files = byContent(dataset.query(filesSql));
  for await (const document of documents(dataset)) {
    const { value } = await files.next();
    put(store, document, value ?? []);
    count(summary, document.status);
    onDocument(document.path);
  }
  for await (const { path, reason } of dataset.query("SELECT path, reason FROM unread ORDER BY id")) {
    store.saveUnread(String(path), String(reason));
    count(summary, "failed");
  }
  store.finishRun(summary);
  return summary.documents - summary.failed;
}

/** In the order of `documents`. */
const filesSql = `
SELECT document.id, source.location, source.path, (
  SELECT max(seconds) FROM history WHERE history.sha256 = document.sha256 AND history.run_id = document.run_id) AS seconds
FROM document JOIN source ON source.document_id = document.id ORDER BY document.id, source.location`;

async function* byContent(rows: AsyncIterable<Row>): AsyncGenerator<Row[], undefined> {
  let files: Row[] = [];
  for await (const row of rows) {
    if (files[0] && files[0].id !== row.id) {
      yield files;
      files = [];
    }
    files.push(row);
  }
  if (files.length > 0) yield files;
}

/** The file by whose path the document goes comes first, then the others. */
function put(store: Store, document: Document, files: Row[]): void {
  const first = files.find(({ path }) => path === document.path);
  const location = (row: Row | undefined) => row && String(row.location);
  store.save(document, first?.seconds as number | null | undefined, location(first));
  for (const row of files) if (row !== first) store.link(String(row.path), document.sha256, location(row));
}
