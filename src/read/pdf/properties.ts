/** What a PDF says of itself. */
import type { Properties } from "../../model.ts";
import type { EngineDocument } from "./engine.ts";

const names: [from: string, to: keyof Properties][] = [
  ["Title", "title"],
  ["Author", "author"],
  ["CreationDate", "created"],
  ["ModDate", "modified"],
];

/** Title, author and dates of the document; none where they cannot be read. */
export async function propertiesOf(document: EngineDocument): Promise<Properties | undefined> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} as Record<string, unknown> }));
  const told = names.flatMap(([from, to]) => {
    const value = info[from];
    const text = typeof value === "string" ? value.trim() : "";
    return text === "" ? [] : [[to, to === "created" || to === "modified" ? isoOf(text) : text]];
  });
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

/** «D:20160912081500+05'00'» as an ISO date, with the time where it has one. */
function isoOf(text: string): string {
  const [, year, month = "01", day = "01", time] = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d{6})?/.exec(text) ?? [];
  if (year === undefined) return text;
  return `${year}-${month}-${day}${time ? `T${time.replace(/(..)(..)(..)/, "$1:$2:$3")}` : ""}`;
}
