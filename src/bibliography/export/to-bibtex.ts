import type * as Mapping from '@citation-js/plugin-bibtex/lib/mapping/index.js';
import { whenUsed } from '../../site/when-used.ts';
import { MONTH_MACROS } from '../bibtex/macros.ts';
import { omittedNames } from '../cite/omitted-names.ts';
import type { CslItem } from '../csl-item.ts';
import { escapeLatex, protectTitle, unicodeToLatex } from '../latex/from-unicode.ts';
import { alignEntry } from './align-entry.ts';

/*
 * citation-js maps types and fields. Its writing of values is not used: it throws away every
 * character that has no LaTeX command, so all of a Chinese title, and braces every capital.
 */

const mapping = whenUsed<typeof Mapping>('@citation-js/plugin-bibtex/lib/mapping/index.js');

const FIRST_FIELDS = ['author', 'title', 'journal', 'booktitle', 'howpublished', 'year', 'month'];
const VERBATIM_FIELDS = new Set(['url', 'doi']);
const NAME_FIELDS = new Set(['author', 'editor']);

type Properties = ReturnType<typeof Mapping.formatBibtex>[number]['properties'];

/** An item as a BibTeX entry: aligned, escaped, names as “Family, Given”, the month as `feb`. */
export function bibtexFrom(item: CslItem, key: string): string {
  const [entry] = mapping().formatBibtex([item]);
  if (entry === undefined) throw new Error('citation-js returned no entry for an item.');
  const fields = orderFields(adjust(entry.properties, item)).map(
    ([name, value]) => [name, writeValue(name, value, item)] as const,
  );
  return alignEntry(entry.type, key, fields);
}

/** Makes up for what BibTeX's fields can say and citation-js' mapping does not. */
function adjust(properties: Properties, item: CslItem): Properties {
  const adjusted = { ...properties };
  const container = item['container-title'];
  const [year, month] = item.issued?.['date-parts']?.[0] ?? [];
  if (year === undefined) delete adjusted.year;
  else adjusted.year = String(year);
  if (month === undefined) delete adjusted.month;
  else adjusted.month = MONTH_MACROS[month - 1] ?? String(month);
  // Of a paper in proceedings, citation-js makes the publisher its organization.
  if (item.type === 'paper-conference' && adjusted.organization !== undefined) {
    adjusted.publisher = adjusted.organization;
    delete adjusted.organization;
  }
  // BibTeX knows no preprints; arXiv itself hands out @misc with these three fields.
  const arxiv = item.number?.match(/^arXiv:(.*)$/)?.[1];
  const place = typeof item.archive_location === 'string' ? item.archive_location : '';
  const besides = /^arXiv:(.*)$/.exec(place)?.[1];
  if (besides !== undefined) {
    adjusted.eprint = besides;
    adjusted.archiveprefix = 'arXiv';
  }
  if (arxiv !== undefined) {
    delete adjusted.number;
    delete adjusted.eid;
    delete adjusted.publisher;
    delete adjusted.type;
    adjusted.eprint = arxiv;
    adjusted.archiveprefix = 'arXiv';
  }
  // citation-js writes the URL as `howpublished` as well, and drops the container of an @misc.
  if (adjusted.howpublished === item.URL) delete adjusted.howpublished;
  const hasContainer = 'journal' in adjusted || 'booktitle' in adjusted;
  if (container !== undefined && !hasContainer) adjusted.howpublished = container;
  return adjusted;
}

function orderFields(properties: Properties): [string, Properties[string]][] {
  const rank = (name: string): number => {
    const index = FIRST_FIELDS.indexOf(name);
    return index === -1 ? FIRST_FIELDS.length : index;
  };
  return Object.entries(properties).sort(([left], [right]) => rank(left) - rank(right));
}

function writeValue(name: string, value: Properties[string], item: CslItem): string {
  if (NAME_FIELDS.has(name)) return `{${writeNames(name, item)}}`;
  const text = typeof value === 'string' ? value : value.filter(isText).join(' and ');
  if (name === 'month') return text;
  if (name === 'title') return `{${protectTitle(text)}}`;
  return `{${VERBATIM_FIELDS.has(name) ? escapeUrl(text) : unicodeToLatex(text)}}`;
}

/** Braces and backslashes end BibTeX's value early; `%` and `#` are what \url is there for. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\]/g, (character) => encodeURIComponent(character));
}

function writeNames(name: string, item: CslItem): string {
  const names = (name === 'editor' ? item.editor : item.author) ?? [];
  const written = names.map((person) => {
    const { given, family, suffix, literal, 'non-dropping-particle': particle } = person;
    if (literal !== undefined || family === undefined)
      return `{${escapeLatex(literal ?? given ?? '')}}`;
    const last = particle === undefined ? family : `${particle} ${family}`;
    return [last, suffix, given]
      .filter((part) => part !== undefined)
      .map(escapeLatex)
      .join(', ');
  });
  const others = omittedNames(item).includes(name) ? ['others'] : [];
  return [...written, ...others].join(' and ');
}

function isText(part: unknown): part is string {
  return typeof part === 'string';
}
