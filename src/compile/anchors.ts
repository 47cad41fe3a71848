import type { ContentError } from '../site/content-error.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import type { SitePath } from '../routes/url.ts';
import type { CompiledEntry } from './compiled-entry.ts';
import type { CompiledWork } from './compiled-work.ts';
import type { AnchorCheck } from './findings.ts';

/** Ids that layouts give to parts of a page, so that texts may link to them. */
export const layoutIds = {
  news: 'news',
  selectedPapers: 'selected-papers',
  latestPosts: 'latest-posts',
  citation: 'cite',
  license: 'license',
  references: 'reference-list',
  abstract: 'paper-abstract',
  versions: 'paper-versions',
  discussion: 'discussed-in',
  relatedPapers: 'related-paper-list',
  relatedPosts: 'related-post-list',
  backlinks: 'mention-list',
  comments: 'comment-list',
} as const;

/** So many ids can still be read. */
const MOST_IDS = 6;

/** The ids of a text, as far as there are few enough to choose from. */
function listOf(ids: readonly string[]): string {
  const shown = ids.slice(0, MOST_IDS).map((id) => `#${id}`);
  return shown.length === 0
    ? ''
    : `. There is ${shown.join(', ')}${ids.length > MOST_IDS ? ', …' : ''}`;
}

/**
 * Checks that each link to a place in a page finds its place.
 *
 * @param idsOf ids of each page's text, by the page's address
 */
export function checkAnchors(
  anchors: readonly AnchorCheck[],
  idsOf: ReadonlyMap<SitePath, readonly string[]>,
  entries: readonly CompiledEntry[],
  works: readonly CompiledWork[],
): ContentError[] {
  const listsWorks = new Set(
    entries
      .filter(({ frontMatter }) => 'layout' in frontMatter && frontMatter.layout === 'publications')
      .map((entry) => entry.sitePath),
  );
  const known = new Map<SitePath, Set<string>>();
  const idsAt = (sitePath: SitePath): Set<string> | undefined => {
    const ids = idsOf.get(sitePath);
    if (ids === undefined) return undefined;
    let all = known.get(sitePath);
    if (all === undefined) {
      const keys = listsWorks.has(sitePath) ? works.map(({ key }) => key) : [];
      all = new Set([...ids, ...Object.values(layoutIds), ...keys]);
      known.set(sitePath, all);
    }
    return all;
  };
  return anchors.flatMap((anchor): ContentError[] => {
    // HTML knows the top of every page by this name.
    if (anchor.id.toLowerCase() === 'top') return [];
    const ids = idsAt(anchor.sitePath);
    // A page that is only a file of public/ is the author's own affair.
    if (ids === undefined || ids.has(anchor.id)) return [];
    return [
      {
        severity: 'error',
        kind: 'broken-anchor',
        file: anchor.file,
        position: anchor.position,
        message: `There is no "#${anchor.id}" on the page ${anchor.sitePath}.`,
        fix: didYouMean(
          anchor.id,
          ids,
          `Link to the id of a heading: its words in lower case, joined by hyphens${listOf(idsOf.get(anchor.sitePath) ?? [])}.`,
          (meant) => `"#${meant}"`,
        ),
      },
    ];
  });
}
