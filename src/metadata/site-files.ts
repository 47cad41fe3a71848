import type { CompiledSite } from '../compile/compile.ts';
import { drawIcon } from '../compile/site-icon/draw-icon.ts';
import { iconNames, type IconName, type SiteIcon } from '../compile/site-icon/site-icon.ts';
import { manifestText } from './manifest.ts';
import { robotsText } from './robots.ts';
import { sitemapFiles } from './sitemap.ts';
import { sitemapRows } from './sitemap-rows.ts';

/** A file at the root of the site that other programs ask for. */
export interface SiteFile {
  /** `robots.txt` */
  name: string;
  /** Media type. */
  type: string;
  make: () => Promise<string | Uint8Array>;
}

const types: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};

export const MANIFEST = 'manifest.webmanifest';

/** The icons that are made for a site; what the author has in `public/` is not. */
export function madeIcons({ source, isVector, ready }: SiteIcon): IconName[] {
  if (source.length === 0) return [];
  return iconNames.filter((name) => !ready.includes(name) && (isVector || !name.endsWith('.svg')));
}

/** All files that are made at the root of a site, but for those that the author has in `public/`. */
export function siteFiles(site: CompiledSite): SiteFile[] {
  const { settings, icon, publicFiles } = site;
  const icons = madeIcons(icon);
  const text = (name: string, content: () => string): SiteFile =>
    file(name, () => Promise.resolve(content()));
  const { origin, basePath, defaultLanguage } = settings;
  const sitemaps =
    settings.crawlers === 'none'
      ? []
      : sitemapFiles(sitemapRows(site), { origin, basePath, defaultLanguage });
  return [
    ...sitemaps.map(({ path, text: content }) => text(path.slice(1), () => content)),
    text('robots.txt', () => robotsText(settings)),
    text(MANIFEST, () => manifestText(settings, [...icons, ...icon.ready])),
    ...icons.map((name) => file(name, () => drawIcon(name, icon))),
  ].filter(({ name }) => !publicFiles.has(name));
}

function file(name: string, make: SiteFile['make']): SiteFile {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return { name, type: types[ending] ?? 'application/octet-stream', make };
}
