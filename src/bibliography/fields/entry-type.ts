import types from '@citation-js/plugin-bibtex/lib/mapping/biblatexTypes.json' with { type: 'json' };
import { didYouMean } from '../../site/did-you-mean.ts';
import { lookUp } from '../../site/look-up.ts';
import { errorAt } from '../bibtex/entry.ts';
import type { FieldReader } from './field-reader.ts';

/** Entry types that are known, to CSL types; with those of biblatex that citation-js lacks. */
const KNOWN_TYPES: Readonly<Record<string, unknown>> = {
  ...types.source,
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
};

/** Names that people give to types that BibTeX calls otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  act: 'legislation',
  archival: 'unpublished',
  archive: 'unpublished',
  blogpost: 'online',
  case: 'jurisdiction',
  chapter: 'incollection',
  film: 'movie',
  journal: 'article',
  magazine: 'article',
  manuscript: 'unpublished',
  newspaper: 'article',
  podcast: 'audio',
  presentation: 'unpublished',
  statute: 'legislation',
  talk: 'unpublished',
  treaty: 'legal',
  webpage: 'online',
  website: 'online',
};

/** Mendeley exports whatever it has no type for so. */
const MENDELEYS = 'generic';

/** The type of an entry; of one that nobody knows, the one that is meant, or `misc`. */
export function readEntryType({ entry, errors }: FieldReader): string {
  if (Object.hasOwn(KNOWN_TYPES, entry.type)) return entry.type;
  if (entry.type === MENDELEYS) return 'misc';
  const meant = lookUp(OTHER_NAMES, entry.type);
  errors.push(
    errorAt(entry.source, entry.offset, {
      severity: 'warning',
      kind: 'unknown-entry-type',
      message: `\`@${entry.type}\` is not a type of entry; it is shown as \`@${meant ?? 'misc'}\`.`,
      fix:
        meant !== undefined
          ? `Write @${meant}.`
          : didYouMean(
              entry.type,
              Object.keys(KNOWN_TYPES),
              'Write @misc, or the type that fits.',
              (meant) => `\`@${meant}\``,
            ),
    }),
  );
  return meant ?? 'misc';
}
