import { directionOf } from '../site/i18n/direction.ts';
import type { SiteSettings } from '../site/settings.ts';
import { descriptionIn, titleIn } from '../site/site-texts.ts';
import type { IconName } from '../compile/site-icon/icon-names.ts';
import { hrefOf } from '../routes/url.ts';

/** Colour behind the page while it loads; the same as the paper in `src/styles/tokens.css`. */
const PAPER = '#ffffff';

const manifestIcons: readonly { name: IconName; sizes: string; purpose: 'any' | 'maskable' }[] = [
  { name: 'icon-192.png', sizes: '192x192', purpose: 'any' },
  { name: 'icon-512.png', sizes: '512x512', purpose: 'any' },
  { name: 'icon-maskable-192.png', sizes: '192x192', purpose: 'maskable' },
  { name: 'icon-maskable-512.png', sizes: '512x512', purpose: 'maskable' },
];

/**
 * The manifest by which a phone puts the site on its home screen (W3C, Web Application Manifest). It
 * opens in the browser, as any page does: a reader wants the bar with the address.
 *
 * @param icons names of those that there are
 */
export function manifestText(settings: SiteSettings, icons: readonly string[]): string {
  const { defaultLanguage: lang, basePath } = settings;
  const description = descriptionIn(settings, lang);
  const manifest = {
    name: titleIn(settings, lang),
    ...(description === '' ? {} : { description }),
    lang,
    dir: directionOf(lang),
    id: hrefOf(basePath, '/'),
    start_url: hrefOf(basePath, '/'),
    scope: hrefOf(basePath, '/'),
    display: 'browser',
    background_color: PAPER,
    theme_color: PAPER,
    icons: manifestIcons
      .filter(({ name }) => icons.includes(name))
      .map(({ name, sizes, purpose }) => ({
        src: hrefOf(basePath, `/${name}`),
        sizes,
        type: 'image/png',
        purpose,
      })),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
