import { languageNamed } from '../config/address.ts';
import { isRecord, textOf, textsOf, type Plain } from '../source/records.ts';
import type { OldAddress, SourceDocument } from '../types.ts';
import { addressParts, categoriesOf, tagsOf } from './document-address.ts';
import { sanitized } from './permalink.ts';
import { slugify, type SlugMode } from './slugify.ts';

type Archive = Exclude<OldAddress['archive'], undefined>;

/** Which archives a site has, and where. */
interface ArchiveRules {
  by: readonly Archive['by'][];
  permalinks: Readonly<Record<Archive['by'], string>>;
  mode: SlugMode;
}

const USUAL: ArchiveRules['permalinks'] = {
  year: '/:year/',
  month: '/:year/:month/',
  tag: '/tag/:name/',
  category: '/category/:name/',
};

const USUAL_OF_SECOND: ArchiveRules['permalinks'] = {
  year: '/:collection/:year/',
  month: '/:collection/:year/:month/',
  tag: '/:collection/:type/:name/',
  category: '/:collection/:type/:name/',
};

/**
 * The pages that list posts by tag, category, year and month, as jekyll-archives makes them, or
 * jekyll-archives-v2, whose settings stand under the name of a collection.
 *
 * @param posts with a page
 * @see https://github.com/jekyll/jekyll-archives/blob/master/docs/configuration.md
 * @see https://george-gca.github.io/jekyll-archives-v2/configuration/
 */
export function archiveAddresses(
  posts: readonly SourceDocument[],
  config: Readonly<Plain>,
): OldAddress[] {
  const rules = archiveRules(config['jekyll-archives']);
  if (rules === undefined) return [];
  const found = new Map<string, OldAddress>();
  for (const by of rules.by) {
    const shared = posts.flatMap((post) =>
      sharedBy(post, by, config).map((one) => ({ ...one, language: languageOf(post, config) })),
    );
    for (const { values, word, language } of shared) {
      const inMain = place(rules, by, values, word);
      const address = language === undefined ? inMain : `/${language.written}${inMain}`;
      const archive = { by, word, ...(language !== undefined && { language: language.name }) };
      if (!found.has(address)) {
        found.set(address, { address, kind: 'archive', file: undefined, archive });
      }
    }
  }
  return [...found.values()].sort((left, right) => (left.address < right.address ? -1 : 1));
}

/** The language of a post that is not in the main one, as its address and as the settings name it. */
function languageOf(
  { address = '/' }: SourceDocument,
  config: Readonly<Plain>,
): { name: string; written: string } | undefined {
  return textsOf(config.languages)
    .map((written) => ({ name: languageNamed(written), written }))
    .find(({ name }) => address.startsWith(`/${name}/`));
}

function archiveRules(written: unknown): ArchiveRules | undefined {
  if (!isRecord(written)) return undefined;
  const isSecond = isRecord(written.posts);
  const own = isRecord(written.posts) ? written.posts : written;
  const permalinks = isRecord(own.permalinks) ? own.permalinks : {};
  const usual = isSecond ? USUAL_OF_SECOND : USUAL;
  const slugMode = textOf(own.slug_mode);
  return {
    by: enabled(own.enabled),
    permalinks: {
      year: textOf(permalinks.year) ?? usual.year,
      month: textOf(permalinks.month) ?? usual.month,
      tag: textOf(permalinks.tags) ?? textOf(permalinks.tag) ?? usual.tag,
      category: textOf(permalinks.categories) ?? textOf(permalinks.category) ?? usual.category,
    },
    mode: isMode(slugMode) ? slugMode : 'default',
  };
}

function isMode(mode: string | undefined): mode is SlugMode {
  return ['none', 'raw', 'default', 'pretty', 'ascii', 'latin'].includes(mode ?? '');
}

function enabled(written: unknown): Archive['by'][] {
  const all: readonly Archive['by'][] = ['year', 'month', 'tag', 'category'];
  if (written === true || written === 'all') return [...all];
  const names = new Set(textsOf(written));
  const asWritten = { year: 'year', month: 'month', tag: 'tags', category: 'categories' } as const;
  return all.filter((by) => names.has(asWritten[by]));
}

interface Shared {
  word: string;
  values: Readonly<Record<string, string>>;
}

/** What of one kind a post shares with others. */
function sharedBy(post: SourceDocument, by: Archive['by'], config: Readonly<Plain>): Shared[] {
  if (by === 'tag' || by === 'category') {
    const { frontMatter, path } = post;
    const words = by === 'tag' ? tagsOf(frontMatter) : categoriesOf(path, frontMatter);
    return words.map((word) => ({ word, values: {} }));
  }
  const { time } = addressParts(post, config);
  const year = String(time.year);
  const month = String(time.month).padStart(2, '0');
  return [{ word: by === 'year' ? year : `${year}-${month}`, values: { year, month } }];
}

function place(
  rules: ArchiveRules,
  by: Archive['by'],
  values: Shared['values'],
  word: string,
): string {
  const known: Readonly<Record<string, string>> = {
    ...values,
    collection: 'posts',
    type: by,
    name: slugify(word, rules.mode),
  };
  return sanitized(
    rules.permalinks[by].replaceAll(
      /:([a-z]+)/g,
      (written, name: string) => known[name] ?? written,
    ),
  );
}
