import { describe, expect, it } from 'vitest';
import { createAssetStore } from '../../../scripts/import/assets/asset-store.ts';
import { findAsset, localPath, usualFolders } from '../../../scripts/import/assets/find-asset.ts';
import type { SourceSite } from '../../../scripts/import/types.ts';

const site: SourceSite = {
  folder: '/site',
  system: 'al-folio',
  paths: new Set([
    '.env',
    '.git/config',
    '_data/cv.yml',
    '_includes/figure.liquid',
    '_posts/2024-01-02-rings.md',
    '_posts/beside.png',
    '_pages/about.md',
    'assets/img/Portrait.PNG',
    'assets/img/a plot.png',
    'assets/img/größe.png',
    'assets/img/rings.png',
    'assets/pdf/rings.pdf',
    'blog/2024/rings/inner.png',
    'files/a (1).pdf',
    'secret.md',
  ]),
  read: () => Promise.resolve(undefined),
  config: { url: 'https://noether.example', baseurl: '/site' },
  data: new Map(),
};

const post = { path: '_posts/2024-01-02-rings.md', address: '/blog/2024/rings/' };

const found: readonly (readonly [written: string, path: string])[] = [
  ['/assets/img/rings.png', 'assets/img/rings.png'],
  ['assets/img/rings.png', 'assets/img/rings.png'],
  ['/site/assets/img/rings.png', 'assets/img/rings.png'],
  ['https://noether.example/site/assets/img/rings.png', 'assets/img/rings.png'],
  ['HTTPS://noether.example/site/assets/img/rings.png?v=2#top', 'assets/img/rings.png'],
  ['../../../assets/img/rings.png', 'assets/img/rings.png'],
  ['/assets/img/a%20plot.png', 'assets/img/a plot.png'],
  ['/assets/img/a plot.png', 'assets/img/a plot.png'],
  ['/assets/img/gr%C3%B6%C3%9Fe.png', 'assets/img/größe.png'],
  ['beside.png', '_posts/beside.png'],
  ['inner.png', 'blog/2024/rings/inner.png'],
  ['rings.png', 'assets/img/rings.png'],
];

const lost: readonly string[] = [
  '',
  '#top',
  '/',
  '/assets/img/none.png',
  '/assets/img/',
  'https://elsewhere.example/assets/img/rings.png',
  '//noether.example/assets/img/rings.png',
  'https://noether.example.evil.example/assets/img/rings.png',
  'javascript:alert(1)',
  'data:image/png;base64,AAAA',
  'https://noether.example/assets/img/rings.png',
  'https://noether.example',
  'file:///etc/passwd',
  '/etc/passwd',
  '../../../../../../etc/passwd',
  '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '..\\..\\etc\\passwd',
  '/../secret.md',
  '/.env',
  '/.git/config',
  '/_data/cv.yml',
  '/_includes/figure.liquid',
  '/secret.md',
  '/assets/img/rings.png%00.pdf',
];

describe('files that documents refer to', () => {
  it.each(found)('%s is %s', (written, path) => {
    expect(findAsset(written, post, site, usualFolders.picture)).toEqual({
      path,
      isMiscased: false,
    });
  });

  it('are found with other capitals, which is told', () => {
    expect(findAsset('portrait.png', post, site, usualFolders.picture)).toEqual({
      path: 'assets/img/Portrait.PNG',
      isMiscased: true,
    });
  });

  it.each(lost)('nothing of the site is "%s"', (written) => {
    expect(findAsset(written, post, site, usualFolders.picture)).toBeUndefined();
  });

  it.each([
    ['https://noether.example/site', '/'],
    ['https://noether.example/site/', '/'],
    ['/site', '/'],
    ['/sites/x', '/sites/x'],
    ['/100%/x', '/100%/x'],
  ])('the path of %s is %s', (written, path) => {
    expect(localPath(written, site.config)).toBe(path);
  });
});

describe('the store of assets', () => {
  it('keeps addresses, and holds each file once', () => {
    const store = createAssetStore();
    expect(store.take('files/a (1).pdf')).toBe('/files/a (1).pdf');
    expect(store.take('assets/img/rings.png')).toBe('/assets/img/rings.png');
    expect(store.take('assets/img/rings.png')).toBe('/assets/img/rings.png');
    expect(store.take('_posts/beside.png')).toBe('/posts/beside.png');
    store.copy('_bibliography/x.bib', 'content/posts/x.bib');
    expect(store.files()).toEqual([
      { path: 'content/posts/x.bib', copyOf: '_bibliography/x.bib' },
      { path: 'public/assets/img/rings.png', copyOf: 'assets/img/rings.png' },
      { path: 'public/files/a (1).pdf', copyOf: 'files/a (1).pdf' },
      { path: 'public/posts/beside.png', copyOf: '_posts/beside.png' },
    ]);
  });
});
