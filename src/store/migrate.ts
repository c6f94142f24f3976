/** Brings an older database up to the schema of today: numbered SQL files, each from the version before it. */
import { readFileSync } from "node:fs";
import type { Database } from "better-sqlite3";
import type { Party } from "../model.ts";
import { canonicalOf } from "../party/roles.ts";
import { organizationKey, personKey } from "./people.ts";
import { foldedWords, stems } from "./search.ts";
import { createViews } from "./views.ts";

/** By the version that they lead to. */
const migrations: Readonly<Record<number, string>> = { 5: "005-people-and-search.sql" };

export const schemaVersion = 5;

/** Schemas before it were never released. */
export const oldestMigrated = 4;

/** To be called inside a transaction: a database is migrated whole or not at all. */
export function migrate(db: Database, version: number): void {
  if (version === schemaVersion) return;
  offerFunctions(db);
  dropViews(db);
  for (let next = version + 1; next <= schemaVersion; next++) {
    db.exec(readFileSync(new URL(`migrations/${migrations[next]}`, import.meta.url), "utf8"));
    db.pragma(`user_version = ${next}`);
  }
  db.exec(createViews());
}

/** What SQL cannot do itself, for the columns that a migration fills in. */
function offerFunctions(db: Database): void {
  for (const [name, run] of Object.entries({ organizationKey, personKey, foldedWords, stems })) {
    db.function(name, { deterministic: true }, (text) => (text === null ? null : run(String(text))));
  }
  db.function("canonicalRole", { deterministic: true }, (kind, name, role) =>
    canonicalOf({ kind, name, role } as Pick<Party, "kind" | "name" | "role">),
  );
}

/** Views hold no data, so they are made anew. */
function dropViews(db: Database): void {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").pluck().all() as string[];
  db.exec(names.map((name) => `DROP VIEW ${name};`).join("\n"));
}
