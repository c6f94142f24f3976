import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSources, walk } from "../../src/files.ts";
import { type ZipPart, zip } from "../read/zip-writer.ts";
import { temporaryFolder } from "../store/folder.ts";

const inFolder = temporaryFolder();
mkdirSync(inFolder("in"));
const text = (name: string, content: string | Uint8Array = name): ZipPart => ({ name, content });

/** What comes of an archive: a line for each source, and for what could not be read. */
async function readIn(name: string, bytes: Buffer): Promise<string[]> {
  writeFileSync(inFolder(`in/${name}`), bytes);
  const lines: string[] = [];
  for await (const source of readSources(walk([inFolder(`in/${name}`)]))) {
    const path = source.path.slice(inFolder("in/").length);
    lines.push(
      "problem" in source ? `${path}: ${source.problem}` : `${path} = ${Buffer.from(source.bytes).toString()}`,
    );
  }
  return lines;
}

/** Changes bytes of every header of a kind: 1 local, 2 central. */
function patched(archive: Buffer, change: (header: Buffer) => void): Buffer {
  const copy = Buffer.from(archive);
  for (let at = copy.indexOf("PK\x01\x02"); at >= 0; at = copy.indexOf("PK\x01\x02", at + 4)) change(copy.subarray(at));
  return copy;
}

test("an archive is walked like a folder, and archives in it", async () => {
  const inner = zip([text("вложенный.txt")]);
  const archive = zip([
    text("b.docx"),
    text("a/план.txt"),
    text("a/"),
    text("notes.json"),
    text("~$b.docx"),
    text("c.zip", inner),
  ]);
  expect(await readIn("plans.zip", archive)).toEqual([
    "plans.zip!/a/план.txt = a/план.txt",
    "plans.zip!/b.docx = b.docx",
    "plans.zip!/c.zip!/вложенный.txt = вложенный.txt",
  ]);
});

test("names in the code page of DOS are read, and names that lead elsewhere stay in the archive", async () => {
  const dos = Buffer.from([0x8f, 0xab, 0xa0, 0xad, 0x2e, 0x74, 0x78, 0x74]); // «План.txt»
  const archive = zip([
    text("????.txt", "1"),
    text("../../../etc/x.txt", "2"),
    text("/абс.txt", "3"),
    text("..\\y.txt", "4"),
  ]);
  let first = true;
  const renamed = patched(archive, (header) => {
    if (first) dos.copy(header, 46);
    if (first) header.writeUInt16LE(0, 8);
    first = false;
  });
  expect((await readIn("names.zip", renamed)).sort()).toEqual([
    "names.zip!/etc/x.txt = 2",
    "names.zip!/y.txt = 4",
    "names.zip!/План.txt = 1",
    "names.zip!/абс.txt = 3",
  ]);
});

test("files of one name stay apart", async () => {
  expect(await readIn("twice.zip", zip([text("a.txt", "1"), text("./a.txt", "2")]))).toEqual([
    "twice.zip!/a (2).txt = 2",
    "twice.zip!/a.txt = 1",
  ]);
});

test("what is damaged, locked or a bomb costs itself alone", async () => {
  const archive = zip([
    text("bomb.txt", "0".repeat(1_000_000)),
    text("good.txt"),
    { ...text("hurt.txt"), stored: true },
  ]);
  archive.write("X", archive.indexOf("hurt.txt", archive.indexOf("hurt.txt") + 1), "latin1");
  expect(await readIn("mixed.zip", archive)).toEqual([
    expect.stringMatching(/^mixed\.zip!\/bomb\.txt: it unpacks from \d+ to 1000000 bytes/),
    "mixed.zip!/good.txt = good.txt",
    expect.stringMatching(/hurt\.txt: it is damaged in the archive: its checksum/),
  ]);
  const locked = patched(zip([text("a.txt")]), (header) => header.writeUInt16LE(0x801, 8));
  expect(await readIn("locked.zip", locked)).toEqual([expect.stringMatching(/a\.txt: it is protected by a password/)]);
  const lying = patched(zip([text("a.txt", "0".repeat(5_000))]), (header) => header.writeUInt32LE(10, 24));
  expect(await readIn("lying.zip", lying)).toEqual([expect.stringMatching(/a\.txt: it is damaged in the archive/)]);
});

test("an archive that is none, is cut or nested too deeply is told by its name", async () => {
  expect(await readIn("none.zip", Buffer.from("no archive"))).toEqual(["none.zip: it is no ZIP, or cut off"]);
  const archive = zip([text("a.txt"), text("b.txt")]);
  expect(await readIn("cut.zip", archive.subarray(0, archive.length - 30))).toEqual([
    "cut.zip: it is no ZIP, or cut off",
  ]);
  const nested = ["4", "3", "2", "1"].reduce((inner, n) => zip([text(`${n}.zip`, inner)]), zip([text("deep.txt")]));
  expect(await readIn("nested.zip", nested)).toEqual([
    expect.stringMatching(/3\.zip: an archive too deep inside others/),
  ]);
});

test("an archive of too many files is refused at once", async () => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(60_000, 10);
  expect(await readIn("many.zip", end)).toEqual(["many.zip: it holds 60000 files, at most 20000 are read"]);
});

test("a Word document by that name is one", async () => {
  const word = readFileSync("fixtures/01-classic-rows/plan.docx");
  writeFileSync(inFolder("in/word.zip"), word);
  for await (const source of readSources(walk([inFolder("in/word.zip")]))) {
    expect("bytes" in source && Buffer.from(source.bytes).equals(word)).toBe(true);
  }
});

test("nothing is written beside the archives", () => {
  expect(readdirSync(inFolder("in")).filter((name) => !name.endsWith(".zip"))).toEqual([]);
});
