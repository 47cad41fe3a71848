import { describe, expect, it } from 'vitest';
import { allFaults } from '../../../scripts/check/rules/all.ts';
import { HtmlRules } from '../../../scripts/check/rules/html.ts';
import { basePath, origin, pageHtml, sitemapOf, smallSite, type PageParts } from './small-site.ts';

const sentence =
  '凡是连续对称的作用量都有一个守恒量与之对应，这就是她在一九一八年证明的那一条著名的定理。';
const paragraph = 'Several words of English that make a whole paragraph of a text. '.repeat(4);

it('finds nothing in a site without a mistake', () => {
  expect(allFaults(smallSite())).toEqual([]);
});

it('finds a place on a page whose address has signs of addresses in it', () => {
  const body = '<h1>A</h1><h2 id="part">Part</h2><p><a href="#part">a</a></p>';
  expect(allFaults(smallSite({ '100% of C#?/index.html': { body } }))).toEqual([]);
});

describe('in the body of a page', () => {
  it.each([
    ['a link to a page', '<a href="/repo/other/">a</a>'],
    ['a link with its host', `<a href="${origin}/repo/other/">a</a>`],
    ['a link from where the page is', '<a href="other/#gr%C3%B6%C3%9Fe">a</a>'],
    ['a link to a place in letters of all scripts', '<a href="/repo/other/#größe">a</a>'],
    ['a link to the top', '<a href="#top">a</a>'],
    ['a link to a text', '<a href="/repo/other/#:~:text=Other">a</a>'],
    ['a file at a page', '<a href="/repo/ada.png#page=2">a</a>'],
    ['another site of the host', `<a href="${origin}/elsewhere/">a</a>`],
    ['other hosts, mail, data', '<a href="https://b.example/x">a</a><a href="mailto:a@b.c">a</a>'],
    ['a picture that decorates', '<img src="/repo/ada.png" alt="">'],
    ['a picture with a text', '<img src="ada.png" alt="Ada at her desk">'],
    ['a picture of nobody', '<img src="ada.png" aria-hidden="true">'],
    ['headings in order', '<h2>a</h2><h3>b</h3><h3>c</h3><h2>d</h2>'],
    ['a heading of a picture', '<h2><img src="ada.png" alt="Ada"></h2>'],
    ['a name in other letters', '<p>By 诺特 and Нётер.</p>'],
    ['a title in other letters', '<p>对称与守恒定律之间的关系是什么</p>'],
    ['a text that says its language', `<p lang="zh">${sentence}</p>`],
    ['code', `<pre>${sentence}</pre>`],
  ])('takes %s', (_, body) => {
    const site = smallSite({ 'index.html': { body: `<h1>A</h1>${body}` } });
    expect(allFaults(site)).toEqual([]);
  });

  it.each([
    ['broken-link', '<a href="/repo/nowhere/">a</a>'],
    ['broken-link', '<a href="/repo/%ff/">a</a>'],
    ['broken-link', `<a href="${origin}/repo/nowhere/">a</a>`],
    ['broken-link', '<a href="https://">a</a>'],
    ['link-without-slash', '<a href="/repo/other">a</a>'],
    ['broken-anchor', '<a href="/repo/other/#none">a</a>'],
    ['broken-anchor', '<a href="#none">a</a>'],
    ['outside-base', '<a href="/other/">a</a>'],
    ['missing-file', '<img src="/repo/none.png" alt="None">'],
    ['missing-file', '<img srcset="ada.png 1x, none.png 2x" src="ada.png" alt="Two">'],
    ['missing-file', '<video src="none.mp4"></video>'],
    ['missing-file', '<p style="background: url(none.png)">a</p>'],
    ['large-image', '<img src="large.svg" alt="Large">'],
    ['no-alt', '<img src="ada.png">'],
    ['alt-file-name', '<img src="ada.png" alt="IMG_0042.JPG">'],
    ['second-title', '<h1>B</h1>'],
    ['heading-level', '<h3>b</h3>'],
    ['empty-heading', '<h2> </h2>'],
    ['mixed-language', `<p>${sentence}</p>`],
    ['mixed-content', '<script src="http://b.example/a.js"></script>'],
    ['mixed-content', '<form action="http://b.example/"></form>'],
  ])('tells of %s: %s', (kind, body) => {
    const site = smallSite(
      { 'index.html': { body: `<h1>A</h1>\n${body}` } },
      {},
      { 'large.svg': 600 * 1024 },
    );
    const faults = allFaults(site);
    expect(faults.map((fault) => fault.kind)).toEqual([kind]);
    expect(faults[0]).toMatchObject({ builtFile: 'index.html', place: { line: 2 } });
  });
});

/** Two pages that are said to be translations. */
function translations(page: PageParts): Readonly<Record<string, PageParts>> {
  return { 'index.html': page, 'de/index.html': { language: 'de', head: both } };
}

const alternate = (language: string, path: string): string =>
  `<link rel="alternate" hreflang="${language}" href="${origin}${basePath}${path}">`;
const both = alternate('en', '/') + alternate('de', '/de/') + alternate('x-default', '/');

describe('on a page as a whole', () => {
  it.each<[string, Readonly<Record<string, PageParts>>]>([
    ['translations that name each other', translations({ head: both })],
    [
      'one title in two languages',
      { 'de/index.html': { language: 'de', title: 'A' }, 'index.html': { title: 'A' } },
    ],
    [
      'a page that is not to be listed',
      { '404.html': { head: '<meta name="robots" content="noindex">', title: '' } },
    ],
    [
      'a redirect',
      {
        'old/index.html': {
          head: '<meta http-equiv="refresh" content="0;url=/repo/other/"><meta name="robots" content="noindex">',
          body: '<a href="/repo/other/">Moved</a>',
        },
      },
    ],
    [
      'two works of one title',
      {
        'a/index.html': {
          title: 'W',
          head: '<meta name="citation_publication_date" content="1907">',
        },
        'b/index.html': {
          title: 'W',
          head: '<meta name="citation_publication_date" content="1908">',
        },
      },
    ],
    [
      'Latin words among others',
      { 'index.html': { language: 'zh', body: '<h1>群</h1><p>Emmy Noether (Göttingen)</p>' } },
    ],
  ])('takes %s', (_, pages) => {
    expect(allFaults(smallSite(pages))).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, PageParts>>]>([
    ['no-title', { 'index.html': { title: '' } }],
    ['no-description', { 'index.html': { description: '' } }],
    ['no-language', { 'index.html': { language: '' } }],
    ['no-heading', { 'index.html': { body: '<p>Words.</p>' } }],
    ['duplicate-title', { 'index.html': { title: 'A' }, 'other/index.html': { title: 'A' } }],
    [
      'duplicate-description',
      { 'index.html': { description: 'A' }, 'b/index.html': { description: 'A' } },
    ],
    [
      'mixed-language',
      { 'index.html': { language: 'zh', body: `<h1>群</h1><p>${paragraph}</p>` } },
    ],
    ['canonical', { 'index.html': { canonical: '' } }],
    ['canonical', { 'index.html': { canonical: `${origin}/repo/none/` } }],
    ['canonical', { 'index.html': { head: `<link rel="canonical" href="${origin}/repo/">` } }],
    [
      'broken-link',
      { 'index.html': { head: '<link rel="alternate" type="text/x" href="/repo/none.md">' } },
    ],
    ['missing-file', { 'index.html': { head: '<link rel="stylesheet" href="/repo/none.css">' } }],
    [
      'mixed-content',
      { 'index.html': { head: '<link rel="icon" href="http://b.example/a.ico">' } },
    ],
    [
      'broken-link',
      { 'index.html': { head: '<meta http-equiv="refresh" content="0;url=/repo/none/">' } },
    ],
    ['translation', translations({ head: alternate('en', '/') + alternate('de', '/other/') })],
    ['translation', translations({})],
    ['translation', translations({ head: `${both}${alternate('fr', '/fr/')}` })],
    ['translation', translations({ head: `${both}${alternate('de', '/de/')}` })],
    ['translation', translations({ head: alternate('de', '/de/') })],
  ])('tells of %s', (kind, pages) => {
    // One wrong address of a translation is wrong seen from both pages.
    const kinds = new Set(allFaults(smallSite(pages)).map((fault) => fault.kind));
    expect([...kinds]).toEqual([kind]);
  });

  it('tells of pictures that a style sheet asks for in vain', () => {
    const css = {
      '_astro/a.css': 'a { background: url("../ada.png") } b { background: url(none.png) }',
    };
    expect(allFaults(smallSite({}, css))).toMatchObject([
      {
        kind: 'missing-file',
        builtFile: '_astro/a.css',
        message: expect.stringContaining('none.png') as string,
      },
    ]);
  });
});

describe('a sitemap', () => {
  const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
  const all = sitemapOf(['/', '/other/']);

  it.each([
    ['is not XML', '<urlset>'],
    ['is another document', '<html xmlns="http://www.w3.org/1999/xhtml"></html>'],
    ['has another namespace', all.replace('0.9', '0.8')],
    ['names a page twice', sitemapOf(['/', '/', '/other/'])],
    ['names what is no page', sitemapOf(['/', '/other/', '/none/'])],
    ['has no whole address', all.replace(`${origin}${basePath}/other/`, '/repo/other/')],
    ['has a date that is none', all.replace('</loc>', '</loc><lastmod>1 May</lastmod>')],
    ['leaves a page out', sitemapOf(['/'])],
  ])('that %s is told of', (_, text) => {
    const kinds = allFaults(smallSite({}, { 'sitemap.xml': text })).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['sitemap']));
  });

  it.each([
    [`Sitemap: ${origin}/repo/sitemap.xml`, []],
    [`sitemap: ${origin}/repo/none.xml`, ['sitemap']],
    ['Sitemap: /repo/sitemap.xml', ['sitemap']],
  ])('is named by robots.txt as "%s"', (line, kinds) => {
    const site = smallSite({}, { 'robots.txt': `User-agent: *\nAllow: /\n\n${line}\n` });
    expect(allFaults(site).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('may be one of several, named in an index', () => {
    const index = `<sitemapindex ${namespace}><sitemap><loc>${origin}/repo/sitemap-1.xml</loc></sitemap></sitemapindex>`;
    expect(allFaults(smallSite({}, { 'sitemap.xml': index, 'sitemap-1.xml': all }))).toEqual([]);
    expect(
      allFaults(smallSite({}, { 'sitemap.xml': index })).map(({ message }) => message),
    ).toContain(`The sitemap names ${origin}/repo/sitemap-1.xml, which is not there.`);
  });
});

describe('a feed', () => {
  const head = '<link rel="alternate" type="application/feed+json" href="/repo/feed.json">';
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'A',
    home_page_url: `${origin}/repo/`,
    feed_url: `${origin}/repo/feed.json`,
    language: 'en',
    items: [],
  };

  it.each([
    ['has all that its format asks for', feed, []],
    ['has no title', { ...feed, title: '' }, ['feed']],
    ['is nothing of the kind', 'A feed', ['feed']],
  ])('that %s', (_, content, kinds) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const site = smallSite({ 'index.html': { head } }, { 'feed.json': text });
    expect(allFaults(site).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('HTML', () => {
  const rules = new HtmlRules();

  it.each([
    ['that is right', '<p>a</p>', []],
    ['with an id twice', '<p id="a">a</p><p id="a">b</p>', ['html-no-dup-id']],
    ['where it may not stand', '<ul><p>a</p></ul>', ['html-element-permitted-content']],
    ['with an attribute twice', '<p id="a" id="b">a</p>', ['html-no-dup-attr']],
  ])('%s', (_, body, kinds) => {
    const faults = rules.verdict(pageHtml('index.html', { body }));
    expect([...new Set(faults.map(({ kind }) => kind))]).toEqual(kinds);
  });
});
