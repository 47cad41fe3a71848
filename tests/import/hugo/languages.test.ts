import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

const block = '{ block: about.biography, id: about, content: { username: admin } }';
const list = '{ block: collection, id: rings, content: { filters: { folders: [project] } } }';

/** A site in two languages, each in a folder of its own. */
const REST: Files = {
  'config/_default/hugo.yaml':
    'title: Noether\nbaseURL: https://noether.example/\ndefaultContentLanguage: en\ndefaultContentLanguageInSubdir: true\n',
  'config/_default/params.yaml': 'description: Rings and more\n',
  'config/_default/languages.yaml':
    'en: { contentDir: content/en }\nde: { contentDir: content/de, title: Noethers Seite, params: { description: Ringe } }\n',
  'config/_default/menus.yaml':
    'main:\n  - { name: Projects, url: project/, weight: 2 }\n  - { name: Rings, url: "#rings", weight: 3 }\n  - { name: About, url: "#about", weight: 1 }\n',
  'config/_default/menus.de.yaml':
    'main:\n  - { name: Projekte, url: project/, weight: 1 }\n  - { name: Vorlesungen, url: lecture/, weight: 2 }\n',
  'content/de/lecture/_index.md': '---\ntitle: Vorlesungen\n---\n\nWorte.\n',
  'content/en/_index.md': `---\ntype: landing\nsections: [${block}, ${list}]\n---\n`,
  'content/de/_index.md': `---\ntype: landing\nsections: [${block}, ${list}]\n---\n`,
  'content/en/authors/admin/_index.md':
    '---\ntitle: Amalie Noether\nsuperuser: true\nrole: Algebraist\nbio: Rings.\n---\n\nShe works on rings.\n',
  'content/de/authors/admin/_index.md':
    '---\ntitle: Emmy Noether\nrole: Algebraikerin\nbio: Ringe.\n---\n\nSie befasst sich mit Ringen.\n',
  'content/en/project/chains/index.md': '---\ntitle: Chains\n---\n\n![Chain](chain.png)\n',
  'content/en/project/chains/chain.png': 'PNG',
  'content/en/project/chains/featured.png': 'PNG',
  'content/de/project/chains/index.md': '---\ntitle: Ketten\n---\n\n![Kette](chain.png)\n',
  'content/en/post/rings.md':
    '---\ntitle: On rings\ndate: 2024-05-06\ntags: [rings]\n---\n\nWords.\n',
  'content/de/post/rings.md':
    '---\ntitle: Von Ringen\ndate: 2024-05-07\ntags: [Ringe]\n---\n\nWorte.\n',
  'content/en/publication/ideals/index.md':
    '---\ntitle: Ideals\nauthors: [admin]\ndate: 1921-03-01\n---\n',
  'content/de/publication/ideals/index.md':
    '---\ntitle: Ideale\nauthors: [admin]\ndate: 1921-03-01\n---\n',
  'content/de/publication/formen/index.md':
    '---\ntitle: Formen\nauthors: [admin]\ndate: 1908-03-01\n---\n',
};

const site = (more: Files = {}) => converted({ ...REST, ...more }, 'hugoblox');

describe('a site of HugoBlox in two languages', () => {
  it('has its texts beside each other, with the language before the ending', async () => {
    const result = await site();
    expect(textIn(result, 'content/pages/about.md')).toContain(
      'She works on rings.\n\n[Projects](/project/)\n',
    );
    expect(textIn(result, 'content/pages/about.de.md')).toBe(
      '---\nlayout: about\ntitle: Emmy Noether\nsubtitle: Algebraikerin\nredirect_from: [/de/authors/admin/]\n---\n\nSie befasst sich mit Ringen.\n\n[Projekte](/de/project/)\n',
    );
    expect(textIn(result, 'content/posts/2024-05-06-rings.md')).toContain('title: On rings\n');
    expect(textIn(result, 'content/posts/2024-05-06-rings.de.md')).toContain(
      'title: Von Ringen\ndate: 2024-05-07\n',
    );
    expect(textIn(result, 'content/projects/chains.de.md')).toBe(
      '---\ntitle: Ketten\nimg: /project/chains/featured.png\n---\n\n![Ketten](/project/chains/featured.png)\n\n![Kette](/project/chains/chain.png)\n',
    );
  });

  it('says in site.yaml what differs by language', async () => {
    const text = textIn(await site(), 'content/site.yaml');
    expect(text).toContain('title:\n  en: Noether\n  de: Noethers Seite\n');
    expect(text).toContain('description:\n  en: Rings and more\n  de: Ringe\n');
    expect(text).toContain('languages:\n  - en\n  - de\n');
    expect(text).toContain('  name: Amalie Noether\n  native_name: Emmy Noether\n');
    expect(text).toContain('  bio:\n    en: Rings.\n    de: Ringe.\n');
    expect(text).toContain(
      '  - label:\n      en: Projects\n      de: Projekte\n    url: /project/\n  - label: Rings\n    url: /project/\n  - label: Vorlesungen\n    url: /de/lecture/\n',
    );
  });

  it('has each paper once, and an answer at every old address', async () => {
    const result = await site();
    const bibtex = textIn(result, 'content/papers.bib');
    expect([...bibtex.matchAll(/title\s*=\s*\{(.*?)\}/g)].map(([, title]) => title)).toEqual([
      'Ideals',
      'Formen',
    ]);
    const moved = new Map(result.addresses.map(({ from, to }) => [from, to]));
    expect(moved.get('/de/publication/ideals/')).toBe('/publication/ideals/');
    expect(moved.get('/en/publication/ideals/')).toBe('/publication/ideals/');
    expect(moved.get('/en/')).toBe('/');
    expect(moved.get('/en/post/rings/')).toBe('/post/rings/');
    expect(moved.get('/en/project/')).toBe('/project/');
    expect(moved.get('/de/project/chains/')).toBe('/de/project/chains/');
    expect(moved.get('/de/tag/ringe/')).toBe('/de/tag/ringe/');
    expect([...moved].filter(([, to]) => to === undefined)).toEqual([['/index.xml', undefined]]);
  });

  it('lead from what has no page to the list in the same language, which has its words', async () => {
    const bare = '---\ntitle: Ringe\nexternal_link: https://rings.example\n---\n';
    const result = await site({
      'content/en/project/bare.md': bare,
      'content/de/project/bare.md': bare,
      'content/de/authors/admin/_index.md':
        '---\ntitle: Emmy Noether\ninterests: [Ringe]\n---\n\nWorte.\n',
    });
    const moved = new Map(result.addresses.map(({ from, to }) => [from, to]));
    expect(moved.get('/de/project/bare/')).toBe('/de/project/');
    expect(moved.get('/project/bare/')).toBe('/project/');
    expect(textIn(result, 'content/pages/project.de.md')).toContain('title: Projekte\n');
    expect(textIn(result, 'content/pages/about.de.md')).toContain('## Interessen\n\n- Ringe\n');
  });

  it('may name the language before the ending', async () => {
    const result = await converted(
      {
        'config.yaml':
          'title: Noether\nbaseURL: https://noether.example/\nlanguages: { en: { weight: 1 }, de: { title: Seite } }\n',
        'content/authors/admin/_index.en.md': '---\ntitle: Emmy Noether\nsuperuser: true\n---\n',
        'content/courses/algebra.en.md': '---\ntitle: Algebra\n---\n\nWords.\n',
        'content/courses/algebra.de.md': '---\ntitle: Die Algebra\n---\n\nWorte.\n',
        'content/post/rings/index.en.md':
          '---\ntitle: On rings\ndate: 2024-05-06\n---\n\n![A](a.png)\n',
        'content/post/rings/index.de.md':
          '---\ntitle: Von Ringen\ndate: 2024-05-06\n---\n\n![A](a.png)\n',
        'content/post/rings/a.png': 'PNG',
      },
      'hugoblox',
    );
    expect(textIn(result, 'content/pages/courses/algebra.de.md')).toContain('Worte.');
    expect(textIn(result, 'content/posts/2024-05-06-rings.de.md')).toContain(
      '![A](/post/rings/a.png)',
    );
    expect(textIn(result, 'content/posts/2024-05-06-rings.md')).toContain(
      '![A](/post/rings/a.png)',
    );
    const moved = new Map(result.addresses.map(({ from, to }) => [from, to]));
    expect(moved.get('/de/courses/algebra/')).toBe('/de/courses/algebra/');
  });
});
