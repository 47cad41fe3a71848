import type { ContentError } from '../site/content-error.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import { atField } from './at-field.ts';
import { citedInWords } from './cited-in-words.ts';
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
    return withProse(work, (text, field, and) => {
      if (text === undefined) return undefined;
      const said = citedInWords(text, (key) => byKey.get(key), and);
      if (field !== undefined) {
        errors.push(...said.unknown.map((key) => unknownKey(work, field, key, byKey.keys())));
      }
      return said.text;
    });
  });
  return { works: inWords, errors };
}

function mayCite({ abstract, annotation, additionalInfo, venue, csl }: Work): boolean {
  const info = additionalInfo?.map(({ text }) => text) ?? [];
  return [abstract, annotation, ...info, venue.note, csl.note].some(
    (text) => typeof text === 'string' && text.includes('@') && text.includes('['),
  );
}

/** Says a text in words; in BibTeX an ampersand is written with a backslash. */
type Say = (text: string | undefined, field?: string, and?: string) => string | undefined;

/** A work with its prose said otherwise. What stands twice is told of once, with the name of its field. */
function withProse(work: Work, said: Say): Work {
  const { abstract, annotation, additionalInfo, venue, csl, bibtex } = work;
  const inWords = (piece: MarkedPiece): MarkedPiece => ({
    ...piece,
    text: said(piece.text, 'additional_info') ?? piece.text,
  });
  return {
    ...work,
    ...present({
      abstract: said(abstract, 'abstract'),
      annotation: said(annotation, 'annotation'),
      additionalInfo: additionalInfo?.map(inWords),
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

function unknownKey(work: Work, field: string, key: string, known: Iterable<string>): ContentError {
  return atField(work, field, {
    severity: 'warning',
    kind: 'unknown-citation',
    message: `The ${field} of "${work.key}" cites "${key}", and no entry of the bibliography has that key: it is shown as it is.`,
    fix: didYouMean(key, known, 'Add the entry, or write what it is in words.'),
  });
}
