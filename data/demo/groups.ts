/** The entries of a list under their key, in the order of first appearance. */
export function groupBy<T, K>(list: Iterable<T>, key: (entry: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of list) {
    const code = key(entry);
    const group = groups.get(code);
    if (group) group.push(entry);
    else groups.set(code, [entry]);
  }
  return groups;
}

/** The sum of a quantity over a list. */
export const sumOf = <T>(list: Iterable<T>, quantity: (entry: T) => number) => {
  let sum = 0;
  for (const entry of list) sum += quantity(entry);
  return sum;
};
