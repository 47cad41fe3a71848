import { START_OF_FILE, type ContentError } from './content-error.ts';
import { isLanguageTag } from './i18n/fallbacks.ts';
import { interfaceLanguages } from './i18n/texts.ts';

const SUFFIX = /^(.+)\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.mdx?$/;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Finds a file whose name ends in a language that the site does not have: it would be published as
 * an item of its own.
 *
 * Many short words are tags of a language, too (`li`, `new`). So it is an error only for a language
 * of the interface or beside a text that it would be a translation of; else a warning for a tag of
 * two letters and nothing for one of three. What is no language at all (`my.notes.md`) is never
 * meant.
 *
 * @param relativeFile path in `content/`, with slashes
 * @param file the same as an absolute path
 * @param contentFiles files of `content/`, as paths with slashes
 */
export function strayLanguage(
  relativeFile: string,
  file: string,
  languages: readonly string[],
  contentFiles: readonly string[],
): ContentError | undefined {
  const [, stem = '', tag = ''] = SUFFIX.exec(relativeFile) ?? [];
  if (stem === '' || languages.includes(tag) || !isLanguageName(tag)) return undefined;
  const [base = ''] = tag.split('-');
  const isCertain =
    interfaceLanguages.includes(base.toLowerCase()) || hasOriginal(stem, languages, contentFiles);
  if (!isCertain && tag.length > 2) return undefined;
  const own = languages.find((one) => one.toLowerCase() === tag.toLowerCase());
  return {
    severity: isCertain ? 'error' : 'warning',
    kind: 'language-not-of-site',
    file,
    position: START_OF_FILE,
    message: `The name of this file ends in the language "${tag}", but "${tag}" is not in "languages" of site.yaml.`,
    fix:
      own === undefined
        ? 'Add it there, or rename the file: with no dot before its ending if no language is meant.'
        : `Rename the file: the language is written "${own}" there.`,
  };
}

function isLanguageName(tag: string): boolean {
  return isLanguageTag(tag) && names.of(tag) !== undefined;
}

function hasOriginal(
  stem: string,
  languages: readonly string[],
  contentFiles: readonly string[],
): boolean {
  return ['', ...languages.map((language) => `.${language}`)].some((suffix) =>
    ['.md', '.mdx'].some((ending) => contentFiles.includes(stem + suffix + ending)),
  );
}
