/** The first and the last page of a work. */
export interface PageRange {
  first: string | undefined;
  last: string | undefined;
}

/**
 * Splits pages as bibliographies write them. Of several ranges it is the first page of all and the last
 * of all. Pages may have hyphens of their own, as in “A-3”.
 *
 * @example pageRange('101–119') // { first: '101', last: '119' }
 * @example pageRange('A-3–A-9') // { first: 'A-3', last: 'A-9' }
 * @example pageRange('e1042') // { first: 'e1042', last: undefined }
 */
export function pageRange(pages: string | undefined): PageRange {
  const parts = (pages ?? '')
    .split(/[,;]|\s+(?:and|&)\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first] = bounds(parts[0] ?? '');
  const [start, end] = bounds(parts.at(-1) ?? '');
  const last = end ?? (parts.length > 1 ? start : undefined);
  return { first, last: last === first ? undefined : last };
}

function bounds(range: string): [string | undefined, string | undefined] {
  const [first, last] = halves(range);
  // “41+” and “41ff.” say that there is more.
  const start = first.replace(/(?:\+|\s*ff?\.?)$/, '').trim();
  return [start === '' ? undefined : start, last.trim() === '' ? undefined : last.trim()];
}

/** Of three dashes, as in “ ”, the middle one parts, however each is written. */
function halves(range: string): [string, string] {
  const parts = range.split(/\s*[-–—‒]+\s*/);
  const middle = parts.length % 2 === 0 ? parts.length / 2 : 1;
  return [parts.slice(0, middle).join('-'), parts.slice(middle).join('-')];
}
