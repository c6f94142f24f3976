/** An archive says the same few hundred things over and over: what a short text means is kept for the next cell with the same words. */
const [mostKept, longestKept] = [2_000, 200];

/** Makes a function that reads each short text once; its answers are shared, never to be changed. */
export function keeping<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined || text.length > longestKept) return known ?? read(text);
    if (kept.size >= mostKept) kept.clear();
    const answer = read(text);
    kept.set(text, answer);
    return answer;
  };
}

/** Makes a value when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: [T] | [] = [];
  return () => {
    if (made.length === 0) made = [make()];
    return made[0];
  };
}
