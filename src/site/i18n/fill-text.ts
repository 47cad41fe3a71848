import { lookUp } from '../look-up.ts';

/** A place in a text: `{name}`. */
const PLACE = /\{(\w+)\}/g;

/** A text that depends on a number, as in ICU's MessageFormat; the tag behind `plural` is ours. */
const PLURAL = /\{(\w+), plural(?::([\w-]+))?,\s*((?:\w+ \{[^{}]*\}\s*)+)\}/g;
const FORM = /(\w+) \{([^{}]*)\}/g;

/**
 * Puts values in a text's places.
 *
 * A text that depends on a number is written as in ICU's MessageFormat, with the plural forms of its
 * language (CLDR, Language Plural Rules); `#` is the number.
 *
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 * @example fillText('{count} min read', { count: 3 }) // '3 min read'
 * @example fillText('{count, plural, one {# post} other {# posts}}', { count: 3 }) // '3 posts'
 */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text
    .replaceAll(PLURAL, (place, name: string, language: string | undefined, forms: string) => {
      const count = Number(lookUp(values, name));
      if (Number.isNaN(count)) return place;
      const form = formsOf(forms).get(categoryOf(count, language ?? 'en'));
      const chosen = form ?? formsOf(forms).get('other') ?? '';
      return chosen.replaceAll('#', String(count));
    })
    .replaceAll(PLACE, (place, name: string) => String(lookUp(values, name) ?? place));
}

/** Tells the plural forms of a text which language's rules they follow. */
export function withPluralRules(text: string, language: string): string {
  return text.replaceAll(
    PLURAL,
    (_, name: string, own: string | undefined, forms: string) =>
      `{${name}, plural:${own ?? language}, ${forms}}`,
  );
}

/** The names of a text's places, each once. */
export function placesOf(text: string): readonly string[] {
  const plurals = [...text.matchAll(PLURAL)].map(([, name = '']) => name);
  const rest = text.replaceAll(PLURAL, (_, __, ___, forms: string) =>
    [...formsOf(forms).values()].join(' '),
  );
  const plain = [...rest.matchAll(PLACE)].map(([, name = '']) => name);
  return [...new Set([...plurals, ...plain])].sort();
}

/** The plural forms that a text has, of each place that depends on a number. */
export function pluralFormsOf(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(PLURAL)].map(([, , , forms = '']) => [...formsOf(forms).keys()]);
}

function formsOf(forms: string): ReadonlyMap<string, string> {
  return new Map([...forms.matchAll(FORM)].map(([, category = '', form = '']) => [category, form]));
}

const rules = new Map<string, Intl.PluralRules>();

function categoryOf(count: number, language: string): string {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known.select(count);
}
