import { iconNames, type IconName } from '../compile/site-icon/icon-names.ts';
import type { SiteIcon } from '../compile/site-icon/site-icon.ts';

/** Name of the web app manifest, beside the icons that it lists. */
export const MANIFEST = 'manifest.webmanifest';

/** The icons that are made for a site; what the author has in `public/` is not. */
export function madeIcons({ source, isVector, ready }: SiteIcon): IconName[] {
  if (source.length === 0) return [];
  return iconNames.filter((name) => !ready.includes(name) && (isVector || !name.endsWith('.svg')));
}
