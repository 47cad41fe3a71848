import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ConvertedSite } from '../../../scripts/import/job.ts';
import { siteSchema } from '../../../src/site/schemas/site.ts';
import { converted, textIn, type Files } from '../source-folder.ts';

const POST = { '_posts/2024-01-02-a.md': '---\ntitle: A\n---\nText\n' };

/** What site.yaml says of a `_config.yml`; whose it is and where need not be said each time. */
async function settings(config: string, files: Files = {}): Promise<Record<string, unknown>> {
  const about =
    'title: Notes\nfirst_name: Emmy\nlast_name: Noether\nurl: https://noether.example\n';
  const own = about
    .split('\n')
    .filter((line) => !config.includes(`${line.split(':')[0] ?? ''}:`))
    .join('\n');
  const site = await converted({ '_config.yml': `${own}\n${config}`, ...files });
  return parse(textIn(site, 'content/site.yaml')) as Record<string, unknown>;
}

function told(site: ConvertedSite, part: string): string[] {
  return site.notes
    .filter(({ message }) => message.includes(part))
    .map(({ level, file, line, subject }) =>
      `${level} ${file}:${line ?? ''} ${subject ?? ''}`.trim(),
    );
}

describe('site.yaml of al-folio', () => {
  const files: Files = {
    ...POST,
    '_config.yml': `title: blank
first_name: Emmy
middle_name: Amalie
last_name: Noether
email: noether [at] octavo.example
description: >
  Algebra from
  Göttingen.
footer_text: >
  © Copyright. Powered by <a href="https://jekyllrb.com/">Jekyll</a> with al-folio.
  Written in <b>Erlangen</b> <script>alert(1)</script>with <a href="/tools/">tools</a>.
lang: de
url: https://noether.example/
baseurl: /site
last_updated: true
permalink: /blog/:year/:title/
google_analytics: G-ABC123
google_site_verification: abc
giscus:
  repo: noether/site
  repo_id: R_1
  category: Comments
  category_id: D_1
  mapping: title
  strict: 1
  reactions_enabled: 0
  lang: en
disqus_shortname:
max_author_limit: 3
navbar_fixed: true
enable_math: true
strange_key: 5
scholar:
  last_name: [Noether]
  first_name: [Emmy Amalie, E., Amalie Emmy]
  style: ieee
`,
    '_data/socials.yml': `github_username: noether
scholar_userid: qc6CJjYAAAAJ
orcid_id: 0000-0002-1825-0097
x_username: '@noether'
cv_pdf: /assets/pdf/cv.pdf
rss_icon: true
custom_social:
  logo: https://example.org/x.png
  title: MacTutor
  url: https://mathshistory.st-andrews.ac.uk/
linkedin_username: "no such / handle"
nowhere_id: 5
`,
    'assets/pdf/cv.pdf': '%PDF',
  };

  it('knows networks by their names in several words', async () => {
    const site = await converted({
      '_config.yml': `title: N\nurl: https://n.example\nauthor: { name: N, research_gate: Emmy-Noether, stack-overflow: 1/e }\n`,
    });
    expect(parse(textIn(site, 'content/site.yaml'))).toMatchObject({
      social: { researchgate: 'Emmy-Noether', stackoverflow: '1/e' },
    });
  });

  it('takes handles as they stood in the addresses of the theme, and the first of several emails', async () => {
    const site = await converted({
      '_config.yml': `title: N\nurl: https://n.example\nauthor: { name: N, linkedin: emmy-noether/, github: noether/noether.github.io, email: "a@n.example, b@n.example" }\n`,
    });
    expect(parse(textIn(site, 'content/site.yaml'))).toMatchObject({
      author: { email: 'a@n.example' },
      social: { linkedin: 'emmy-noether', github: 'https://github.com/noether/noether.github.io' },
    });
    expect(told(site, 'several addresses')).toEqual(['problem _config.yml:3 author.email']);
  });

  it('says what the old settings said, as an author would have written it', async () => {
    const site = await converted(files, 'al-folio');
    expect(textIn(site, 'content/site.yaml'))
      .toBe(`# What is said once for the whole site. Brought here from another generator: see import-report.md.

title: Emmy Amalie Noether
description: Algebra from Göttingen.

# Where the site lives.
url: https://noether.example/site

# Languages of the site, the main one first.
languages:
  - de

# Whose site it is.
author:
  name: Emmy Amalie Noether
  aliases:
    - E. Noether
    - Amalie Emmy Noether
  email: noether@octavo.example
  orcid: 0000-0002-1825-0097

# Where else the author is found.
social:
  github: noether
  google_scholar: qc6CJjYAAAAJ
  x: noether
  cv: /assets/pdf/cv.pdf
  rss: true
  custom:
    - label: MacTutor
      url: https://mathshistory.st-andrews.ac.uk/

# Comments, kept by giscus in the discussions of a repository.
comments:
  repo: noether/site
  repo_id: R_1
  category: Comments
  category_id: D_1
  mapping: title
  reactions: false

# How papers are shown.
publications:
  max_authors: 3

# Style of citations: the name of any CSL style, or of a .csl file.
citation_style: ieee

# What stands at the foot of every page.
footer:
  text: © Copyright. Written in **Erlangen** with [tools](/tools/).
  last_updated: true

# Who counts the visits.
analytics:
  google: G-ABC123

# Codes by which search engines know whose site it is.
verification:
  google: abc
`);
    expect(site.files).toContainEqual({
      path: 'public/assets/pdf/cv.pdf',
      copyOf: 'assets/pdf/cv.pdf',
    });
  });

  it('has a title without the marks of HTML', async () => {
    expect(await settings('title: Emmy&#9;Noether &amp; rings\n')).toMatchObject({
      title: 'Emmy Noether & rings',
    });
  });

  it('leaves nothing out in silence', async () => {
    const site = await converted(files, 'al-folio');
    expect(told(site, 'none that site.yaml takes')).toEqual([
      'problem _data/socials.yml:11 social.linkedin: no such / handle',
    ]);
    expect(told(site, 'no key for')).toEqual(['dropped _data/socials.yml:12 nowhere_id']);
    expect(told(site, 'does not know')).toEqual(['dropped _config.yml:32 strange_key']);
    expect(told(site, 'by itself')).toEqual(['converted _config.yml:31 enable_math']);
    expect(told(site, 'footer says')).toEqual(['dropped _config.yml:9 footer_text']);
  });
});

describe('the menu of Jekyll’s usual theme', () => {
  const page = (title: string): string => `---\ntitle: ${title}\n---\n\nWords.\n`;
  const FILES: Files = {
    'about.md': page('About'),
    'b.markdown': page('Rings'),
    'nameless.md': '---\nlayout: page\n---\n\nWords.\n',
    'index.md': '---\nlayout: home\ntitle: Home\n---\n',
    '404.html': page('Not found'),
  };
  const menu = async (config: string, more: Files = {}): Promise<string> => {
    const files = {
      '_config.yml': `title: A\nurl: https://a.example\n${config}`,
      ...FILES,
      ...more,
    };
    return (
      /^nav:\n(?: .*\n)+/m.exec(textIn(await converted(files), 'content/site.yaml'))?.[0] ?? ''
    );
  };
  const item = (label: string, url: string): string => `  - label: ${label}\n    url: ${url}\n`;

  it('shows all pages with a title', async () => {
    expect(await menu('theme: minima\n')).toBe(
      `nav:\n${item('About', '/about.html')}${item('Rings', '/b.html')}`,
    );
  });

  it.each(['header_pages: [b.markdown]\n', 'minima: { nav_pages: [b.markdown] }\n'])(
    'shows those that are named: %s',
    async (named) => {
      expect(await menu(`theme: minima\n${named}`)).toBe(`nav:\n${item('Rings', '/b.html')}`);
    },
  );

  it('is none of that where the site has another', async () => {
    expect(await menu('theme: jekyll-theme-cayman\n')).toBe('');
    expect(await menu('theme: minima\n', { '_includes/header.html': '<nav></nav>' })).toBe('');
  });
});

describe('site.yaml of Beautiful Jekyll', () => {
  const config =
    'title: A\nurl: https://a.example\nauthor: Jane Doe\nnavbar-links:\n  Home: ""\n  About: "about"\n  More:\n    - Rings: "/b.html"\n    - Elsewhere: "https://b.example"\navatar: "/img/me.png"\nsocial-network-links:\n  github: jane\n  google-scholar: AbCdEfGhIjKl\n  lost-place: x\nnavbar-col: "#fff"\n';
  const files: Files = {
    '_config.yml': config,
    'about.md': '---\ntitle: About\npermalink: /about\n---\n\nWords.\n',
    'b.md': '---\ntitle: Rings\n---\n\nWords.\n',
    'img/me.png': 'PNG',
    'img/rings.png': 'PNG',
    '_posts/2024-05-06-rings.md':
      '---\ntitle: On rings\ncover-img:\n  - /img/rings.png: A ring\nreadtime: true\n---\n\nWords.\n',
  };

  it('has its menu, its picture and its places on the web', async () => {
    const site = await converted(files);
    const text = textIn(site, 'content/site.yaml');
    expect(text).toContain(
      'nav:\n  - label: About\n    url: /about\n  - label: More\n    items:\n      - label: Rings\n        url: /b.html\n      - label: Elsewhere\n        url: https://b.example\n',
    );
    expect(text).toContain('  picture: me.png\n');
    expect(text).toContain('social:\n  github: jane\n  google_scholar: AbCdEfGhIjKl\n');
    expect(site.notes.map(({ message, subject }) => `${message} ${subject ?? ''}`)).toContain(
      'A place on the web that Octavo has no key for. social-network-links.lost-place',
    );
  });

  it('shows the cover of a post in lists', async () => {
    const text = textIn(await converted(files), 'content/posts/2024-05-06-rings.md');
    expect(text).toContain('thumbnail: /img/rings.png\n');
  });
});

describe('site.yaml of academicpages', () => {
  it('shows the profile on the front page, too, for which site.yaml does not speak', async () => {
    const page = '---\ntitle: A\n---\n\nWords.\n';
    const site = await converted(
      {
        '_config.yml':
          'title: N\nurl: https://n.example\nauthor: { name: N }\ndefaults: [{ scope: { path: "" }, values: { author_profile: true } }]\n',
        'index.md': page,
        'other.md': page,
      },
      'academicpages',
    );
    expect(textIn(site, 'content/site.yaml')).toContain('author_profile: left');
    expect(textIn(site, 'content/pages/about.md')).toContain('author_profile: true');
    expect(textIn(site, 'content/pages/other.md')).not.toContain('author_profile');
  });

  it('has the author, the menu without dead links, and the profile beside the pages', async () => {
    const site = await converted(
      {
        '_config.yml': `locale: "en-US"
title: "Noether / Algebra"
name: &name "Emmy Noether"
description: &description "Rings"
url: https://noether.github.io
baseurl: ""
repository: "noether/noether.github.io"
include: [_pages]
author:
  name: *name
  avatar: "profile.png"
  bio: "Works on <a href='https://x.example'>rings</a>."
  location: "Göttingen"
  employer: "University of Göttingen"
  email: "noether@octavo.example"
  googlescholar: "https://scholar.google.com/citations?user=qc6CJjYAAAAJ"
  orcid: "http://orcid.org/0000-0002-1825-0097"
  github: "noether"
  twitter:
  uri: "https://elsewhere.example"
  shoe_size: 38
social:
  links: ["https://mastodon.social/@noether", "https://gitlab.com/noether"]
defaults:
  - scope: { path: "", type: pages }
    values: { author_profile: true }
`,
        'images/profile.png': '',
        '_pages/about.md': '---\npermalink: /\ntitle: About\n---\nText\n',
        '_pages/notes.md': '---\npermalink: /notes/\ntitle: Notes\n---\nText\n',
        '_data/navigation.yml': `main:
  - title: "Notes"
    url: /notes/
  - title: "Gone"
    url: /gone/
  - title: "More"
    children:
      - title: "Elsewhere"
        url: https://elsewhere.example
footer:
  - title: Imprint
    url: /imprint/
`,
      },
      'academicpages',
    );
    expect(parse(textIn(site, 'content/site.yaml'))).toEqual({
      title: 'Noether / Algebra',
      description: 'Rings',
      url: 'https://noether.github.io',
      author: {
        name: 'Emmy Noether',
        affiliations: 'University of Göttingen',
        location: 'Göttingen',
        email: 'noether@octavo.example',
        orcid: '0000-0002-1825-0097',
        picture: 'profile.png',
        bio: 'Works on rings.',
      },
      nav: [
        { label: 'Notes', url: '/notes/' },
        { label: 'More', items: [{ label: 'Elsewhere', url: 'https://elsewhere.example' }] },
      ],
      social: {
        google_scholar: 'https://scholar.google.com/citations?user=qc6CJjYAAAAJ',
        github: 'noether',
        website: 'https://elsewhere.example',
        mastodon: 'https://mastodon.social/@noether',
        gitlab: 'https://gitlab.com/noether',
      },
      author_profile: 'left',
      repository: 'https://github.com/noether/noether.github.io',
    });
    expect(site.files).toContainEqual({
      path: 'content/images/profile.png',
      copyOf: 'images/profile.png',
    });
    expect(told(site, 'leads to no page')).toEqual(['problem _data/navigation.yml:5 /gone/']);
    expect(told(site, 'beside the main one')).toEqual(['dropped _data/navigation.yml:10 footer']);
    expect(told(site, 'key of the author')).toEqual(['dropped _config.yml:21 author.shoe_size']);
  });
});

describe('where a site lives', () => {
  it.each([
    ['url: https://a.example\nbaseurl: /b/', 'https://a.example/b'],
    ['url: https://a.example/b\nbaseurl: /b', 'https://a.example/b'],
    ['url: a.example', 'https://a.example'],
    ['url: ""\nrepository: Noether/Noether.github.io', 'https://noether.github.io'],
    ['url: ""\nrepository: noether/notes', 'https://noether.github.io/notes'],
    ['url: ""', 'https://example.org'],
    ['url: "not an address"', 'https://example.org'],
  ])('with %j is %s', async (config, url) => {
    expect(await settings(config)).toMatchObject({ url });
  });
});

describe('the languages of a site', () => {
  it.each([
    ['lang: en', undefined],
    ['lang: cn', ['zh']],
    ['lang: zh-TW', ['zh-Hant']],
    ['lang: no', ['no']],
    ['locale: pt_BR.UTF-8', ['pt']],
    ['languages: [en, fr]\ndefault_lang: fr', ['fr', 'en']],
  ])('with %j are %j', async (config, languages) => {
    expect((await settings(config)).languages).toEqual(languages);
  });
});

describe('the posts of a site', () => {
  it.each([
    ['permalink: /blog/:year/:title/', undefined],
    ['permalink: pretty', { permalink: '/:categories/:year/:month/:day/:slug/' }],
    ['', { permalink: '/:categories/:year/:month/:day/:slug.html' }],
    [
      'permalink: /blog/:year/:title/\ncollections: { posts: { permalink: /p/:title/ } }',
      { permalink: '/p/:slug/' },
    ],
    [
      'permalink: none\ndefaults: [{ scope: { path: "", type: posts }, values: { permalink: /d/:title/ } }]',
      { permalink: '/d/:slug/' },
    ],
    ['permalink: /:i_month/:title/', undefined],
    ['permalink: /blog/:year/:title/\npaginate: 4', { per_page: 4 }],
    ['permalink: /blog/:year/:title/\npagination: { enabled: true, per_page: 7 }', { per_page: 7 }],
    ['permalink: /blog/:year/:title/\npagination: { enabled: false, per_page: 7 }', undefined],
    ['permalink: /blog/:year/:title/\nfeed: { posts_limit: 3 }', { feed_limit: 3 }],
    [
      'permalink: /blog/:year/:title/\njekyll-archives: { enabled: [tags], permalinks: { tag: "/notes/tag/:name/" } }',
      { archives: '/notes/' },
    ],
    ['permalink: /blog/:year/:title/\njekyll-archives: { enabled: [tags] }', { archives: '/' }],
    [
      'permalink: /blog/:year/:title/\njekyll-archives: { posts: { enabled: [tags], permalinks: { tags: "/blog/:type/:name/" } } }',
      undefined,
    ],
  ])('with %j are %j', async (config, posts) => {
    expect((await settings(config, POST)).posts).toEqual(posts);
  });

  it('are not spoken of where there are none', async () => {
    expect((await settings('permalink: pretty')).posts).toBeUndefined();
  });
});

describe('the items of a collection', () => {
  const item = { '_portfolio/a.md': '---\ntitle: A\n---\n' };
  it.each([
    [
      'collections: { portfolio: { output: true, permalink: "/:collection/:path/" } }',
      { projects: { permalink: '/portfolio/:slug/' } },
    ],
    [
      'collections: { portfolio: { output: true } }',
      { projects: { permalink: '/portfolio/:slug.html' } },
    ],
    ['collections: { portfolio: { output: true, permalink: /projects/:title/ } }', undefined],
    ['collections: { portfolio: {} }', undefined],
  ])('with %j are addressed by %j', async (config, collections) => {
    expect((await settings(config, item)).collections).toEqual(collections);
  });
});

describe('the date of the last update', () => {
  it.each([
    ['last_updated: true', POST, true],
    ['last_updated: true', {}, undefined],
    ['last_updated: 2024-05-06', {}, '2024-05-06'],
    ['last_updated: false', POST, undefined],
  ])('with %j', async (config, files, expected) => {
    const { footer } = await settings(config, files);
    expect(footer).toEqual(expected === undefined ? undefined : { last_updated: expected });
  });
});

describe('services', () => {
  it.each([
    ['google_analytics: UA-12345-1', {}],
    ['google_analytics: G-ABC1\nenable_google_analytics: false', {}],
    ['analytics: { google: { tracking_id: G-ABC1 } }', { analytics: { google: 'G-ABC1' } }],
    ['webmaster_verifications: { bing: xyz }', { verification: { bing: 'xyz' } }],
    [
      'yandex_site_verification: \'<meta name="yandex" content="abc">\'',
      { verification: { yandex: 'abc' } },
    ],
    ['giscus: { repo: alshedivat/al-folio, repo_id: x, category_id: y, category: Z }', {}],
    ['giscus: { repo: , repo_id: }', {}],
  ])('of %j', async (config, expected) => {
    const { analytics, verification, comments } = await settings(config);
    expect({ analytics, verification, comments }).toEqual({
      analytics: undefined,
      verification: undefined,
      comments: undefined,
      ...expected,
    });
  });
});

describe('a site that says little or nonsense', () => {
  it.each([
    ['nothing', ''],
    ['a list', '- a\n- b\n'],
    [
      'what is no text',
      'title: { a: 1 }\nauthor: [x]\nurl: 5\nsocial: 7\ncollections: 3\ngiscus: x\nscholar: []\n',
    ],
    [
      'wrong values',
      'title: [a]\nauthor: { name: { x: 1 }, email: no }\nlast_updated: never\nlang: ...\nrepository: "x y z"\n',
    ],
    ['broken lines', 'title: A: B\nurl: https://a.example\n\t- x: ]\n'],
  ])('has a valid site.yaml of %s', async (_, config) => {
    const site = await converted({ '_config.yml': config, 'index.md': '---\n---\nText' });
    const written: unknown = parse(textIn(site, 'content/site.yaml'));
    expect(siteSchema.safeParse(written).success).toBe(true);
  });
});
