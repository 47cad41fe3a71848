import type { SiteSettings } from '../site/settings.ts';
import { exportTypes } from '../compile/export-types.ts';
import { exportFormats } from '../routes/route.ts';
import { absoluteUrl, type SitePath } from '../routes/url.ts';

/**
 * The files in which the citation of a page is handed out, with their media types.
 *
 * @returns none for a page that is a file, beside which none are made
 */
export function citationFiles(
  sitePath: SitePath,
  { origin, basePath }: Pick<SiteSettings, 'origin' | 'basePath'>,
): { href: string; type: string }[] {
  if (!sitePath.endsWith('/')) return [];
  return exportFormats.map((format) => ({
    href: absoluteUrl(origin, basePath, `${sitePath}cite.${format}`),
    type: exportTypes[format].replace(/;.*/, ''),
  }));
}
