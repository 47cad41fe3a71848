import type { Texts } from '../site/i18n/texts.ts';
import { fillTokens } from '../markdown/fills.ts';
import type { RenderedText } from '../markdown/render.ts';
import { nameText } from '../bibliography/people/name-text.ts';
import type { PersonName, Work } from '../bibliography/work.ts';
import type { Mention } from './compiled-text.ts';
import { escapeHtml } from './html.ts';

/**
 * The links of a text, each with its sentence as another page can quote it: with formulas, and with
 * the names of those who are cited in its words, but without numbers of a list that is not there.
 *
 * @param resolved values of fills that depend on the rest of the site
 * @param citable what the text may cite, by key
 */
export function mentionsIn(
  { mentions, fills }: Pick<RenderedText, 'mentions' | 'fills'>,
  resolved: Readonly<Record<number, string>>,
  citable: ReadonlyMap<string, Work>,
  texts: Texts,
): Mention[] {
  const wordsOf = (index: number): string => {
    const fill = fills[index];
    if (fill?.kind === 'html') return fill.html;
    const [cited] = fill?.kind === 'citation' ? fill.items : [];
    const work = cited === undefined ? undefined : citable.get(cited.key);
    if (work !== undefined) return escapeHtml(namesOf(work, texts));
    return fill?.kind === 'label' || fill?.kind === 'citation' ? (resolved[index] ?? '') : '';
  };
  return mentions.map(({ fill, sentence }) => ({
    href: resolved[fill] ?? '',
    sentence: fillTokens(escapeHtml(sentence), wordsOf),
  }));
}

/** Of whom one speaks: “Weyl”, “Brauer, Noether”, “Brauer et al.”; a work without people by its title. */
function namesOf({ authors, editors, title }: Work, { andOthers }: Texts): string {
  const people = authors.length > 0 ? authors : editors;
  const [first, second, third] = people.map(familyOf);
  if (first === undefined) return title;
  if (second === undefined) return first;
  return third === undefined ? `${first}, ${second}` : `${first} ${andOthers}`;
}

function familyOf(person: PersonName): string {
  const { particles = '', family } = person;
  return family === undefined ? nameText(person) : nameText({ particles, family });
}
