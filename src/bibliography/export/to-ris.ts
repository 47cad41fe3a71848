import type * as CitationJs from '@citation-js/core';
import type { RisRecord } from '@citation-js/core';
import { whenUsed } from '../../site/when-used.ts';
import type { CslItem, CslName } from '../csl-item.ts';
import { withOthers } from './with-others.ts';

/*
 * citation-js maps types and variables to RIS' tags. Its writing of lines is not used: it breaks them
 * within words, and reads them again with spaces there.
 */

const core = whenUsed<typeof CitationJs>('@citation-js/core');
const plugin = whenUsed<unknown>('@citation-js/plugin-ris');

/** Types whose first and last page have a tag each, as far as citation-js reads both. */
const PAGED = new Set(['JOUR', 'CHAP', 'CONF', 'MGZN', 'NEWS', 'RPRT', 'ENCYC', 'DICT', 'GEN']);

/**
 * Items as a file of RIS, the format of EndNote, Mendeley and publishers' sites. Lines end with
 * CR LF, as the format has them.
 *
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function risText(items: readonly CslItem[]): string {
  plugin();
  const records = core().plugins.output.format(
    'ris',
    items.map((item) => forRis(withOthers(item))),
    { format: 'object' },
  );
  return records.map((record, index) => writeRecord(adjust(record, items[index]))).join('\r\n');
}

/** A family name has no particle of its own in RIS, and an abstract no paragraphs. */
function forRis(item: CslItem): CslItem {
  const copy: CslItem = { ...item };
  for (const [variable, value] of Object.entries(item)) {
    if (typeof value === 'string') copy[variable] = oneLine(value);
    else if (isNames(value)) copy[variable] = value.map(joinParticle);
  }
  if (item.page !== undefined) copy.page = item.page.replace(/\s*[-–—]+\s*/g, '-');
  return copy;
}

/** A line break would begin a line without a tag, and two spaces with a hyphen would end a tag. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*| {2,}/g, ' ').trim();
}

function isNames(value: unknown): value is CslName[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'object' && name !== null);
}

function joinParticle({ 'non-dropping-particle': particle, ...name }: CslName): CslName {
  if (particle === undefined || name.family === undefined) return name;
  return { ...name, family: `${particle} ${name.family}` };
}

function adjust(record: RisRecord, item: CslItem | undefined): RisRecord {
  const adjusted = { ...record };
  // citation-js cuts it after 20 characters, which no reader of RIS asks for any more.
  if (item !== undefined) adjusted.ID = item.id;
  const [year, month, day] = item?.issued?.['date-parts']?.[0] ?? [];
  if (year !== undefined) {
    adjusted.PY = year;
    // citation-js knows it of some types only; others read it of all.
    adjusted.DA = risDate(year, month, day);
  }
  // citation-js leaves it out of articles, where it is a preprint's archive.
  if (item?.publisher !== undefined && !('PB' in adjusted)) adjusted.PB = oneLine(item.publisher);
  // Where Zotero reads an archive and the place in it; citation-js has no tags for them.
  if (typeof item?.archive === 'string' && typeof item.archive_location === 'string') {
    adjusted.DB = item.archive;
    adjusted.AN = item.archive_location;
  }
  if (Array.isArray(adjusted.KW)) adjusted.KW = adjusted.KW.map((word) => String(word).trim());
  const pages = /^([^-]+)-([^-]+)$/.exec(String(adjusted.SP ?? ''));
  if (pages?.[1] !== undefined && pages[2] !== undefined && PAGED.has(String(adjusted.TY))) {
    adjusted.SP = pages[1];
    adjusted.EP = pages[2];
  }
  return adjusted;
}

/** “2024/02/15/”; what is not known stays empty. */
function risDate(year: number, month: number | undefined, day: number | undefined): string {
  const parts = [month, day].map((part) =>
    part === undefined ? '' : String(part).padStart(2, '0'),
  );
  return [String(year).padStart(4, '0'), ...parts, ''].join('/');
}

function writeRecord(record: RisRecord): string {
  const { TY: type = 'GEN', ...rest } = record;
  const lines = Object.entries(rest).flatMap(([tag, value]) =>
    (Array.isArray(value) ? value : [value]).map((part) => `${tag}  - ${part}`),
  );
  return [`TY  - ${String(type)}`, ...lines, 'ER  - ', ''].join('\r\n');
}
