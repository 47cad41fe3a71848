import { languageNamed } from '../config/address.ts';
import { isRecord, merged, textOf, textsOf, type Plain } from '../source/records.ts';

/** A language in which a site of Hugo is written. */
export interface HugoLanguage {
  /** As Octavo names it. */
  name: string;
  /** As Hugo names it, in its settings and in names of files. */
  key: string;
  isMain: boolean;
  /** The folder of its texts, with a slash at its end. */
  root: string;
  /** What its addresses begin with: `/zh`, or nothing for the main one. */
  prefix: string;
  /** What they began with in the old site. */
  oldPrefix: string;
}

/** The languages that the settings name, the main one first. */
export function languagesOf(config: Plain): HugoLanguage[] {
  const languages = isRecord(config.languages) ? config.languages : {};
  const keys = Object.keys(languages);
  const written = textOf(config.defaultContentLanguage);
  const main = written ?? (keys.includes('en') ? 'en' : (keys[0] ?? 'en'));
  const isInFolder = config.defaultContentLanguageInSubdir === true;
  const off = new Set(textsOf(config.disableLanguages));
  const all = [main, ...keys.filter((key) => key !== main)].flatMap((key): HugoLanguage[] => {
    const own = languages[key];
    const rules = isRecord(own) ? own : {};
    if (key !== main && (off.has(key) || rules.disabled === true || !isRecord(own))) return [];
    const isMain = key === main;
    const folder = textOf(rules.contentDir) ?? textOf(config.contentDir) ?? 'content';
    const name = languageNamed(key);
    return [
      {
        name,
        key,
        isMain,
        root: `${folder.replaceAll(/^\.?\/|\/$/g, '')}/`,
        prefix: isMain ? '' : `/${name}`,
        oldPrefix: isMain && !isInFolder ? '' : `/${key.toLowerCase()}`,
      },
    ];
  });
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
}

/** The settings as they hold in one language. */
export function configIn(config: Plain, { key }: Pick<HugoLanguage, 'key'>): Plain {
  const languages = isRecord(config.languages) ? config.languages : {};
  const own = languages[key];
  if (!isRecord(own)) return config;
  const { menu, ...rest } = own;
  // Hugo has two names for it.
  return merged(config, menu === undefined ? own : { menus: menu, ...rest });
}

/**
 * The language that a file is written in, and its path among the texts of that, without ending.
 *
 * @param path without ending
 * @returns undefined for a file that is among no texts, or in a language that the settings do not name
 */
export function languageOfPath(
  path: string,
  languages: readonly HugoLanguage[],
): { language: HugoLanguage; inside: string } | undefined {
  const suffix = /\.([a-z]{2,3}(?:-[a-z]+)?)$/i.exec(path)?.[1];
  const named = languages.find(({ key }) => key.toLowerCase() === suffix?.toLowerCase());
  if (suffix !== undefined && named === undefined && isLanguage(suffix)) return undefined;
  const place = named === undefined ? path : path.slice(0, -1 - (suffix ?? '').length);
  const [nearest] = languages
    .filter(({ root }) => place.startsWith(root))
    .toSorted((left, right) => right.root.length - left.root.length);
  if (nearest === undefined) return undefined;
  return { language: named ?? nearest, inside: place.slice(nearest.root.length) };
}

function isLanguage(suffix: string): boolean {
  return /^[a-z]{2}(?:-[a-z]+)?$/i.test(suffix);
}
