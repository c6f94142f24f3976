// Seeded damage, as disks, cables and careless programs do it.
const kinds = {
  bit: (bytes, random) => flip(bytes, random, 1),
  bits: (bytes, random) => flip(bytes, random, 16),
  cut: (bytes, random) => bytes.subarray(0, place(bytes, random)),
  deleted: (bytes, random) => {
    const at = place(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(random() * 512))]);
  },
  zeroed: (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = place(bytes, random);
    return copy.fill(0, at, Math.min(copy.length, at + 1 + Math.floor(random() * 4_096)));
  },
};

export const damageKinds = Object.keys(kinds);

export function damage(bytes, kind, random) {
  return kinds[kind](bytes, random);
}

const place = (bytes, random) => Math.floor(random() * bytes.length);

function flip(bytes, random, count) {
  const copy = Buffer.from(bytes);
  for (let n = 0; n < count; n++) copy[place(bytes, random)] ^= 1 << Math.floor(random() * 8);
  return copy;
}
