import type { ContentError } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import type { SiteSettings } from '../site/settings.ts';

type Commented = Pick<Entry<'page' | 'post'>, 'kind' | 'frontMatter'>;

/** What the author says about comments on one text; undefined when nothing. */
function wish({ frontMatter }: Commented): boolean | undefined {
  return frontMatter.comments ?? frontMatter.giscus_comments;
}

/**
 * Whether readers can comment on a text: where site.yaml has `comments`, on every post that does not
 * refuse and on every page that asks for it.
 */
export function hasComments(entry: Commented, settings: Pick<SiteSettings, 'comments'>): boolean {
  return settings.comments !== undefined && (wish(entry) ?? entry.kind === 'post');
}

/** Warns where a text asks for comments and the site has none. */
export function commentErrors(
  entries: readonly Entry[],
  settings: Pick<SiteSettings, 'comments'>,
): ContentError[] {
  if (settings.comments !== undefined) return [];
  return entries.flatMap((entry): ContentError[] => {
    if (entry.kind !== 'post' && entry.kind !== 'page') return [];
    if (wish(entry) !== true) return [];
    const key = entry.frontMatter.comments === undefined ? 'giscus_comments' : 'comments';
    return [
      {
        severity: 'warning',
        kind: 'nothing-to-show',
        file: entry.file,
        position: entry.locate([key]),
        message: 'This text asks for comments, but site.yaml does not say where they are kept.',
        fix: 'Add "comments:" with the settings of giscus to site.yaml, or remove the line.',
      },
    ];
  });
}
