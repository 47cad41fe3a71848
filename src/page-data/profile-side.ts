import type { SiteSettings } from '../site/settings.ts';

/**
 * On which side of a text the profile stands, if at all.
 *
 * @param own what the front matter says; without it, site.yaml decides
 */
export function profileSide(
  own: SiteSettings['author_profile'] | undefined,
  settings: Pick<SiteSettings, 'author_profile'>,
): 'left' | 'right' | undefined {
  const usual = settings.author_profile;
  const wanted = own ?? usual;
  if (wanted === false) return undefined;
  if (wanted !== true) return wanted;
  return typeof usual === 'string' ? usual : 'right';
}
