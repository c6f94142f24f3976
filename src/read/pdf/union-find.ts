/** Disjoint sets of the numbers 0 … size−1, with path halving. */
export function disjointSets(size: number) {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const find = (index: number): number => {
    let i = index;
    while (parent[i] !== i) {
      parent[i] = parent[parent[i] as number] as number;
      i = parent[i] as number;
    }
    return i;
  };
  const union = (a: number, b: number) => {
    parent[find(a)] = find(b);
  };
  return { find, union };
}
