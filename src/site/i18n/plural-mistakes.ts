import type { ContentError } from '../content-error.ts';
import type { LocatedYaml } from '../yaml.ts';
import { pluralFormsOf } from './fill-text.ts';
import type { TextOverrides } from './words.ts';

/**
 * Finds plurals of which nothing would be seen for some number: without the form `other`, or with
 * one that their language does not have.
 *
 * @param locate where a text stands
 * @param file absolute path of texts.yaml
 * @see https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export function pluralMistakes(
  texts: TextOverrides,
  locate: LocatedYaml['locate'],
  file: string,
): ContentError[] {
  return Object.entries(texts).flatMap(([language, ofLanguage]) => {
    const known = pluralForms(language);
    return Object.entries(ofLanguage).flatMap(([key, text]): ContentError[] => {
      const wrong = pluralFormsOf(text)
        .map((forms) => mistakeIn(forms, known, language))
        .find((mistake) => mistake !== undefined);
      if (wrong === undefined) return [];
      const message = `The plural in the text "${key}" ${wrong}`;
      const fix = `Use these forms: ${known.join(', ')}; "other" is always needed: {count, plural, ${exampleOf(known)}}.`;
      const position = locate([language, key]);
      return [{ severity: 'error', kind: 'invalid-plural', file, position, message, fix }];
    });
  });
}

function mistakeIn(
  forms: readonly string[],
  known: readonly string[],
  language: string,
): string | undefined {
  const unknown = forms.find((form) => !known.includes(form));
  if (unknown !== undefined) {
    return `has a form "${unknown}", which the language "${language}" does not have.`;
  }
  return forms.includes('other') ? undefined : 'lacks the form "other".';
}

/** In the order of CLDR: zero, one, two, few, many, other. */
function pluralForms(language: string): readonly string[] {
  const order = ['zero', 'one', 'two', 'few', 'many', 'other'];
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return order.filter((form) => pluralCategories.some((own) => own === form));
}

function exampleOf(known: readonly string[]): string {
  return known.map((form) => `${form} {…}`).join(' ');
}
