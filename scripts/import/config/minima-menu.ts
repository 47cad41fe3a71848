import { textOf, textsOf } from '../source/records.ts';
import type { SourceDocument } from '../types.ts';
import type { Reader } from './reading.ts';

/**
 * The menu of Jekyll's usual theme, which no setting need name: the pages that `header_pages` lists, or
 * all that have a title.
 *
 * @see https://github.com/jekyll/minima/blob/master/_includes/header.html
 */
export const readMinimaMenu: Reader = (reading) => {
  const { site, settings } = reading.job;
  const theme = reading.text('theme') ?? reading.text('remote_theme') ?? '';
  const named = textsOf(reading.value('header_pages') ?? reading.value('minima', 'nav_pages'));
  const isMinima = /(?:^|\/)minima(?:@.*)?$/i.test(theme);
  const hasOwnHeader = [...site.paths].some((path) => /^_includes\/header\.\w+$/.test(path));
  if (settings.has(['nav']) || (named.length === 0 && (!isMinima || hasOwnHeader))) return;
  const pages = site.documents.filter(({ kind }) => kind === 'page');
  const shown =
    named.length === 0
      ? pages
      : named.flatMap((path) => pages.find((page) => page.path === path) ?? []);
  const items = shown.flatMap(pageItem);
  if (items.length > 0) settings.set(['nav'], items, reading.origin('header_pages'));
};

/** The item of a page in a menu; none of one that has no title, and of the front page. */
export function pageItem({
  frontMatter,
  address,
}: SourceDocument): { label: string; url: string }[] {
  const label = textOf(frontMatter.title);
  const isHidden = address === undefined || address === '/' || /\/404(?:\.html|\/)$/.test(address);
  return label === undefined || isHidden ? [] : [{ label, url: address }];
}
