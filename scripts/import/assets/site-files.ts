import type { Note, OpenedSite } from '../types.ts';
import type { AssetStore } from './asset-store.ts';
import { findAsset, usualFolders } from './find-asset.ts';

/** Files at the root of a site that hosts, browsers and search engines ask for by name. */
const ASKED_FOR =
  /^(?:CNAME|ads\.txt|humans\.txt|security\.txt|keybase\.txt|llms\.txt|favicon\.(?:ico|png|svg)|apple-touch-icon[\w-]*\.png|google[\da-f]{8,}\.html|BingSiteAuth\.xml|yandex_[\da-f]+\.html|baidu_verify_[\w-]+\.html|pinterest-[\da-f]+\.html|[\da-f]{32}\.txt|\.well-known\/.+)$/i;

/** Places where themes keep the icon of the site, the best first. */
const ICONS = ['svg', 'png', 'ico'].flatMap((ending) =>
  ['', 'images/', 'assets/img/', 'assets/images/', 'img/', 'assets/'].map(
    (folder) => `${folder}favicon.${ending}`,
  ),
);

/** What an old theme is made of, which no page of the new one uses. */
const OF_THEME =
  /^(?:assets\/(?:css|js|libs|fonts|webfonts|scss|plotly|video-js)\/|(?:css|js|fonts|scripts|bin|lighthouse_results|markdown_generator|talkmap|\.github)\/)|\.(?:scss|sass|rb|gemspec|lock|sh|ipynb_checkpoints)$|^(?:README|LICENSE|CONTRIBUTING|CHANGELOG|INSTALL|CUSTOMIZE|FAQ|Gemfile|Rakefile|Dockerfile|docker-compose|package(?:-lock)?\.json|purgecss|requirements\.txt|robots\.txt|_config|talkmap)/;

/**
 * Takes over the files that nothing in a text refers to and that a site needs all the same: its
 * domain, its icon, proofs of whose it is.
 */
export function takeSiteFiles(
  site: OpenedSite,
  store: AssetStore,
  allAssets: boolean,
  note: (note: Note) => void,
): void {
  for (const path of site.paths) if (ASKED_FOR.test(path)) store.copy(path, `public/${path}`);
  takeIcon(site, store);
  if (site.paths.has('robots.txt')) {
    note({
      level: 'dropped',
      file: 'robots.txt',
      line: undefined,
      message: 'The rules for robots were left out.',
      advice: 'Put a robots.txt into public/ if robots must not read all of the site.',
    });
  }
  if (!allAssets) return;
  const documents = new Set(site.documents.map(({ path }) => path));
  for (const path of site.paths) {
    const isServed = path.split('/').every((part) => !/^[_.#~]/.test(part) && !part.endsWith('~'));
    const isText = /\.(?:md|markdown|html?|ya?ml|bib)$/i.test(path) && !path.startsWith('assets/');
    if (isServed && !isText && !documents.has(path) && !OF_THEME.test(path)) store.take(path);
  }
}

function takeIcon(site: OpenedSite, store: AssetStore): void {
  const written = site.config.icon;
  const named =
    typeof written === 'string' && /\.(?:svg|png|ico)$/i.test(written)
      ? findAsset(written, { path: '_config.yml', address: '/' }, site, usualFolders.picture)?.path
      : undefined;
  const icon = named ?? ICONS.find((path) => site.paths.has(path));
  if (icon === undefined) return;
  const ending = icon.slice(icon.lastIndexOf('.') + 1).toLowerCase();
  store.copy(icon, `public/favicon.${ending}`);
}
