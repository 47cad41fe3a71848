import { mapAtOnce } from '../../../src/site/map-at-once.ts';
import type { SplitSource } from '../source/front-matter.ts';
import { isRecord, textOf, type Plain } from '../source/records.ts';
import type { Note, SourceSite } from '../types.ts';
import { hugoAddress } from './hugo-address.ts';
import type { HugoConfig } from './hugo-config.ts';
import { splitHugo } from './hugo-data.ts';
import { languageOfPath, type HugoLanguage } from './languages.ts';
import { withRealDay } from './real-day.ts';

/** A text of a site of Hugo. */
export interface HugoText extends SplitSource {
  /** Path in the source folder. */
  path: string;
  language: HugoLanguage;
  /** Place in the folder of texts, without ending: `post/rings`; empty for the front page. */
  place: string;
  /** First folder of that. */
  section: string;
  /** Whether it is that of a folder with other texts, which Hugo lists: `_index.md`. */
  isList: boolean;
  /** Whether the folder is its own: `rings/index.md`. */
  isBundle: boolean;
  address: string;
}

const TEXT = /\.(?:md|markdown|mmark|html)$/i;
/** What is made from R Markdown has its front matter, too; other files of HTML are pictures and the like. */
const HAS_FRONT_MATTER = /^\uFEFF?\s*(?:---|\+\+\+)\s*\n/;
const AT_ONCE = 16;

/** Reads the texts of a site of Hugo, in all its languages. */
export async function readHugoTexts(
  site: Pick<SourceSite, 'paths' | 'read'>,
  { value, languages }: Pick<HugoConfig, 'value' | 'languages'>,
  note: (note: Note) => void,
): Promise<HugoText[]> {
  const permalinks = isRecord(value.permalinks) ? value.permalinks : {};
  const pages = isRecord(permalinks.page) ? permalinks.page : permalinks;
  const rules = { removesAccents: value.removePathAccents === true };
  const paths = [...site.paths]
    .filter((path) => TEXT.test(path) && languages.some(({ root }) => path.startsWith(root)))
    .sort();
  const read = await mapAtOnce(paths, AT_ONCE, async (path) => {
    const text = await site.read(path);
    if (text === undefined) return undefined;
    if (path.endsWith('.html') && !HAS_FRONT_MATTER.test(text)) return undefined;
    const found = languageOfPath(path.replace(TEXT, ''), languages);
    if (found === undefined) {
      const message = 'A text in a language that the settings do not name was left out.';
      note({ level: 'problem', file: path, line: undefined, message, isLost: true });
      return undefined;
    }
    const split = withRealDay(inSmallLetters(splitHugo(text, path, note)), path, note);
    return textAt(path, found, split, pages, rules);
  });
  return read.filter((text) => text !== undefined);
}

/** Hugo reads the keys of front matter without regard to capitals. */
function inSmallLetters(split: SplitSource): SplitSource {
  const { frontMatter, lineOf } = split;
  const written = new Map(Object.keys(frontMatter).map((key) => [key.toLowerCase(), key]));
  if ([...written].every(([small, key]) => small === key)) return split;
  const entries = [...written].map(([small, key]) => [
    small,
    frontMatter[small] ?? frontMatter[key],
  ]);
  return {
    ...split,
    frontMatter: Object.fromEntries(entries) as Plain,
    lineOf: ([first, ...rest]) => lineOf([written.get(String(first)) ?? String(first), ...rest]),
  };
}

function textAt(
  path: string,
  { language, inside }: { language: HugoLanguage; inside: string },
  split: SplitSource,
  permalinks: Plain,
  rules: { removesAccents: boolean },
): HugoText {
  const isList = /(?:^|\/)_index$/.test(inside);
  const isBundle = /(?:^|\/)index$/.test(inside);
  const place = inside.replace(/(?:^|\/)_?index$/, '');
  const [section = ''] = place.split('/');
  const pattern = isList ? undefined : textOf(permalinks[section]);
  const address = place === '' ? '/' : hugoAddress(place, split.frontMatter, pattern, rules);
  const inLanguage = `${language.prefix}${address}`;
  return { ...split, path, language, place, section, isList, isBundle, address: inLanguage };
}

/** The address that a text had in the old site, where it is no longer the same. */
export function olderAddress({ address, language }: HugoText): string | undefined {
  const { prefix, oldPrefix } = language;
  return prefix === oldPrefix ? undefined : `${oldPrefix}${address.slice(prefix.length)}`;
}
