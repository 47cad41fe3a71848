import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import type { Site } from '../site/read-site.ts';

/**
 * Warns of posts in a further language that no page lists: a site that lists those of its first language
 * has a blog, and whoever reads the other would not find them.
 */
export function unlistedPosts({
  entries,
  settings,
}: Pick<Site, 'entries' | 'settings'>): ContentError[] {
  const listing = new Map(
    entries
      .filter((entry) => entry.kind === 'page')
      .filter(listsPosts)
      .map((page) => [page.language, page]),
  );
  const blog = listing.get(settings.defaultLanguage);
  if (blog === undefined) return [];
  return settings.languages.flatMap((language): ContentError[] => {
    const first = entries.find((entry) => entry.kind === 'post' && entry.language === language);
    if (first === undefined || listing.has(language)) return [];
    return [
      {
        severity: 'warning',
        kind: 'not-listed',
        file: first.file,
        position: first.locate([]),
        message: `No page lists the posts in the language "${language}".`,
        fix: `Add a page with "layout: blog", for example content/${blog.id}.${language}.md.`,
      },
    ];
  });
}

function listsPosts({ frontMatter }: Entry<'page'>): boolean {
  return frontMatter.layout === 'blog' || frontMatter.latest_posts?.enabled === true;
}
