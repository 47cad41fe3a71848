import type { ContentError } from '../../site/content-error.ts';
import { nearest } from '../../site/nearest.ts';
import { type BibtexEntry, type BibtexField, errorAt } from '../bibtex/entry.ts';

/** What names a work that has no title of its own: an issue by its name, a volume by its whole. */
const STAND_INS = ['issuetitle', 'maintitle', 'booktitle', 'shorttitle'];

/**
 * An entry whose `title` is that of the work. biblatex has the name of the journal in the `title` of a
 * `@periodical`, and that of the issue in `issuetitle`: what is listed is the issue, and where it appeared.
 *
 * @returns with what is told of a title that is no work's own
 */
export function withOwnTitle(entry: BibtexEntry): { entry: BibtexEntry; errors: ContentError[] } {
  const { fields, type } = entry;
  if (isSaid(fields.get('title'))) {
    const isIssue = type === 'periodical' && isSaid(fields.get('issuetitle'));
    return { entry: isIssue ? issueOf(entry) : entry, errors: [] };
  }
  const name = STAND_INS.find((candidate) => isSaid(fields.get(candidate)));
  if (name === undefined || slipOfTitle(entry) !== undefined) return { entry, errors: [] };
  const moved = renamed(fields, [name, 'title'], [subtitleOf(name), 'subtitle']);
  return { entry: { ...entry, fields: moved }, errors: [standsUnder(entry, name)] };
}

function issueOf(entry: BibtexEntry): BibtexEntry {
  const fields = renamed(
    entry.fields,
    ['title', 'journaltitle'],
    ['subtitle', 'journalsubtitle'],
    ['issuetitle', 'title'],
    ['issuesubtitle', 'subtitle'],
  );
  return { ...entry, fields };
}

function renamed(
  fields: ReadonlyMap<string, BibtexField>,
  ...names: readonly (readonly [from: string, to: string])[]
): Map<string, BibtexField> {
  const copy = new Map(fields);
  for (const [from, to] of names) {
    const field = copy.get(from);
    if (field === undefined) continue;
    copy.delete(from);
    copy.set(to, { ...field, name: to });
  }
  return copy;
}

/** `booksubtitle` for `booktitle`. */
function subtitleOf(title: string): string {
  return title.replace('title', 'subtitle');
}

function isSaid(field: BibtexField | undefined): boolean {
  return field !== undefined && field.value.trim() !== '';
}

function standsUnder({ key, source, keyOffset }: BibtexEntry, name: string): ContentError {
  return errorAt(source, keyOffset, {
    severity: 'warning',
    kind: 'missing-title',
    message: `\`${key}\` has no title, so it stands under its \`${name}\`.`,
    fix: 'Add title = {…}.',
  });
}

/** The mistake of an entry that nothing names. */
export function missingTitle(entry: BibtexEntry): ContentError {
  const slip = slipOfTitle(entry);
  if (slip !== undefined) {
    return errorAt(slip.source, slip.nameOffset, {
      severity: 'error',
      kind: 'missing-title',
      message: `\`${entry.key}\` has no title, but a field \`${slip.name}\`.`,
      fix: 'Did you mean `title`?',
    });
  }
  return errorAt(entry.source, entry.keyOffset, {
    severity: 'error',
    kind: 'missing-title',
    message: `\`${entry.key}\` has no title.`,
    fix: 'Add title = {…}.',
  });
}

/** A field whose name is one slip away from that of the title. */
function slipOfTitle({ fields }: BibtexEntry): BibtexField | undefined {
  return [...fields.values()].find(
    ({ name }) => name !== 'title' && nearest(name, ['title']) !== undefined,
  );
}
