/** The keys of the header of a SQL file and what they say; a line without key goes on with the one before. */
export function header(sql: string): Map<string, string> {
  const keys = new Map<string, string>();
  let last = '';
  for (const [, line] of /^(--.*\n)*/.exec(sql)![0].matchAll(/^--(.*)$/gm)) {
    const found = /^ ([a-z]+) +: (.*)$/.exec(line!);
    if (found) keys.set((last = found[1]!), found[2]!);
    else if (last) keys.set(last, `${keys.get(last)} ${line!.trim()}`);
  }
  return keys;
}

/** The relations that a header says are read; what stands between brackets explains them. */
export const reads = (sql: string): string[] =>
  (header(sql).get('reads') ?? '')
    .replaceAll(/\([^)]*\)/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .sort();
