import { collections } from '../../../src/collections/registry.ts';
import { contentFile } from '../front-matter/write-front-matter.ts';
import type { DocumentsJob, TargetFile } from '../types.ts';
import type { Placed } from './permalinks.ts';

/**
 * The pages without which Octavo would warn: a front page, and for each collection with items a page
 * that lists them.
 */
export function missingPages(
  placed: readonly Placed[],
  { note, site }: DocumentsJob,
): TargetFile[] {
  const files: TargetFile[] = [];
  const add = (path: string, keys: Readonly<Record<string, unknown>>, message: string): void => {
    if (placed.some(({ target }) => target.path === path)) return;
    files.push({ path: `content/${path}`, text: contentFile(keys, '') });
    note({
      level: 'approximated',
      file: site.configFile.file,
      line: undefined,
      message,
      subject: `content/${path}`,
    });
  };
  const hasPosts = placed.some(
    ({ target, entry }) => target.kind === 'post' && entry?.hidden === undefined,
  );
  const taken = new Set(placed.map(({ address }) => address));
  if (!taken.has('/')) {
    const keys = { layout: 'about', title: 'About', ...(hasPosts && { latest_posts: true }) };
    add('pages/about.md', keys, 'The site had no front page, and got one.');
  }
  const listsPosts = placed.some(
    ({ target, keys }) => target.own.layout === 'blog' || 'latest_posts' in keys,
  );
  if (hasPosts && taken.has('/') && !listsPosts && !taken.has('/blog/')) {
    const keys = { layout: 'blog', title: 'Blog' };
    add('pages/blog.md', keys, unlisted('posts'));
  }
  const layouts = new Set(placed.map(({ target }) => target.own.layout));
  const showsNews = placed.some(({ keys }) => 'news' in keys);
  for (const { name } of collections) {
    const hasItems = placed.some(
      ({ target, entry }) => target.collection === name && entry?.hidden === undefined,
    );
    const isListed = layouts.has(name) || (name === 'news' && showsNews);
    if (!hasItems || isListed) continue;
    const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    // A page of the author's own may stand there, which lists nothing.
    const file = taken.has(`/${name}/`) ? `all-${name}` : name;
    add(`pages/${file}.md`, { layout: name, title }, unlisted(name));
  }
  return files;
}

function unlisted(what: string): string {
  return `No page listed the ${what}; there is one now, which the menu does not show.`;
}
