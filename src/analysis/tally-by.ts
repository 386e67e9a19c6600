/** How often each value occurs: the expected ones in their order, zeros among them; others are not counted. */
export function tallyBy<T>(
  expected: readonly string[],
  things: readonly T[],
  of: (thing: T) => readonly string[],
): Map<string, number> {
  const counts = new Map(expected.map((value) => [value, 0]));
  for (const thing of things) {
    for (const value of of(thing)) {
      const before = counts.get(value);
      if (before !== undefined) counts.set(value, before + 1);
    }
  }
  return counts;
}
