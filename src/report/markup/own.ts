/** Looks a word of a document or of the database up in a table of ours; «constructor» is in none. */
export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
