import type { PersonName, Work } from './work.ts';

/** A citation in brackets, as texts have it. */
export const CITATION = /\[(?:[^[\]]*[\s;])?-?@[\p{L}\p{N}_{][^[\]]*\]/u;
const CITATIONS = new RegExp(CITATION, 'gu');
const KEY = String.raw`@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?))`;
/** A key in a citation; a hyphen before it leaves the authors out. */
const CITED = new RegExp(String.raw`(?<![^\s;[])(-?)${KEY}`, 'gu');
/** A key that is a part of its sentence. */
const BARE = new RegExp(String.raw`(?<![^\s(“‘"'])${KEY}`, 'gu');

type WorkOf = (key: string) => Work | undefined;

/**
 * A text with the words of its citations in their place, as a style with authors and years has them, for
 * where no list of references stands. One with a key that is unknown stays as it is.
 *
 * @param and between two authors
 * @returns also the keys that are unknown
 * @example citedInWords('See [@noether1918, p. 3].', …).text // 'See (Noether, 1918, p. 3).'
 */
export function citedInWords(
  text: string,
  workOf: WorkOf,
  and = '&',
): { text: string; unknown: string[] } {
  const unknown: string[] = [];
  const said = text.replaceAll(CITATIONS, (citation) => {
    const keys = Array.from(citation.matchAll(CITED), ([, , braced, bare = '']) => braced ?? bare);
    const without = keys.filter((key) => workOf(key) === undefined);
    unknown.push(...without);
    if (without.length > 0) return citation;
    const words = citation
      .slice(1, -1)
      .replaceAll(CITED, (cited, hyphen: string, braced?: string, bare?: string) => {
        const work = workOf(braced ?? bare ?? '');
        if (work === undefined) return cited;
        return hyphen === '-' ? yearOf(work) : `${namesOf(work, and)}, ${yearOf(work)}`;
      });
    return `(${words})`;
  });
  return { text: said, unknown };
}

/**
 * A text with authors and year in the place of a known key that is a part of its sentence; any other
 * `@name` may be anything.
 *
 * @example namedInWords('After @noether1918.', …) // 'After Noether (1918).'
 */
export function namedInWords(text: string, workOf: WorkOf): string {
  return text.replaceAll(BARE, (cited, braced?: string, bare?: string) => {
    const work = workOf(braced ?? bare ?? '');
    return work === undefined ? cited : `${namesOf(work, 'and')} (${yearOf(work)})`;
  });
}

function yearOf({ dateText, year }: Work): string {
  return dateText ?? year?.toString() ?? 'n.d.';
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
