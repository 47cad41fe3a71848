import type { ContentError } from '../content-error.ts';
import { nearest } from '../nearest.ts';
import type { LocatedYaml } from '../yaml.ts';
import { valueAt } from '../value-at.ts';
import { fallbacks } from './fallbacks.ts';

/** A file that says something by language. */
interface Source {
  yaml: Pick<LocatedYaml, 'value' | 'locate'>;
  /** Absolute path. */
  file: string;
}

type Path = readonly (string | number)[];

/** Keys of the author that may be a text for each language. */
const OF_AUTHOR = ['role', 'pronouns', 'location', 'bio'];

/**
 * Finds texts in site.yaml in languages that no page of the site asks for.
 *
 * @param languages of the site
 */
export function unusedInSettings(
  { yaml, file }: Source,
  languages: readonly string[],
): ContentError[] {
  const paths = [
    ['title'],
    ['description'],
    ...OF_AUTHOR.map((key): Path => ['author', key]),
    ['footer', 'text'],
    ...labelPaths(yaml.value, ['nav']),
    ...labelPaths(yaml.value, ['footer', 'links']),
    ['footer', 'imprint', 'label'],
  ];
  return paths.flatMap((path) => unusedAt({ yaml, file }, path, languages));
}

/**
 * Finds languages in texts.yaml that no page of the site asks for.
 *
 * @param languages of the site
 */
export function unusedInTexts(source: Source, languages: readonly string[]): ContentError[] {
  return unusedAt(source, [], languages);
}

/** Where the links of a list, and of the dropdowns in it, say their labels. */
function labelPaths(written: unknown, list: Path): Path[] {
  const items = valueAt(written, list);
  if (!Array.isArray(items)) return [];
  return items.flatMap((_, index): Path[] => [
    [...list, index, 'label'],
    ...labelPaths(written, [...list, index, 'items']),
  ]);
}

function unusedAt(
  { yaml, file }: Source,
  path: Path,
  languages: readonly string[],
): ContentError[] {
  const texts = valueAt(yaml.value, path);
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) return [];
  const asked = new Set(languages.flatMap(fallbacks));
  return Object.keys(texts)
    .filter((language) => !asked.has(language))
    .map((language) => {
      const meant = nearest(language, languages);
      return {
        severity: 'warning',
        kind: 'language-not-of-site',
        file,
        position: yaml.locate([...path, language], 'key'),
        message: `No page shows this text: the site does not have the language "${language}".`,
        fix:
          meant === undefined
            ? `Add it to "languages" in site.yaml, or use one of: ${languages.join(', ')}.`
            : `Did you mean "${meant}"? Else add it to "languages" in site.yaml.`,
      };
    });
}
