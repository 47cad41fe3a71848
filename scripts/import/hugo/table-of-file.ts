import { csvRows } from '../source/read-csv.ts';
import { element } from '../text/liquid/html.ts';

/**
 * A table in HTML of what a file with commas holds.
 *
 * @returns undefined for a file that holds nothing
 */
export function tableOf(
  text: string,
  { hasHead, caption }: { hasHead: boolean; caption: string | undefined },
): string | undefined {
  const rows = csvRows(text);
  if (rows.length === 0) return undefined;
  const row = (cells: readonly (string | null)[], name: string): string =>
    `<tr>${cells.map((cell) => element(name, {}, escaped(cell ?? ''))).join('')}</tr>`;
  const title = caption === undefined ? '' : `<caption>${escaped(caption)}</caption>`;
  const head = hasHead ? `<thead>${row(rows[0] ?? [], 'th')}</thead>` : '';
  const body = rows.slice(hasHead ? 1 : 0).map((cells) => row(cells, 'td'));
  return `<table>${title}${head}<tbody>${body.join('')}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
