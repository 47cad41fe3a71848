import type { PersonName } from '../bibliography/work.ts';
import { isCjk } from '../bibliography/people/name-text.ts';

const NO_BREAK_SPACE = '\u00A0';

/**
 * A name for `citation_author`, family name first, as catalogues sort it.
 *
 * Google Scholar takes this order or the natural one; only this one tells Zotero where “van der Berg”
 * begins. Three forms keep Zotero's reader from taking names apart: a lone author with spaces on both
 * sides of the comma would become two people, so that the spaces of the given name do not break; a
 * group of several words would have its last word for a family name, so that a comma ends it, as EndNote
 * wants it anyway; and a semicolon always parts authors.
 *
 * @param isAlone whether it is the only author
 * @example indexedName({ given: 'Jan', particles: 'van der', family: 'Berg' }, false) // 'van der Berg, Jan'
 * @example indexedName({ literal: 'The Film Group' }, true) // 'The Film Group,'
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function indexedName(name: PersonName, isAlone: boolean): string {
  const { given = '', particles = '', family = '', suffix = '', literal } = name;
  if (literal !== undefined) return undivided(literal);
  const sorted = plain(/['’]$/.test(particles) ? particles + family : `${particles} ${family}`);
  const first = plain(`${given} ${suffix}`);
  if (first === '') return undivided(sorted);
  const isSplit = isAlone && sorted.includes(' ') && first.includes(' ');
  return `${sorted}, ${isSplit ? first.replaceAll(' ', NO_BREAK_SPACE) : first}`;
}

function undivided(name: string): string {
  const written = plain(name);
  return written.includes(' ') && !isCjk(written) ? `${written},` : written;
}

/** Commas and semicolons within a name would part it. */
function plain(name: string): string {
  return name.replaceAll(/[\s,;]+/g, ' ').trim();
}
