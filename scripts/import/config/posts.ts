import { patternOf } from '../addresses/permalink.ts';
import { readDefaults } from '../source/defaults.ts';
import { isRecord, textOf } from '../source/records.ts';
import { collectionNames, collectionsFolder } from '../source/site-parts.ts';
import { octavoCollections } from './collection-names.ts';
import type { Reader, Reading } from './reading.ts';

/** Parts of addresses that mean the same in Octavo. */
const KNOWN: ReadonlySet<string> = new Set(['year', 'month', 'day', 'slug', 'title', 'categories']);

/** Octavo's defaults, which need not be said. */
export const DEFAULT_POSTS = { permalink: '/blog/:year/:slug/', archives: '/blog/', per_page: 20 };

/** How posts are addressed and listed. */
export const readPosts: Reader = (reading) => {
  readPermalink(reading);
  readPages(reading);
  readArchives(reading);
  const limit = reading.value('feed', 'posts_limit');
  if (typeof limit === 'number')
    reading.pass(['feed', 'posts_limit'], ['posts', 'feed_limit'], limit);
};

function readPermalink(reading: Reading): void {
  const { config, documents } = reading.job.site;
  if (!documents.some(({ kind }) => kind === 'post' || kind === 'draft')) {
    reading.value('permalink');
    return;
  }
  const byDefault = readDefaults(config.defaults, collectionsFolder(config))('_posts/', 'posts');
  const ofPosts = reading.text('collections', 'posts', 'permalink');
  const written = textOf(byDefault.permalink) ?? ofPosts ?? reading.text('permalink') ?? 'date';
  reading.value('permalink');
  const pattern = octavoPattern(patternOf(written));
  if (pattern === undefined) {
    reading.note(
      'approximated',
      ['permalink'],
      'The pattern of addresses has parts that Octavo does not know; each post names its own address.',
    );
    return;
  }
  if (pattern !== DEFAULT_POSTS.permalink) {
    const comment = 'Posts keep the addresses that they have had.';
    reading.pass(['permalink'], ['posts', 'permalink'], pattern, comment);
  }
}

/** A pattern of Jekyll's in Octavo's words; undefined when it cannot be said in them. */
function octavoPattern(pattern: string): string | undefined {
  const written = pattern.replaceAll(':output_ext', '.html').replaceAll(':title', ':slug');
  const parts = [...written.matchAll(/:([a-z_]+)/g)].map(([, name = '']) => name);
  if (!parts.every((name) => KNOWN.has(name))) return undefined;
  return `/${written}`.replaceAll(/\/{2,}/g, '/');
}

/** How many posts a page of the blog lists: the first number that somebody says. */
function readPages(reading: Reading): void {
  const { documents } = reading.job.site;
  const lists = documents.filter(({ kind, frontMatter }) => {
    return (
      kind === 'page' && isRecord(frontMatter.pagination) && frontMatter.pagination.enabled === true
    );
  });
  const ofList = lists.map(({ frontMatter: { pagination }, lineOf, path }) => ({
    value: isRecord(pagination) ? pagination.per_page : undefined,
    origin: { file: path, line: lineOf(['pagination', 'per_page']) },
  }));
  const isEnabled = reading.value('pagination', 'enabled') === true;
  const candidates = [
    ...(isEnabled ? ofList : []),
    {
      value: isEnabled ? reading.value('pagination', 'per_page') : undefined,
      origin: reading.origin('pagination', 'per_page'),
    },
    { value: reading.value('paginate'), origin: reading.origin('paginate') },
  ];
  reading.value('paginate_path');
  const found = candidates.find(({ value }) => Number.isInteger(value) && Number(value) > 0);
  const perPage = found?.value;
  if (found === undefined || perPage === DEFAULT_POSTS.per_page) return;
  reading.job.settings.set(['posts', 'per_page'], perPage, found.origin);
}

/** The folder in which tags and the like have their pages, when it is one that Octavo can have. */
function readArchives(reading: Reading): void {
  const own = reading.value('jekyll-archives');
  if (!isRecord(own)) return;
  const keys = isRecord(own.posts)
    ? ['jekyll-archives', 'posts', 'permalinks']
    : ['jekyll-archives', 'permalinks'];
  const tag = reading.text(...keys, 'tags') ?? reading.text(...keys, 'tag') ?? '/tag/:name/';
  const archives = /^(\/(?:[^:]*\/)?)(?:tag|:type)\/:name\/?$/.exec(tag)?.[1];
  if (archives === undefined) {
    reading.note(
      'approximated',
      keys,
      'Pages of tags and categories have other addresses than before.',
    );
  } else if (archives !== DEFAULT_POSTS.archives) {
    const comment = 'Pages of tags, categories and years stay where they were.';
    reading.pass(keys, ['posts', 'archives'], archives, comment);
  }
}

/** How items of collections are addressed. */
export const readCollections: Reader = (reading) => {
  const { config, documents } = reading.job.site;
  const style = patternOf(textOf(config.permalink) ?? 'date');
  reading.value('collections');
  reading.value('collections_dir');
  for (const name of collectionNames(config)) {
    const collection = Object.hasOwn(octavoCollections, name) ? octavoCollections[name] : undefined;
    const isUsed = documents.some(
      (document) => document.collection === name && document.address !== undefined,
    );
    if (collection === undefined || !isUsed) continue;
    const ending = style.endsWith('/') ? '/' : style.endsWith(':output_ext') ? '.html' : '';
    const written = reading.text('collections', name, 'permalink') ?? `/:collection/:path${ending}`;
    const inWords = written.replaceAll(':collection', name).replaceAll(/:(?:path|name)/g, ':slug');
    const pattern = octavoPattern(inWords);
    if (pattern === undefined || pattern === `/${collection}/:slug/`) continue;
    const comment = `What was in the collection "${name}" keeps its addresses.`;
    reading.pass(['collections', name], ['collections', collection, 'permalink'], pattern, comment);
  }
};
