/** Reads Word 97–2003 files by our own eyes; an office program helps where they fail, or where a second opinion is asked for. */
import type { Block } from "../../model.ts";
import type { Office, ReadOptions } from "../../options.ts";
import type { Result } from "../../result.ts";
import { compareReadings } from "../docx/agreement.ts";
import { recoverWords } from "../docx/census.ts";
import { readDocx } from "../docx/index.ts";
import type { Reading } from "../reading.ts";
import { textsOf } from "../texts.ts";
import { readWord } from "./word.ts";

/** Blocks of a DOC; `reader` says whether the office program gave them. */
export async function readDoc(bytes: Uint8Array, { office, secondOpinion }: ReadOptions): Promise<Result<Reading>> {
  const ours = readWord(bytes);
  const isWhole = ours.issues.length === 0;
  if (!office || (isWhole && !secondOpinion)) return ours;
  const theirs = await readConverted(bytes, office);
  if (!theirs) return ours;
  return isWhole ? withAgreement(ours, theirs) : withRecovered(theirs, ours.value.blocks);
}

/** What the office program makes of it; null where it makes nothing. */
async function readConverted(bytes: Uint8Array, office: Office): Promise<Result<Reading> | null> {
  const converted = await office(bytes, "doc");
  if (!converted) return null;
  const { value, issues } = await readDocx(converted, {});
  return value.blocks.length > 0 ? { value: { ...value, reader: "libreoffice" }, issues } : null;
}

function withAgreement({ value, issues }: Result<Reading>, theirs: Result<Reading>): Result<Reading> {
  const { value: agreement, issues: noted } = compareReadings(value.blocks, [], theirs.value.blocks);
  return { value: { ...value, agreement }, issues: [...issues, ...noted] };
}

/** Words that we did read, though the file is damaged, are in the result too. */
function withRecovered({ value, issues }: Result<Reading>, ours: Block[]): Result<Reading> {
  const recovered = recoverWords(ours.flatMap(textsOf), value.blocks);
  return {
    value: { ...value, blocks: [...value.blocks, ...recovered.value] },
    issues: [...issues, ...recovered.issues],
  };
}
