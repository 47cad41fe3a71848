/**
 * Reads a table with a head as a list of rows by column, as Jekyll does (RFC 4180). An empty cell
 * is nothing, which Liquid takes for false, unless it has quotation marks.
 *
 * @param separator a comma, or a tab
 */
export function readCsv(text: string, separator: ',' | '\t' = ','): Record<string, Cell>[] {
  const [head = [], ...rows] = csvRows(text, separator);
  return rows.map((row) =>
    Object.fromEntries(head.map((name, column) => [name?.trim() ?? '', row[column] ?? null])),
  );
}

type Cell = string | null;

/** The rows of a table as lists of their cells; rows without a word are none. */
export function csvRows(text: string, separator: ',' | '\t' = ','): Cell[][] {
  return cells(text.replaceAll('\r\n', '\n'), separator).filter((row) =>
    row.some((cell) => cell !== null && cell !== ''),
  );
}

function cells(text: string, separator: string): Cell[][] {
  const pattern = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\n][^${separator}\\n]*)?)(${separator}|\\n|$)`,
    'gy',
  );
  const rows: Cell[][] = [[]];
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) break;
    const [, quoted, bare = '', end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? (bare === '' ? null : bare));
    if (end === '\n') rows.push([]);
  }
  return rows;
}
