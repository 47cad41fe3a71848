import { AMPERSAND_MARK, END, SEPARATOR, START } from './output-format.ts';

const LABEL = new RegExp(`^\\s*${START}${SEPARATOR}(.*?)${END}`, 's');
const MARKS = new RegExp(`[${START}${SEPARATOR}${END}${AMPERSAND_MARK}]`, 'g');

/**
 * Takes a reference apart, as citeproc puts it out.
 *
 * @param number which reference it is, in a numeric style
 * @returns its label, such as `[1]`, when it has one, and the rest
 */
export function readReference(entry: string, number: number | undefined): ReferenceParts {
  const [whole, label = ''] = LABEL.exec(entry) ?? writtenNumber(entry, number) ?? [];
  if (whole === undefined) return { html: clean(entry) };
  const rest = clean(entry.slice(whole.length));
  // What some styles set into the margin is the author, or all there is.
  if ((number === undefined && !/^\W*\d+\W*$|^\[[^\s\]]+\]$/.test(label.trim())) || rest === '') {
    return { html: clean(`${label} ${rest}`) };
  }
  return { label: clean(label), html: rest };
}

interface ReferenceParts {
  label?: string;
  html: string;
}

/** Styles that align nothing write the number into the text: “1. ”, “[1] ”, “<b>1</b>. ”, “1.”. */
function writtenNumber(entry: string, number: number | undefined): RegExpExecArray | null {
  if (number === undefined) return null;
  const open = '(?:<(?:sup|b|i)>)?[[(]?';
  const close = '[\\])]?(?:</(?:sup|b|i)>)?';
  return new RegExp(
    `^\\s*(${open}${number}(?:${close}[.:)\\]](?:</(?:sup|b|i)>)?\\s*|${close}\\s+|</sup>))`,
  ).exec(entry);
}

function clean(html: string): string {
  return html.replace(MARKS, '').replace(/\s+/g, ' ').trim();
}
