import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

const page = (keys: string, body = 'Words.'): string => `---\n${keys}\n---\n\n${body}\n`;
const cv = (name: string): string =>
  `cv:\n  name: Emmy Noether\n  sections:\n    ${name}:\n      - bullet: Rings\n`;

/** A site of jekyll-polyglot: folders by language, one address for all of a page. */
const REST: Files = {
  '_config.yml': `title: Noether
first_name: Emmy
last_name: Noether
url: https://noether.example
plugins: [jekyll-polyglot]
permalink: /blog/:year/:title/
languages: ["en-us", "pt-br"]
default_lang: "en-us"
lang_from_path: true
collections: { projects: { output: true } }
include: [_pages]
jekyll-archives: { enabled: [tags], permalinks: { tags: /blog/tag/:name/ } }
`,
  '_pages/en-us/about.md': page('layout: about\ntitle: About\npermalink: /'),
  '_pages/pt-br/about.md': page('layout: about\ntitle: Sobre\npermalink: /'),
  '_pages/en-us/rings.md': page('title: Rings\npermalink: /rings/'),
  '_pages/pt-br/rings.md': page('title: Anéis\npermalink: /rings/', '[Blog](/blog/2024/sums/#a)'),
  '_pages/en-us/more.md': page('title: More\npermalink: /more/'),
  '_pages/en-us/people.md': page(
    'layout: profiles\ntitle: People\npermalink: /people/\nprofiles: [{ content: max.md }]',
  ),
  '_pages/en-us/max.md': 'Max works on fields.\n',
  '_posts/en-us/2024-05-06-sums.md': page('title: Sums\ntags: sums'),
  '_posts/pt-br/2024-05-06-sums.md': page(
    'title: Somas\ntags: somas',
    '[Sums]({% post_url 2024-05-06-sums %})\n\n## A',
  ),
  '_projects/en-us/chains.md': page('title: Chains'),
  '_projects/pt-br/chains.md': page('title: Cadeias'),
  '_data/en-us/cv.yml': cv('prizes'),
  '_data/pt-br/cv.yml': cv('premios'),
};

describe('a site of jekyll-polyglot', () => {
  it('has its texts beside each other, with the language before the ending', async () => {
    const site = await converted(REST, 'al-folio');
    const titles = [
      'pages/about.md',
      'pages/about.pt.md',
      'pages/rings.md',
      'pages/rings.pt.md',
      'posts/2024-05-06-sums.md',
      'posts/2024-05-06-sums.pt.md',
      'projects/chains.md',
      'projects/chains.pt.md',
    ].map((path) => /^title: (.*)$/m.exec(textIn(site, `content/${path}`))?.[1]);
    expect(titles.join(' ')).toBe('About Sobre Rings Anéis Sums Somas Chains Cadeias');
    expect(textIn(site, 'content/site.yaml')).toContain('languages:\n  - en\n  - pt\n');
    expect(textIn(site, 'content/data/cv.yaml')).toContain('prizes:');
    expect(textIn(site, 'content/data/cv.pt.yaml')).toContain('premios:');
    expect(textIn(site, 'content/people/max.md')).toContain('Max works on fields.');
    expect(site.notes.filter(({ message }) => message.includes('of another page, too'))).toEqual(
      [],
    );
  });

  it('leads to what is in the same language', async () => {
    const site = await converted(REST, 'al-folio');
    expect(textIn(site, 'content/pages/rings.pt.md')).toContain('[Blog](/pt/blog/2024/sums/#a)');
    expect(textIn(site, 'content/posts/2024-05-06-sums.pt.md')).toContain('/blog/2024/sums/)');
  });

  it('answers at the old addresses of all languages', async () => {
    const { addresses } = await converted(REST, 'al-folio');
    const moved = new Map(addresses.map(({ from, to }) => [from, to]));
    expect(moved.get('/pt-br/rings/')).toBe('/pt/rings/');
    expect(moved.get('/pt-br/more/')).toBe('/more/');
    expect(moved.get('/pt-br/')).toBe('/pt/');
    expect(moved.get('/pt-br/blog/tag/somas/')).toBe('/pt/blog/tag/somas/');
    expect(moved.get('/blog/tag/sums/')).toBe('/blog/tag/sums/');
    expect([...moved].filter(([, to]) => to === undefined)).toEqual([]);
  });

  it('is none where there is one language, or none of that plugin', async () => {
    const config = String(REST['_config.yml']).replace(/default_lang.*\n/, '');
    const one = config.replace('"en-us", "pt-br"', '"en-us"');
    const none = config.replace('plugins: [jekyll-polyglot]\n', '');
    for (const text of [one, none]) {
      const site = await converted({ ...REST, '_config.yml': text }, 'al-folio');
      expect(site.files.map(({ path }) => path)).not.toContain('content/pages/about.pt.md');
    }
  });
});
