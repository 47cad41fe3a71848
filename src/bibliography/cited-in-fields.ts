import type { ContentError } from '../site/content-error.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import { atField } from './at-field.ts';
import type { PersonName, Work } from './work.ts';

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
    const said: Say = (text, field, and = '&') =>
      text?.replaceAll(CITATION, (citation) => {
        const unknown = [...citation.matchAll(CITED)]
          .map(keyOf)
          .filter((key) => !byKey.has(key))
          .map((key) => unknownKey(work, field, key, byKey.keys()));
        if (unknown.length === 0) return wordsOf(citation, byKey, and);
        if (field !== undefined) errors.push(...unknown);
        return citation;
      });
    return withProse(work, said);
  });
  return { works: inWords, errors };
}

/** A citation in brackets, as texts have it. A bare `@name` may be anything. */
const CITATION = /\[(?:[^[\]]*[\s;])?-?@[\p{L}\p{N}_{][^[\]]*\]/gu;
/** A key as Pandoc has it, or one in braces; a hyphen before it leaves the authors out. */
const CITED =
  /(?<![^\s;[])(-?)@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?))/gu;

type Cited = RegExpMatchArray;

function keyOf([, , braced, bare = '']: Cited): string {
  return braced ?? bare;
}

function wordsOf(citation: string, works: ReadonlyMap<string, Work>, and: string): string {
  const words = citation.slice(1, -1).replaceAll(CITED, (...match) => {
    const cited = match as unknown as Cited;
    const work = works.get(keyOf(cited));
    if (work === undefined) return cited[0];
    const year = work.dateText ?? work.year?.toString() ?? 'n.d.';
    return cited[1] === '-' ? year : `${namesOf(work, and)}, ${year}`;
  });
  return `(${words})`;
}

/** Whom a citation names: one or two people, or the first of more; a work of nobody by its title. */
function namesOf({ authors, othersOmitted, editors, title }: Work, and: string): string {
  const people = authors.length > 0 ? authors : editors;
  const [first, second, third] = people.map(nameOf);
  if (first === undefined) return `“${title}”`;
  if (third !== undefined || othersOmitted) return `${first} et al.`;
  return second === undefined ? first : `${first} ${and} ${second}`;
}

function nameOf({ literal, particles, family, given }: PersonName): string {
  return literal ?? [particles, family ?? given].filter((part) => part !== undefined).join(' ');
}

function mayCite({ abstract, annotation, additionalInfo, venue, csl }: Work): boolean {
  return [abstract, annotation, additionalInfo, venue.note, csl.note].some(
    (text) => typeof text === 'string' && text.includes('@') && text.includes('['),
  );
}

/** Says a text in words; in BibTeX an ampersand is written with a backslash. */
type Say = (text: string | undefined, field?: string, and?: string) => string | undefined;

/** A work with its prose said otherwise. What stands twice is told of once, with the name of its field. */
function withProse(work: Work, said: Say): Work {
  const { abstract, annotation, additionalInfo, venue, csl, bibtex } = work;
  return {
    ...work,
    ...present('abstract', said(abstract, 'abstract')),
    ...present('annotation', said(annotation, 'annotation')),
    ...present('additionalInfo', said(additionalInfo, 'additional_info')),
    venue: { ...venue, ...present('note', said(venue.note, 'note')) },
    ...present('bibtex', said(bibtex, undefined, '\\&')),
    csl: {
      ...csl,
      ...present('abstract', said(csl.abstract)),
      ...present('note', typeof csl.note === 'string' ? said(csl.note) : undefined),
    },
  };
}

function present<Name extends string>(
  name: Name,
  text: string | undefined,
): Partial<Record<Name, string>> {
  return text === undefined ? {} : ({ [name]: text } as Record<Name, string>);
}

function unknownKey(
  work: Work,
  field: string | undefined,
  key: string,
  known: Iterable<string>,
): ContentError {
  const name = field ?? '';
  return atField(work, name, {
    severity: 'warning',
    kind: 'unknown-citation',
    message: `The ${name} of "${work.key}" cites "${key}", and no entry of the bibliography has that key: it is shown as it is.`,
    fix: didYouMean(key, known, 'Add the entry, or write what it is in words.'),
  });
}
