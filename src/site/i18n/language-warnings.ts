import type { ContentError } from '../content-error.ts';
import type { SiteSettings } from '../settings.ts';
import type { LocatedYaml } from '../yaml.ts';
import { interfaceLanguages, interfaceTexts, missingTexts } from './texts.ts';

/** So many keys are still read. */
const MOST_KEYS = 8;

/**
 * Warns of languages of the site in which the interface lacks words.
 *
 * @param locate where a setting stands
 * @param file absolute path of site.yaml
 */
export function languageWarnings(
  settings: SiteSettings,
  locate: LocatedYaml['locate'],
  file: string,
): ContentError[] {
  return settings.languages.flatMap((language, index): ContentError[] => {
    const missing = missingTexts(language, settings);
    if (missing.length === 0) return [];
    const isKnown = missing.length < interfaceTexts.length;
    const keys = missing.slice(0, MOST_KEYS).join(', ');
    const some = missing.length > MOST_KEYS ? `, beginning with ${keys}` : `: ${keys}`;
    return [
      {
        severity: 'warning',
        kind: 'language-without-texts',
        file,
        position: locate(['languages', index]),
        message: isKnown
          ? `The interface lacks ${missing.length} words in the language "${language}".`
          : `The interface has no words in the language "${language}".`,
        fix: isKnown
          ? `They will be in English; add them to content/data/texts.yaml${some}.`
          : `Its pages will speak English around your text; add words in content/data/texts.yaml, or use: ${interfaceLanguages.join(', ')}.`,
      },
    ];
  });
}
