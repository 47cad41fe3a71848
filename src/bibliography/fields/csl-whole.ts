import type { CslItem } from '../csl-item.ts';
import { withoutDollarEscapes } from '../latex/math-text.ts';
import type { FieldReader } from './field-reader.ts';

/** What stands by itself, so that its pages are how many it has; unless they say from where to where. */
const WHOLE: ReadonlySet<string> = new Set(['book', 'pamphlet', 'report', 'standard', 'thesis']);
/** Types of which BibTeX has the number for the series, where there is one. */
const NUMBERED: ReadonlySet<string> = new Set(['report', 'standard']);
const RANGE = /\d\s*[-–—]+\s*\S*\d/;
/** “200 pp.”, “XII, 200 S.” */
const UNIT = /\s*(?<!\p{L})(?:pp?|pages|S|Seiten|páginas|págs?|с|стр)\.?$/iu;

/** Gives a work that stands by itself its number, its university and how many pages it has. */
export function addWhole(item: CslItem, fields: FieldReader): void {
  addNumber(item, fields);
  addPageCount(item);
  if (item.type !== 'thesis') return;
  // Of a thesis that was printed, styles name the university.
  const university = fields.first('school', 'institution');
  if (university !== undefined) item.publisher = withoutDollarEscapes(university);
}

function addNumber(item: CslItem, fields: FieldReader): void {
  if (!NUMBERED.has(item.type)) return;
  const isInSeries = item.type === 'report' && item['collection-title'] !== undefined;
  const isOfSeries = isInSeries && item['collection-number'] !== undefined;
  const number = fields.first('number', 'reportnumber');
  if (number === undefined || isOfSeries) return;
  item.number = withoutDollarEscapes(number);
  delete item['collection-number'];
}

function addPageCount(item: CslItem): void {
  const { page } = item;
  if (page === undefined || !WHOLE.has(item.type)) return;
  const [, last] = /^1\s*[-–—]+\s*(\d+)$/.exec(page) ?? [];
  if (last === undefined && RANGE.test(page)) return;
  item['number-of-pages'] ??= last ?? page.replace(UNIT, '');
  delete item.page;
}
