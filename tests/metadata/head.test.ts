import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { headTags, type PageFacts } from '../../src/metadata/head.ts';
import { hostsFor, securityPolicy } from '../../src/metadata/security-policy.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { settingsFrom } from '../../src/site/settings.ts';

const settings = settingsFrom(
  siteSchema.parse({
    title: 'Ada Lovelace',
    url: 'https://ada.example/site',
    languages: ['en', 'zh'],
    author: { name: 'Ada' },
  }),
  { url: undefined, base: undefined },
);

const page: PageFacts = {
  title: 'Notes',
  description: 'On the engine.',
  sitePath: '/notes/',
  language: 'en',
  kind: 'article',
  translations: [],
  indexed: true,
};

function lines(facts: Partial<PageFacts>): string[] {
  return headTags({ ...page, ...facts }, settings).map(({ name, attributes, content }) =>
    [name, ...Object.values(attributes), content ?? ''].join(' ').trim(),
  );
}

test('a page says what it is and where it lives', () => {
  expect(lines({ published: '2026-02-15', authors: ['Ada', 'Bo'] })).toEqual([
    'title Notes · Ada Lovelace',
    'meta description On the engine.',
    'meta generator Octavo',
    'link canonical https://ada.example/site/notes/',
    'meta og:type article',
    'meta og:title Notes',
    'meta og:description On the engine.',
    'meta og:url https://ada.example/site/notes/',
    'meta og:site_name Ada Lovelace',
    'meta og:locale en_US',
    'meta author Ada',
    'meta author Bo',
    'meta article:published_time 2026-02-15',
  ]);
});

test('the front page does not say its name twice', () => {
  expect(lines({ title: 'Ada Lovelace' })[0]).toBe('title Ada Lovelace');
});

test('a page without text says what it is called, and whose it is', () => {
  const described = lines({ description: '' }).filter((line) => line.includes('description'));
  expect(described).toEqual([
    'meta description Notes · Ada Lovelace',
    'meta og:description Notes · Ada Lovelace',
  ]);
});

test('the picture of a page is named with its size and what it shows', () => {
  const preview = {
    sitePath: '/_media/a.png',
    width: 1200,
    height: 630,
    alt: 'Notes',
    isLarge: true,
  };
  expect(lines({ preview }).filter((line) => /image|twitter/.test(line))).toEqual([
    'meta og:image https://ada.example/site/_media/a.png',
    'meta og:image:width 1200',
    'meta og:image:height 630',
    'meta og:image:alt Notes',
    'meta twitter:card summary_large_image',
  ]);
});

test('a site that no crawler may read says so on each page', () => {
  const hidden = { ...settings, crawlers: 'none' as const };
  const tags = headTags(page, hidden).map(({ attributes }) => Object.values(attributes).join(' '));
  expect(tags).toContain('robots noindex');
});

test('a page knows itself in other languages', () => {
  const translations = [
    { language: 'en', sitePath: '/notes/' },
    { language: 'zh', sitePath: '/zh/notes/' },
  ];
  expect(lines({ translations }).filter((line) => line.includes('alternate'))).toEqual([
    'meta og:locale:alternate zh_CN',
    'link alternate https://ada.example/site/notes/ en',
    'link alternate https://ada.example/site/zh/notes/ zh',
    'link alternate https://ada.example/site/notes/ x-default',
  ]);
});

test('what is no page of its own is not indexed', () => {
  const tags = lines({ indexed: false });
  expect(tags).toContain('meta robots noindex');
  expect(tags.some((line) => line.includes('canonical'))).toBe(false);
});

test('the policy lets no script run but the site’s own and the ones named', () => {
  const policy = securityPolicy(['alert(1)']);
  const hash = createHash('sha256').update('alert(1)').digest('base64');
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(/script-src [^;]*unsafe/.test(policy)).toBe(false);
});

const player = (address: string): string => `<video-embed data-player="${address}"></video-embed>`;

test.each([
  ['<p>https://www.youtube-nocookie.com/embed/x</p>', undefined],
  [player('https://elsewhere.example/embed/x'), undefined],
  [player('https://www.youtube-nocookie.com/embed/x'), 'https://www.youtube-nocookie.com'],
  [
    player('https://player.vimeo.com/video/1') + player('https://player.vimeo.com/video/2'),
    'https://player.vimeo.com',
  ],
])('the policy lets a page show the players of its films and no others: %s', (html, host) => {
  const policy = securityPolicy([], hostsFor(html));
  expect(/frame-src ([^;]*)/.exec(policy)?.[1]).toBe(host === undefined ? host : `'self' ${host}`);
  expect(policy).toContain("default-src 'self'; script-src 'self'; ");
});
