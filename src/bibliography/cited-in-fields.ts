import type { ContentError } from '../site/content-error.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import { atField } from './at-field.ts';
import { citationInWords, citedInWords } from './cited-in-words.ts';
import { hasMarkedCitations, replaceMarked, replaceWritten } from './latex/cited.ts';
import type { MarkedPiece } from './latex/marked-text.ts';
import { present } from './present.ts';
import type { Work } from './work.ts';

/**
 * Puts the words of citations in the place of keys in what entries say at length. A field is shown in
 * lists, exported and found by machines, where no list of references stands: words say there what is
 * meant.
 *
 * ```bibtex
 * abstract = {We extend [@noether1918, p. 3].}   →   We extend (Noether, 1918, p. 3).
 * ```
 *
 * @returns the works, and a warning for each key that none of them has
 */
export function citeInFields(works: readonly Work[]): { works: Work[]; errors: ContentError[] } {
  const errors: ContentError[] = [];
  if (!works.some(mayCite)) return { works: [...works], errors };
  const byKey = new Map(works.map((work) => [work.key, work]));
  const inWords = works.map((work) => {
    if (!mayCite(work)) return work;
    const bibtex = replaceWritten(work.bibtex, (citation) =>
      citationInWords(citation, (key) => byKey.get(key), '\\&'),
    );
    return withProse({ ...work, bibtex }, (text, field, and) => {
      if (text === undefined) return undefined;
      const workOf = (key: string): Work | undefined => byKey.get(key);
      const tell = (key: string, shown: string): void => {
        if (field !== undefined) errors.push(unknownKey(work, field, key, byKey.keys(), shown));
      };
      const said = citedInWords(text, workOf, and);
      for (const key of said.unknown) tell(key, 'it is');
      return replaceMarked(said.text, (citation) => {
        // Where all are unknown, an abstract comes from a paper with a list of its own.
        const unknown = citation.keys.filter((key) => !byKey.has(key));
        if (unknown.length < citation.keys.length) for (const key of unknown) tell(key, OMISSION);
        return citationInWords(citation, workOf, and) ?? OMISSION;
      });
    });
  });
  return { works: inWords, errors };
}

/** What stands for a citation of what is unknown. */
const OMISSION = '[…]';

function mayCite({ abstract, annotation, additionalInfo, venue, csl }: Work): boolean {
  const info = additionalInfo?.map(({ text }) => text) ?? [];
  return [abstract, annotation, ...info, venue.note, csl.note].some(
    (text) =>
      typeof text === 'string' &&
      (hasMarkedCitations(text) || (text.includes('@') && text.includes('['))),
  );
}

/** Says a text in words; in BibTeX an ampersand is written with a backslash. */
type Say = (text: string | undefined, field?: string, and?: string) => string | undefined;

/** A work with its prose said otherwise. What stands twice is told of once, with the name of its field. */
function withProse(work: Work, said: Say): Work {
  const { abstract, annotation, additionalInfo, markedNote, venue, csl, bibtex } = work;
  const inWords =
    (field?: string) =>
    (piece: MarkedPiece): MarkedPiece => ({
      ...piece,
      text: said(piece.text, field) ?? piece.text,
    });
  return {
    ...work,
    ...present({
      abstract: said(abstract, 'abstract'),
      annotation: said(annotation, 'annotation'),
      additionalInfo: additionalInfo?.map(inWords('additional_info')),
      markedNote: markedNote?.map(inWords()),
      bibtex: said(bibtex, undefined, '\\&'),
    }),
    venue: { ...venue, ...present({ note: said(venue.note, 'note') }) },
    csl: {
      ...csl,
      ...present({
        abstract: said(csl.abstract),
        note: typeof csl.note === 'string' ? said(csl.note) : undefined,
      }),
    },
  };
}

function unknownKey(
  work: Work,
  field: string,
  key: string,
  known: Iterable<string>,
  shown: string,
): ContentError {
  return atField(work, field, {
    severity: 'warning',
    kind: 'unknown-citation',
    message: `The ${field} of "${work.key}" cites "${key}", and no entry of the bibliography has that key: it is shown as ${shown}.`,
    fix: didYouMean(key, known, 'Add the entry, or write what it is in words.'),
  });
}
