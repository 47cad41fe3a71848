import { isRecord, textOf, type Plain } from '../source/records.ts';
import type { OldAddress, SourceDocument } from '../types.ts';
import { categoriesOf, tagsOf } from './document-address.ts';
import { sanitized } from './permalink.ts';

/**
 * The second and further pages of lists of posts, as jekyll-paginate makes them (`paginate:` of
 * `_config.yml`), and jekyll-paginate-v2 (`pagination:` there and in the front matter of the list).
 *
 * @see https://jekyllrb.com/docs/pagination/
 * @see https://github.com/sverrirs/jekyll-paginate-v2/blob/master/README-GENERATOR.md
 */
export function blogPageAddresses(
  documents: readonly SourceDocument[],
  config: Readonly<Plain>,
): OldAddress[] {
  const posts = documents.filter(({ kind, address }) => kind === 'post' && address !== undefined);
  const pages = documents.filter(({ kind }) => kind === 'page');
  return [...byFirst(pages, posts, config), ...bySecond(pages, posts, config)];
}

/** jekyll-paginate divides one list: the page `index.html` in the folder of `paginate_path`. */
function byFirst(
  pages: readonly SourceDocument[],
  posts: readonly SourceDocument[],
  config: Readonly<Plain>,
): OldAddress[] {
  const perPage = Number(config.paginate ?? 0);
  const pattern = sanitized(textOf(config.paginate_path) ?? '/page:num');
  const folder = pattern.slice(0, pattern.lastIndexOf('/', pattern.indexOf(':num')) + 1);
  const list = pages.find(({ path, address }) => path.endsWith('index.html') && address === folder);
  if (!(perPage >= 1) || !pattern.includes(':num') || list === undefined) return [];
  return numbered(posts.length, perPage).map((page) => ({
    address: inFolder(pattern.replace(':num', String(page))),
    kind: 'blog-page',
    file: list.path,
    page,
  }));
}

/** jekyll-paginate-v2 divides each list that asks for it. */
function bySecond(
  pages: readonly SourceDocument[],
  posts: readonly SourceDocument[],
  config: Readonly<Plain>,
): OldAddress[] {
  const general = isRecord(config.pagination) ? config.pagination : {};
  if (general.enabled !== true) return [];
  return pages.flatMap((list) => {
    const own = isRecord(list.frontMatter.pagination) ? list.frontMatter.pagination : {};
    const collection = textOf(own.collection) ?? textOf(general.collection) ?? 'posts';
    if (own.enabled !== true || list.address === undefined || collection !== 'posts') return [];
    const rules = { ...general, ...own };
    const perPage = Number(rules.per_page ?? 10);
    const pattern = textOf(rules.permalink) ?? '/page/:num/';
    const listed = posts.filter((post) => isListed(post, rules));
    const limit = Number(rules.limit ?? 0);
    const first = list.address.replace(/[^/]*$/, '');
    return numbered(listed.length, perPage)
      .filter((page) => limit < 1 || page <= limit)
      .map((page): OldAddress => {
        const address = sanitized(`${first}/${pattern.replaceAll(':num', String(page))}`);
        return { address: inFolder(address), kind: 'blog-page', file: list.path, page };
      });
  });
}

function isListed(post: SourceDocument, rules: Readonly<Plain>): boolean {
  const category = textOf(rules.category);
  const tag = textOf(rules.tag);
  const has = (words: readonly string[], wanted: string | undefined): boolean =>
    wanted === undefined || words.some((word) => word.toLowerCase() === wanted.toLowerCase());
  return (
    has(categoriesOf(post.path, post.frontMatter), category === 'posts' ? undefined : category) &&
    has(tagsOf(post.frontMatter), tag)
  );
}

/** The numbers of the pages after the first. */
function numbered(posts: number, perPage: number): number[] {
  const pages = perPage >= 1 ? Math.ceil(posts / perPage) : 1;
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => index + 2);
}

/** Pages of lists are `index.html` in a folder, unless they are files. */
function inFolder(address: string): string {
  return address.endsWith('/') || address.endsWith('.html') ? address : `${address}/`;
}
