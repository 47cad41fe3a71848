import type { LatexCitation } from './latex/cited.ts';
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

/**
 * What a citation that LaTeX's commands make says in words; undefined where a key is unknown.
 *
 * @param and between two authors
 * @example citationInWords({ form: 'in brackets', keys: ['noether1918'], … }) // '(Noether, 1918)'
 */
export function citationInWords(
  { form, keys, before, after }: LatexCitation,
  workOf: WorkOf,
  and = '&',
): string | undefined {
  const works = keys.map(workOf);
  if (keys.length === 0 || works.includes(undefined)) return undefined;
  const cited = works.filter((work) => work !== undefined);
  const behind = after === '' ? '' : `, ${after}`;
  const inFront = before === '' ? '' : `${before} `;
  switch (form) {
    case 'in text': {
      const texts = cited.map((work, index) => {
        const place = index === cited.length - 1 ? behind : '';
        return `${namesOf(work, 'and')} (${yearOf(work)}${place})`;
      });
      return inFront + listed(texts);
    }
    case 'authors':
      return listed(cited.map((work) => namesOf(work, 'and')));
    case 'year':
      return cited.map(yearOf).join(', ') + behind;
    case 'title':
      return listed(cited.map(({ title }) => `“${title}”`)) + behind;
    case 'bare':
    case 'in brackets': {
      const words = cited.map((work) => `${namesOf(work, and)}, ${yearOf(work)}`).join('; ');
      const whole = `${inFront}${words}${behind}`;
      return form === 'bare' ? whole : `(${whole})`;
    }
  }
}

/** “A, B and C”. */
function listed(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
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
