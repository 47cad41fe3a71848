import type { CompiledSite } from '../compile/current.ts';
import { digestOf } from '../compile/digest.ts';
import { MANIFEST, madeIcons } from './icon-names.ts';
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
  /** Identifies what is made, where making it takes long. */
  key?: string;
}

const types: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};

/** All files that are made at the root of a site, but for those that the author has in `public/`. */
export function siteFiles(site: CompiledSite): SiteFile[] {
  const { settings, icon, publicFiles, workshop } = site;
  const icons = madeIcons(icon);
  const iconParts = [icon.source, String(icon.isVector), ...workshop.keyParts];
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
    ...icons.map((name) => ({
      ...file(name, async () => (await drawing()).drawIcon(name, icon)),
      key: digestOf('icon', name, ...iconParts),
    })),
  ].filter(({ name }) => !publicFiles.has(name));
}

/** Brings the library for images, which a build without icons to draw does not need. */
function drawing() {
  return import('../compile/site-icon/draw-icon.ts');
}

function file(name: string, make: SiteFile['make']): SiteFile {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return { name, type: types[ending] ?? 'application/octet-stream', make };
}
