import { addressParts, categoriesOf, tagsOf } from '../addresses/document-address.ts';
import type { OpenedSite, SourceDocument } from '../types.ts';
import { textOf, type Plain } from './records.ts';

/** Posts by category or tag, the newest first, as Liquid sees them. */
export type PostsByWord = Readonly<Record<string, readonly Plain[]>>;

type Site = Pick<OpenedSite, 'documents' | 'config'>;

const cache = new WeakMap<readonly SourceDocument[], Record<'categories' | 'tags', PostsByWord>>();

/** What `site.categories` and `site.tags` hold, but for the texts of the posts. */
export function postsByWord(site: Site): Record<'categories' | 'tags', PostsByWord> {
  let found = cache.get(site.documents);
  if (found === undefined) {
    const posts = site.documents
      .filter(({ kind, address }) => kind === 'post' && address !== undefined)
      .map((post) => ({ post, shown: shownPost(post, site.config) }))
      .sort((left, right) => (left.shown.date < right.shown.date ? 1 : -1));
    const by = (wordsOf: (post: SourceDocument) => readonly string[]): PostsByWord => {
      const words = new Map<string, Plain[]>();
      for (const { post, shown } of posts) {
        for (const word of new Set(wordsOf(post))) {
          const list = words.get(word) ?? [];
          list.push(shown);
          words.set(word, list);
        }
      }
      return Object.fromEntries(words);
    };
    found = {
      categories: by(({ path, frontMatter }) => categoriesOf(path, frontMatter)),
      tags: by(({ frontMatter }) => tagsOf(frontMatter)),
    };
    cache.set(site.documents, found);
  }
  return found;
}

/**
 * The items of a collection in the order that Jekyll has them in, as Liquid sees them but for their texts.
 *
 * @param unknown stands for what only Jekyll knows
 */
export function itemsOfCollection(
  name: string,
  site: Site,
  unknown: (name: string) => unknown,
): readonly Plain[] {
  return site.documents
    .filter(({ collection, address }) => collection === name && address !== undefined)
    .map((item): Plain => {
      const made = { content: unknown('content'), excerpt: unknown('excerpt') };
      return { ...made, ...shownPost(item, site.config), ...dateOf(item), collection: name };
    })
    .sort(
      (left, right) =>
        order(left.date ?? '9', right.date ?? '9') || order(left.path ?? '', right.path ?? ''),
    );
}

/** Without a date of its own, an item has that of the day on which Jekyll builds the site. */
function dateOf({ frontMatter, path }: SourceDocument): Plain {
  const isDated = frontMatter.date !== undefined || /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}-/.test(path);
  return isDated ? {} : { date: undefined };
}

function order(left: unknown, right: unknown): number {
  const [one, other] = [String(left), String(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function shownPost(post: SourceDocument, config: OpenedSite['config']): Plain & { date: string } {
  const { path, frontMatter, address } = post;
  const { time } = addressParts(post, config);
  const two = (number: number): string => String(number).padStart(2, '0');
  const name = path.replace(/^.*\//, '').replace(/^[\d-]+-|\.\w+$/g, '');
  return {
    ...frontMatter,
    title: textOf(frontMatter.title) ?? name.replaceAll(/[-_]+/g, ' '),
    url: address,
    id: address?.replace(/(?:\.html|\/)$/, ''),
    path,
    date: `${String(time.year)}-${two(time.month)}-${two(time.day)} ${two(time.hour)}:${two(time.minute)}:00 +0000`,
    categories: categoriesOf(path, frontMatter),
    tags: tagsOf(frontMatter),
  };
}
