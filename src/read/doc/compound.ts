/** Office's compound file: a small file system in a file, its sectors chained by an allocation table. */

const HEADER = 512;
const ENTRY = 128;
const ROOT = 5;
const STREAM = 2;
/** Numbers from here on are marks (end of a chain, free), not sectors. */
const MARKS = 0xfffffffa;
const UNUSED = 0xffffffff;

/** Numbers of sectors, each leading to the next of its chain. */
type Chains = (sector: number) => number;

interface Volume {
  /** The sectors with these numbers, put together; those outside the file are left out. */
  read(sectors: number[]): Buffer;
  next: Chains;
}

interface Entry {
  name: string;
  type: number;
  start: number;
  size: number;
  /** Numbers of other entries: two branches of the search tree, and what a storage holds. */
  branches: [left: number, right: number];
  child: number;
}

/** The stream of a name at the root of a compound file; null where there is none. Damage shortens a stream and never makes it endless. */
export function openCompound(file: Buffer): (name: string) => Buffer | null {
  if (file.length < HEADER) return () => null;
  const big = sectorsOf(file, HEADER, 1 << (file.readUInt16LE(30) & 15));
  const disk: Volume = { ...big, next: table(big.read(tableSectors(file, big))) };
  const entries = readEntries(follow(disk, file.readUInt32LE(48)));
  const root = entries.find(({ type }) => type === ROOT);
  const small = sectorsOf(root ? follow(disk, root.start) : Buffer.alloc(0), 0, 1 << (file.readUInt16LE(32) & 15));
  const drawer: Volume = { ...small, next: table(follow(disk, file.readUInt32LE(60))) };
  const leastBig = file.readUInt32LE(56);
  return (name) => {
    const entry = root && childrenOf(root, entries).find((one) => one.type === STREAM && one.name === name);
    if (!entry) return null;
    return follow(entry.size < leastBig ? drawer : disk, entry.start).subarray(0, entry.size);
  };
}

function sectorsOf(bytes: Buffer, first: number, size: number): Omit<Volume, "next"> {
  const at = (sector: number) => bytes.subarray(first + sector * size, first + (sector + 1) * size);
  return { read: (sectors) => Buffer.concat(sectors.map(at)) };
}

/** Everything of a chain; a chain that runs in a circle ends where it would be longer than its table. */
function follow({ read, next }: Volume, start: number): Buffer {
  return read(chain(next, start));
}

function chain(next: Chains, start: number): number[] {
  const seen = new Set<number>();
  for (let sector = start; sector < MARKS && !seen.has(sector); sector = next(sector)) seen.add(sector);
  return [...seen];
}

function table(bytes: Buffer): Chains {
  return (sector) => (sector * 4 + 4 <= bytes.length ? bytes.readUInt32LE(sector * 4) : UNUSED);
}

/** Where the allocation table stands: 109 numbers in the header, further ones in sectors that are chained by their last number. */
function tableSectors(file: Buffer, { read }: Omit<Volume, "next">): number[] {
  const list = numbers(file.subarray(76, HEADER));
  const rest = chain((sector) => numbers(read([sector])).at(-1) ?? UNUSED, file.readUInt32LE(68));
  return [...list, ...rest.flatMap((sector) => numbers(read([sector])).slice(0, -1))].filter(
    (sector) => sector < MARKS,
  );
}

function numbers(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 2 }, (_, n) => bytes.readUInt32LE(n * 4));
}

function readEntries(directory: Buffer): Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, n) => {
    const entry = directory.subarray(n * ENTRY, (n + 1) * ENTRY);
    return {
      name: entry.toString("utf16le", 0, Math.min(64, Math.max(0, entry.readUInt16LE(64) - 2))),
      type: entry.readUInt8(66),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
      branches: [entry.readUInt32LE(68), entry.readUInt32LE(72)],
      child: entry.readUInt32LE(76),
    };
  });
}

/** What a storage holds itself: an embedded document has streams of the same names in a storage of its own. */
function childrenOf(storage: Entry, entries: Entry[]): Entry[] {
  const found = new Set<Entry>();
  const toVisit = [storage.child];
  for (let at = toVisit.pop(); at !== undefined; at = toVisit.pop()) {
    const entry = entries[at];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    toVisit.push(...entry.branches);
  }
  return [...found];
}
