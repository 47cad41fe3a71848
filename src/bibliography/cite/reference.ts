import { AMPERSAND_MARK, END, SEPARATOR, START } from './output-format.ts';

const LABEL = new RegExp(`^\\s*${START}${SEPARATOR}(.*?)${END}`, 's');
const MARKS = new RegExp(`[${START}${SEPARATOR}${END}${AMPERSAND_MARK}]`, 'g');

/**
 * Takes a reference apart, as citeproc puts it out.
 *
 * @param number which reference it is, in a numeric style
 * @returns its label, such as `[1]`, when it has one, and the rest
 */
export function readReference(
  entry: string,
  number: number | undefined,
): { label?: string; html: string } {
  const marked = LABEL.exec(entry);
  if (marked !== null) {
    const [whole, label = ''] = marked;
    return { label: label.trim(), html: clean(entry.slice(whole.length)) };
  }
  if (number === undefined) return { html: clean(entry) };
  // Styles that align nothing write the number into the text.
  const written = new RegExp(`^\\s*((?:<sup>)?[[(]?${number}[\\])]?[.:)]?(?:</sup>)?)\\s+`).exec(
    entry,
  );
  if (written === null) return { html: clean(entry) };
  const [whole, label = ''] = written;
  return { label, html: clean(entry.slice(whole.length)) };
}

function clean(html: string): string {
  return html.replace(MARKS, '').replace(/\s+/g, ' ').trim();
}
