import type { ContentError } from '../../site/content-error.ts';
import { didYouMean } from '../../site/did-you-mean.ts';
import { type BibtexEntry, type BibtexField, errorInField } from './entry.ts';

/**
 * What a part never takes from its whole: what names, places or shows the whole itself. BibTeX
 * inherits everything; but the DOI of the proceedings is not the paper's.
 */
const NOT_INHERITED = new Set(
  `abbr abstract additional_info affiliation altmetric annotation arxiv award award_name bibtex_show
  blog category code crossref data dataset date day dimensions doi eprint eprintclass google_scholar_id hal
  hal_id hal_version html ids inspirehep_id keywords label month note pages pdf poster preview primaryclass project
  related relatedtype selected shorttitle slides sortkey subtitle supp title titleaddon url url_appendix
  url_blog url_code url_data url_paper url_site url_supp
  url_dataset url_pdf url_poster url_preprint url_project url_slides url_source url_video url_website
  version_of video website xref year`.split(/\s+/),
);
/** A paper in proceedings is not by the editors of the proceedings; a chapter is by its book's author. */
const INHERITS_AUTHOR = new Set(['inbook', 'bookinbook', 'suppbook']);
const DATE_FIELDS = ['date', 'year', 'month', 'day'];

/**
 * Gives every entry with a `crossref` the fields of the entry it names, BibTeX's way: only those it
 * has not itself, and the title of the whole as `booktitle`. The whole may stand before or behind,
 * in any file; a chain is followed, a circle is cut.
 */
export function inheritFields(entries: readonly BibtexEntry[]): {
  entries: BibtexEntry[];
  errors: ContentError[];
} {
  const errors: ContentError[] = [];
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, entry);
  }
  const done = new Map<BibtexEntry, BibtexEntry>();

  const resolve = (entry: BibtexEntry): BibtexEntry => {
    const known = done.get(entry);
    if (known !== undefined) return known;
    done.set(entry, entry);
    const reference = entry.fields.get('crossref');
    const name = reference?.value.trim() ?? '';
    if (reference === undefined || name === '') return entry;
    const parent = byKey.get(name.toLowerCase());
    if (parent === undefined) {
      errors.push(unknownParent(reference, name, byKey));
      return entry;
    }
    const whole = { ...entry, fields: withParent(entry, resolve(parent)) };
    done.set(entry, whole);
    return whole;
  };
  return { entries: entries.map(resolve), errors };
}

function withParent(entry: BibtexEntry, parent: BibtexEntry): Map<string, BibtexField> {
  const fields = new Map(entry.fields);
  const inherit = (name: string, from: BibtexField | undefined): void => {
    if (from !== undefined && isEmpty(fields.get(name))) fields.set(name, { ...from, name });
  };
  for (const [name, field] of parent.fields) {
    if (NOT_INHERITED.has(name)) continue;
    if (name === 'author' && !INHERITS_AUTHOR.has(entry.type)) continue;
    inherit(name, field);
  }
  if (entry.type !== 'article') {
    // A title brings its subtitle along, which says nothing behind another.
    const hasOwn = !isEmpty(fields.get('booktitle'));
    inherit('booktitle', parent.fields.get('title'));
    if (!hasOwn) inherit('booksubtitle', parent.fields.get('subtitle'));
  }
  // All of a date or nothing: the month of the proceedings says nothing beside the paper's own year.
  if (DATE_FIELDS.every((name) => isEmpty(entry.fields.get(name)))) {
    for (const name of DATE_FIELDS) inherit(name, parent.fields.get(name));
  }
  return fields;
}

function isEmpty(field: BibtexField | undefined): boolean {
  return field === undefined || field.value.trim() === '';
}

function unknownParent(
  reference: BibtexField,
  name: string,
  byKey: ReadonlyMap<string, BibtexEntry>,
): ContentError {
  return errorInField(reference, {
    severity: 'error',
    kind: 'unknown-crossref',
    message: `No entry has the key \`${name}\` that \`crossref\` names.`,
    fix: didYouMean(
      name,
      [...byKey.values()].map((entry) => entry.key),
      'Add that entry, or delete the field.',
      (meant) => `\`${meant}\``,
    ),
  });
}
