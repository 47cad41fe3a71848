import { type BibtexEntry, type BibtexField } from '../bibtex/entry.ts';
import { MONTH_MACROS } from '../bibtex/macros.ts';
import { alignEntry } from '../export/align-entry.ts';
import { isRecord } from './note.ts';
import type { ParsedName } from '../people/parse-names.ts';
import { MANAGER_FIELDS, SITE_FIELDS } from './site-fields.ts';

const PARENTS = new Set(['crossref', 'xref']);

/**
 * The entry as BibTeX to hand out: its own fields in their own LaTeX, `@string`s replaced, without
 * the fields that only a site or a reference manager reads, without marks and numbers on the authors'
 * names, and without the name of a parent: nobody gets that with it, and what it says is here by itself. An
 * arXiv identifier that stood in one of those, such as al-folio's `arxiv` or the address of a PDF,
 * becomes `eprint`, which BibTeX styles know.
 */
export function handOutBibtex(
  entry: BibtexEntry,
  authors: { names: ParsedName[]; othersOmitted: boolean },
  arxivId: string | undefined,
): string {
  const fields: [string, string][] = [];
  for (const field of entry.fields.values()) {
    if (SITE_FIELDS.has(field.name) || MANAGER_FIELDS.test(field.name)) continue;
    if (field.name === 'note' && isRecord(field.value)) continue;
    if (PARENTS.has(field.name) || field.value.trim() === '') continue;
    fields.push([field.name, writeValue(field, authors)]);
  }
  const isTold = fields.some(([, value]) => value.includes(arxivId ?? ''));
  const isMissing = entry.fields.has('arxiv') || !isTold;
  if (arxivId !== undefined && isMissing && !entry.fields.has('eprint')) {
    fields.push(['eprint', `{${arxivId}}`]);
    const isNamed = entry.fields.has('archiveprefix') || entry.fields.has('eprinttype');
    if (!isNamed) fields.push(['archiveprefix', '{arXiv}']);
  }
  return alignEntry(entry.type, entry.key, fields);
}

function writeValue(
  field: BibtexField,
  authors: { names: ParsedName[]; othersOmitted: boolean },
): string {
  const [part, second] = field.parts;
  const isMonth = second === undefined && MONTH_MACROS.some((month) => month === part?.macro);
  if (isMonth) return field.value;
  if (field.name === 'author' && authors.names.some((name) => !name.isBare)) {
    const names = authors.names.map((name) => name.source);
    return oneLine([...names, ...(authors.othersOmitted ? ['others'] : [])].join(' and '));
  }
  return oneLine(field.value);
}

function oneLine(value: string): string {
  return `{${value.replace(/\s+/g, ' ').trim()}}`;
}
