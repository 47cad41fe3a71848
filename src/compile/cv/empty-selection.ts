import type { ContentError } from '../../site/content-error.ts';
import type { Entry } from '../../site/entry.ts';
import { entryKey } from '../../routes/route.ts';
import type { CompiledEntry } from '../compiled-entry.ts';
import type { CompiledWork } from '../compiled-work.ts';

/** Warns where a CV asks for the selected works of a bibliography that marks none. */
export function emptySelections(
  entries: readonly Entry[],
  compiled: readonly CompiledEntry[],
  works: readonly CompiledWork[],
): ContentError[] {
  if (works.some(({ selected }) => selected !== false)) return [];
  const asking = new Set(
    compiled
      .filter(({ cv }) =>
        cv?.sections.some(({ content }) => content.from === 'works' && content.name === 'selected'),
      )
      .map(({ key }) => key),
  );
  return entries
    .filter((entry) => asking.has(entryKey(entry)))
    .map((entry) => ({
      severity: 'warning',
      kind: 'nothing-to-show',
      file: entry.file,
      position: entry.locate(['cv', 'sections']),
      message: 'The CV asks for selected publications, but no work of the bibliography is marked.',
      fix: 'Add selected = {true} to entries of papers.bib, or remove the section.',
    }));
}
