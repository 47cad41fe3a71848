import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

const CONFIG = `title: Noether
first_name: Emmy
last_name: Noether
url: https://noether.example
permalink: /blog/:year/:title/
collections:
  news: { output: true }
  projects: { output: true }
  talks: { output: true }
  teachings: { output: true }
  people: { output: true }
  books: { output: true }
include: [_pages]
`;

/** What else there is, so that pages have something to show. */
const REST: Files = {
  '_config.yml': CONFIG,
  '_bibliography/papers.bib':
    '@article{ideals, title={Ideals}, author={Noether, Emmy}, journal={A}, year=1921, selected={true}}\n',
  '_news/2024-05-01-old.md': '---\ninline: true\n---\n\nAn old thing.\n',
  '_posts/2020-01-01-old.md': '---\ntitle: Old\n---\n\nOld.\n',
  'assets/img/a.png': 'PNG',
  'assets/pdf/cv.pdf': 'PDF',
};

interface Case {
  what: string;
  file: string;
  from: string;
  to: string;
  becomes: string;
}

const cases: readonly Case[] = [
  {
    what: 'a post of al-folio',
    file: '_posts/2024-02-03-on-rings.md',
    from: `layout: post
title: "On rings: a start"
date: 2024-02-03 10:00:00-0400
description: 'An <b>opening</b> &amp; more'
tags: algebra rings
categories: sample-posts
giscus_comments: true
related_posts: false
featured: true
thumbnail: assets/img/a.png
og_image: /assets/img/a.png
citation: true
toc:
  sidebar: left
math: true
mermaid: { enabled: true }`,
    to: 'posts/2024-02-03-on-rings.md',
    becomes: `title: 'On rings: a start'
description: An opening & more
date: 2024-02-03 10:00:00 -0400
tags: [algebra, rings]
categories: [sample-posts]
thumbnail: /assets/img/a.png
og_image: /assets/img/a.png
related_posts: false
pinned: true
toc:
  sidebar: left`,
  },
  {
    what: 'an article of Distill',
    file: '_posts/2024-02-04-article.md',
    from: `layout: distill
title: Article
date: 2024-02-04
authors:
  - name: Emmy Noether
    url: "https://noether.example"
    affiliations:
      name: Göttingen
  - name: Max Deuring
bibliography: article.bib
toc:
  - name: First
    subsections:
      - name: Inner
_styles: >
  .x { color: red; }`,
    to: 'posts/2024-02-04-article.md',
    becomes: `title: Article
authors:
  - name: Emmy Noether
    url: https://noether.example
    affiliations: Göttingen
  - Max Deuring
bibliography: article.bib
toc: true`,
  },
  {
    what: 'a post that its owner wrote and keeps back',
    file: '_posts/2024-02-05-hidden.md',
    from: 'title: Hidden\nauthor: Emmy NOETHER\npublished: false\ncomments: false\nunheard_of: 1',
    to: 'posts/2024-02-05-hidden.md',
    becomes: 'title: Hidden\npublished: false',
  },
  {
    what: 'a draft with a date',
    file: '_drafts/thoughts.md',
    from: 'title: Thoughts\ndate: 2024-03-01',
    to: 'posts/2024-03-01-thoughts.md',
    becomes: 'title: Thoughts\ndraft: true',
  },
  {
    what: 'a draft without one',
    file: '_drafts/later.md',
    from: 'layout: post',
    to: 'posts/2020-01-01-later.md',
    becomes: 'title: Later\ndraft: true',
  },
  {
    what: 'the front page',
    file: '_pages/about.md',
    from: `layout: about
title: about
permalink: /
subtitle: <a href='#'>Algebraist</a>. <a href=https://g.example/>Göttingen</a>.
profile:
  align: right
  image: a.png
  image_circular: false
  more_info: >
    <p>Room 1</p>
announcements: { enabled: true, scrollable: true, limit: 5 }
latest_posts: { enabled: false }
selected_papers: true
social: true`,
    to: 'pages/about.md',
    becomes: `layout: about
title: about
subtitle: Algebraist. Göttingen.
redirect_from: [/news/2024-05-01-old/]
profile:
  image: /assets/img/a.png
  more_info: <p>Room 1</p>
news:
  limit: 5
selected_papers: true
social: true`,
  },
  {
    what: 'a dropdown of the menu',
    file: '_pages/dropdown.md',
    from: `layout: page
title: more
nav: true
nav_order: 8
dropdown: true
children:
  - title: old
    permalink: /blog/2020/old/
  - title: divider
  - title: lost
    permalink: /nowhere/`,
    to: 'pages/dropdown.md',
    becomes: `title: more
permalink: /_pages/dropdown/
nav: true
nav_order: 8
dropdown: true
children:
  - label: old
    url: /blog/2020/old/`,
  },
  {
    what: 'a project of al-folio',
    file: '_projects/1_chains.md',
    from: `layout: page
title: Chains
description: with a picture
img: assets/img/a.png
importance: 1
category: work
related_publications: true
giscus_comments: false`,
    to: 'projects/1_chains.md',
    becomes: `title: Chains
description: with a picture
category: work
importance: 1
img: /assets/img/a.png
related_publications: true`,
  },
  {
    what: 'a project with keys of papers, of which one is lost',
    file: '_projects/2_forms.md',
    from: 'title: Forms\nrelated_publications: ideals, lost2020\nredirect: https://forms.example',
    to: 'projects/2_forms.md',
    becomes: `title: Forms
related_publications: [ideals]
website: https://forms.example`,
  },
  {
    what: 'news',
    file: '_news/announcement_1.md',
    from: 'layout: post\ndate: 2024-01-15 15:59:00-0400\ninline: true\nrelated_posts: false',
    to: 'news/announcement_1.md',
    becomes: 'date: 2024-01-15 15:59:00 -0400\ninline: true',
  },
  {
    what: 'a talk of academicpages',
    file: '_talks/2023-03-01-ice.md',
    from: `title: "On ice"
collection: talks
type: "Talk"
venue: "Institute of Ice"
date: 2023-03-01
location: "Oslo, Norway"
slidesurl: /assets/pdf/cv.pdf`,
    to: 'talks/2023-03-01-ice.md',
    becomes: `title: On ice
permalink: /talks/2023-03-01-ice/
type: Talk
venue: Institute of Ice
location: Oslo, Norway
slides: /assets/pdf/cv.pdf`,
  },
  {
    what: 'a talk whose address is one of another host',
    file: '_talks/2023-03-01-ice.md',
    from: `title: "On ice"
permalink: https://ice.example/talks/7`,
    to: 'talks/2023-03-01-ice.md',
    becomes: `title: On ice
website: https://ice.example/talks/7`,
  },
  {
    what: 'a course of al-folio',
    file: '_teachings/rings.md',
    from: `layout: course
title: Rings
instructor: Prof. Noether
year: 2024
term: Spring
location: Room 1
time: Mondays, 2 pm
course_id: rings-1
schedule:
  - week: 1
    date: Jan 15
    topic: Opening
    description: What a ring is.
    materials:
      - name: Slides
        url: /assets/pdf/cv.pdf`,
    to: 'teaching/rings.md',
    becomes: `title: Rings
course_id: rings-1
term: Spring
year: '2024'
location: Room 1
instructor: Prof. Noether
time: Mondays, 2 pm
schedule:
  - week: '1'
    date: Jan 15
    topic: Opening
    description: What a ring is.
    materials:
      - label: Slides
        url: /assets/pdf/cv.pdf`,
  },
  {
    what: 'a person',
    file: '_people/deuring.md',
    from: 'name: Max Deuring\nposition: Student\nimg: assets/img/a.png\nemail: max@noether.example\ngithub: maxdeuring',
    to: 'people/deuring.md',
    becomes: `title: Max Deuring
role: Student
image: /assets/img/a.png
email: max@noether.example
github: maxdeuring`,
  },
  {
    what: 'a book, which Octavo does not have',
    file: '_books/flatland.md',
    from: 'layout: book-review\ntitle: Flatland\nauthor: A Square\nreleased: 1884\nstars: 4\nstatus: Finished',
    to: 'pages/books/flatland.md',
    becomes: `title: Flatland
subtitle: A Square, 1884, ★★★★`,
  },
  {
    what: 'a note of Distill in a collection that Octavo does not have',
    file: '_books/rings.md',
    from: 'layout: distill\ntitle: Rings\ndescription: A first look\ndate: 2026-02-17 10:00:00 +0100',
    to: 'pages/books/rings.md',
    becomes: `title: Rings
subtitle: A first look · 17 February 2026
description: A first look`,
  },
  {
    what: 'a note of a year, whose layout shows no description',
    file: '_books/fields.md',
    from: 'layout: page\ntitle: Fields\ndescription: A first look\ntype: Note\ndate: 2026',
    to: 'pages/books/fields.md',
    becomes: `title: Fields
subtitle: Note, 2026
description: A first look`,
  },
];

describe('front matter', () => {
  it.each(cases)('$what', async ({ file, from, to, becomes }) => {
    const result = await converted(
      { ...REST, 'assets/bibliography/article.bib': '', [file]: `---\n${from}\n---\n\nWords.\n` },
      'al-folio',
    );
    expect(textIn(result, `content/${to}`)).toBe(`---\n${becomes}\n---\n\nWords.\n`);
  });

  it('has the files and pages that HTML in it names, and no others', async () => {
    const about = `layout: about
permalink: /
profile:
  more_info: >
    <p><img src="/assets/img/a.png" alt="A"> <img alt="B" src="assets/img/lost.png"></p>
    <p><a href="/blog/2020/old/">Old</a> <a href='/lost/'>lost</a> <a href="https://a.example">A</a></p>`;
    const site = await converted(
      { ...REST, '_pages/about.md': `---\n${about}\n---\n\nWords.\n` },
      'al-folio',
    );
    expect(textIn(site, 'content/pages/about.md')).toContain(
      '<p><img src="/assets/img/a.png" alt="A"></p> <p><a href="/blog/2020/old/">Old</a> lost <a href="https://a.example">A</a></p>\n',
    );
    const told = site.notes.filter(({ level }) => level === 'problem');
    expect(told.map(({ message, subject }) => [message, subject])).toEqual([
      [
        'The key "profile" names a file that is not there, and was left out.',
        'assets/img/lost.png',
      ],
      ['The link of "profile" leads to nothing on the site and was left out.', '/lost/'],
    ]);
  });

  it('tells of each key that is left out, with its line', async () => {
    const post = `---
title: Rings
unheard_of: 1
_styles: '.x {}'
thumbnail: assets/img/lost.png
license: 7
---

Words.
`;
    const { notes } = await converted({ ...REST, '_posts/2024-02-03-rings.md': post }, 'al-folio');
    const told = notes.filter(({ file }) => file === '_posts/2024-02-03-rings.md');
    expect(told.map(({ level, line, message }) => `${level} ${line ?? 0} ${message}`)).toEqual([
      'dropped 3 The key "unheard_of" means nothing to Octavo and was left out.',
      'dropped 4 The key "_styles" was left out: styles of one page have no place here; content/theme.css holds styles of the site.',
      'problem 5 The key "thumbnail" names a file that is not there, and was left out.',
    ]);
  });

  it('has dates in the words of its language, and tells of tags that a page cannot have', async () => {
    const { files, notes } = await converted({
      ...REST,
      '_config.yml': `${CONFIG}\nlang: de\n`,
      '_books/ring.md': '---\ntitle: Ring\ndate: 2026-02-17\ntags: [rings]\n---\n\nWords.\n',
    });
    expect(textIn({ files }, 'content/pages/books/ring.md')).toBe(
      '---\ntitle: Ring\nsubtitle: 17. Februar 2026\n---\n\nWords.\n',
    );
    expect(notes).toContainEqual({
      level: 'dropped',
      file: '_books/ring.md',
      line: 4,
      message: 'The key "tags" was left out: only posts and projects have tags.',
    });
  });

  const ADDRESS = 'https://noether.example/of/rings';

  it('keeps addresses under unknown keys as links where there is a place for them', async () => {
    const talk = `---\ntitle: Rings\nmain_url: ${ADDRESS}\nlinks:\n  - name: Notes\n    url: /assets/pdf/cv.pdf\n---\n\nWords.\n`;
    const result = await converted({ ...REST, '_talks/2024-02-03-rings.md': talk }, 'al-folio');
    expect(textIn(result, 'content/talks/2024-02-03-rings.md')).toContain(
      `links:\n  - label: Notes\n    url: /assets/pdf/cv.pdf\n  - label: Main Url\n    url: ${ADDRESS}\n`,
    );
    const told = result.notes.filter(({ subject }) => subject === ADDRESS);
    expect(told).toMatchObject([{ level: 'approximated', line: 3 }]);
  });

  it('keeps lists of links and documents of the site under such keys, too', async () => {
    const keys = `materials:\n  - { name: Code, url: ${ADDRESS} }\n  - { name: Gone, url: /gone.pdf }\nhandout: cv.pdf`;
    const result = await converted(
      {
        ...REST,
        '_talks/2024-02-03-rings.md': `---\ntitle: Rings\n${keys}\n---\n\nWords.\n`,
        '_pages/cv.md': '---\ntitle: CV\nlong_pdf: /assets/pdf/cv.pdf\n---\n\nWords.\n',
      },
      'al-folio',
    );
    expect(textIn(result, 'content/talks/2024-02-03-rings.md')).toContain(
      `links:\n  - label: Code\n    url: ${ADDRESS}\n  - label: Handout\n    url: /assets/pdf/cv.pdf\n`,
    );
    expect(result.notes).toContainEqual({
      level: 'problem',
      file: '_pages/cv.md',
      line: 3,
      message: 'The key "long_pdf" names a file of the site, and no page leads to it now.',
      subject: '/assets/pdf/cv.pdf',
      advice: 'Link to it in the text; the file is in public/.',
    });
  });

  it('is silent of keys that the text of a page shows', async () => {
    const page =
      '---\ntitle: Rings\nrow: [{ a: b }]\nother: c\nmore: d\n---\n\n{{ page.other }}{% include a.html of="row" %}\n';
    const files = { ...REST, '_includes/a.html': '{{ page[include.of][0].a }}', 'rings.md': page };
    const { notes, ...result } = await converted(files, 'jekyll');
    expect(textIn(result, 'content/pages/rings.md')).toContain('\n\ncb\n');
    const told = notes.filter(({ message }) => message.includes('means nothing'));
    expect(told.map(({ line }) => line)).toEqual([5]);
  });

  it('names addresses under unknown keys that are left out', async () => {
    const news = `---\ndate: 2024-02-03\nmain_url: ${ADDRESS}\n---\n\nWords.\n`;
    const { notes } = await converted({ ...REST, '_news/rings.md': news }, 'al-folio');
    expect(notes.filter(({ subject }) => subject === ADDRESS)).toMatchObject([
      { level: 'dropped', line: 3 },
    ]);
  });

  it('asks for no list of what is not there', async () => {
    const about =
      '---\nlayout: about\npermalink: /\ntitle: About\nnews: true\nselected_papers: true\nlatest_posts: true\n---\n\nWords.\n';
    const result = await converted({ '_config.yml': CONFIG, '_pages/about.md': about }, 'al-folio');
    expect(textIn(result, 'content/pages/about.md')).toBe(
      '---\nlayout: about\ntitle: About\n---\n\nWords.\n',
    );
  });
});
