import { posix } from 'node:path';
import { languageNamed } from '../config/address.ts';
import type { SourceDocument } from '../types.ts';
import { textOf, textsOf, type Plain } from './records.ts';

/** Documents with the paths that they are read under, and the files that they come from. */
export interface InLanguages {
  documents: SourceDocument[];
  /** Path in the source folder, by that of the document. */
  files: ReadonlyMap<string, string>;
}

/**
 * Reads the languages of jekyll-polyglot: texts of several languages have one address, which each language
 * but the default one has under its prefix.
 *
 * @see https://github.com/untra/polyglot
 */
export function withLanguages(documents: readonly SourceDocument[], config: Plain): InLanguages {
  const languages = textsOf(config.languages);
  const usual = textOf(config.default_lang) ?? languages[0];
  const isPolyglot =
    config.default_lang !== undefined ||
    textsOf(config.plugins ?? config.gems).some((plugin) => plugin.endsWith('polyglot'));
  if (!isPolyglot || languages.length < 2 || usual === undefined)
    return { documents: [...documents], files: new Map() };
  const read = documents.map((document) => ({
    document,
    language: languageOf(document, languages, config.lang_from_path === true) ?? usual,
  }));
  const taken = new Set(
    read.map(({ document, language }) => `${language} ${document.address ?? ''}`),
  );
  const files = new Map<string, string>();
  const all = read.map(({ document, language }) => {
    const isUsual = language === usual;
    const path = pathIn(document.path, language, isUsual);
    if (path !== document.path) files.set(path, document.path);
    const { address, frontMatter } = document;
    if (address === undefined) return { ...document, path };
    const own = isUsual ? address : `/${languageNamed(language)}${address}`;
    // What is not translated was there in every language.
    const others = languages.filter(
      (one) => one !== usual && isUsual && !taken.has(`${one} ${address}`),
    );
    const older = [
      ...textsOf(frontMatter.redirect_from).map((one) => (isUsual ? one : `/${language}${one}`)),
      ...(isUsual || languageNamed(language) === language ? [] : [`/${language}${address}`]),
      ...(hasOwnPage(document) ? others.map((one) => `/${one}${address}`) : []),
    ];
    const keys = older.length === 0 ? {} : { redirect_from: older };
    return { ...document, path, address: own, frontMatter: { ...frontMatter, ...keys } };
  });
  return { documents: all, files };
}

/** Items lead to their list, and what is not found is found nowhere. */
function hasOwnPage({ kind, address = '' }: SourceDocument): boolean {
  return kind !== 'item' && !/\/404(?:\.html|\/)?$/.test(address);
}

function languageOf(
  { path, frontMatter }: SourceDocument,
  languages: readonly string[],
  isInPath: boolean,
): string | undefined {
  const written = textOf(frontMatter.lang);
  const parts = path.split(/[/.]/);
  return languages.find((one) => one === written || (isInPath && parts.includes(one)));
}

/** `_posts/pt-br/2024-01-01-a.md` as `_posts/2024-01-01-a.pt.md`. */
function pathIn(path: string, language: string, isUsual: boolean): string {
  const parts = path.split('/').filter((part) => part !== language);
  const plain = parts.join('/').replace(`.${language}.`, '.');
  if (isUsual) return plain;
  const { dir, name, ext } = posix.parse(plain);
  return posix.join(dir, `${name}.${languageNamed(language)}${ext}`);
}
