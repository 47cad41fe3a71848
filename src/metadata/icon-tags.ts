import type { SiteIcon } from '../compile/site-icon/site-icon.ts';
import { hrefOf } from '../routes/url.ts';
import { madeIcons, MANIFEST } from './icon-names.ts';
import { link, type HeadTag } from './tag.ts';

/** What each icon is to a browser, the one that it should prefer last. */
const relations: readonly { name: string; rel: string; more: Readonly<Record<string, string>> }[] =
  [
    // Without its size, Chrome would take it where there is an SVG.
    { name: 'favicon.ico', rel: 'icon', more: { sizes: '32x32' } },
    { name: 'favicon.png', rel: 'icon', more: { type: 'image/png' } },
    { name: 'favicon.svg', rel: 'icon', more: { type: 'image/svg+xml' } },
    { name: 'apple-touch-icon.png', rel: 'apple-touch-icon', more: {} },
  ];

/** The links to the icons of a site and to its manifest. */
export function iconTags(icon: SiteIcon, basePath: string): HeadTag[] {
  const names = new Set<string>([...madeIcons(icon), ...icon.ready]);
  return [
    ...relations
      .filter(({ name }) => names.has(name))
      .map(({ name, rel, more }) => link(rel, hrefOf(basePath, `/${name}`), more)),
    link('manifest', hrefOf(basePath, `/${MANIFEST}`)),
  ];
}
