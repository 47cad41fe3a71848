/**
 * Reads a table with a head as a list of rows by column, as Jekyll does (RFC 4180).
 *
 * @param separator a comma, or a tab
 */
export function readCsv(text: string, separator: ',' | '\t' = ','): Record<string, string>[] {
  const [head = [], ...rows] = cells(text, separator).filter((row) =>
    row.some((cell) => cell !== ''),
  );
  return rows.map((row) =>
    Object.fromEntries(head.map((name, column) => [name.trim(), row[column] ?? ''])),
  );
}

function cells(text: string, separator: string): string[][] {
  const pattern = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\n][^${separator}\\n]*)?)(${separator}|\\n|$)`,
    'gy',
  );
  const rows: string[][] = [[]];
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) break;
    const [, quoted, bare = '', end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\n') rows.push([]);
  }
  return rows;
}
