import { describe, expect, it } from 'vitest';
import { contextObject } from '../../src/metadata/coins.ts';
import { pageGraph, scriptText } from '../../src/metadata/json-ld/graph.ts';
import type { WorkRecord } from '../../src/metadata/record.ts';
import type { PageFacts } from '../../src/metadata/head.ts';
import { readContextObject } from '../../src/metadata/read/read-coins.ts';
import { readPage } from '../../src/metadata/read/read-page.ts';
import { scholarReading } from '../../src/metadata/read/scholar.ts';
import { zoteroReading } from '../../src/metadata/read/zotero.ts';
import { subjectTags } from '../../src/metadata/subject-tags.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { settingsFrom } from '../../src/site/settings.ts';

const settings = settingsFrom(
  siteSchema.parse({
    title: 'Ada Lovelace',
    url: 'https://ada.example/site',
    author: {
      name: 'Ada Lovelace',
      orcid: '0000-0002-1825-0097',
      affiliations: [{ name: 'Society of Engines', url: 'https://engines.example/' }],
    },
    social: { github: 'ada' },
  }),
  { url: undefined, base: undefined },
);

const url = 'https://ada.example/site/papers/engine/';
const record: WorkRecord = {
  itemType: 'journalArticle',
  title: 'Engine',
  url,
  authors: [
    { name: { given: 'Ada', family: 'Lovelace' }, affiliations: [], isOwner: true },
    {
      name: { given: 'Jan', particles: 'van der', family: 'Berg' },
      orcid: '0000-0001-5109-3700',
      affiliations: [{ name: 'Loom House' }],
      isOwner: false,
    },
    { name: { literal: 'The Engine Group' }, affiliations: [], isOwner: false },
  ],
  editors: [],
  date: '1843-09-01',
  container: 'Memoirs',
  volume: '3',
  issue: '1',
  pages: { first: '1', last: '9' },
  isbns: [],
  issns: ['1234-567X'],
  keywords: [],
  pdfs: ['https://ada.example/site/engine.pdf'],
  exports: [],
};

function graphOf(subject: PageFacts['subject'], more: Partial<PageFacts> = {}) {
  const facts: PageFacts = {
    title: 'Engine',
    description: 'On the engine.',
    sitePath: '/papers/engine/',
    language: 'en',
    kind: 'article',
    translations: [],
    indexed: true,
    subject,
    ...more,
  };
  const home = { name: 'Ada Lovelace', sitePath: '/' };
  const parent = { name: 'Papers', sitePath: '/papers/' };
  const owner = { alumniOf: [{ name: 'Home' }] };
  return pageGraph(facts, { home, parent, owner }, settings);
}

function nodeOf(graph: ReturnType<typeof graphOf>, type: string): unknown {
  return graph['@graph'].find(
    (node) => typeof node === 'object' && '@type' in node && node['@type'] === type,
  );
}

describe('a graph', () => {
  it('gives the site one address, in whichever language a page speaks of it', () => {
    const facts: PageFacts = {
      title: 'Adas Seite',
      description: '',
      sitePath: '/de/',
      language: 'de',
      kind: 'website',
      translations: [],
      indexed: true,
    };
    const home = { name: 'Adas Seite', sitePath: '/de/' } as const;
    expect(nodeOf(pageGraph(facts, { home }, settings), 'WebSite')).toMatchObject({
      '@id': 'https://ada.example/site/#website',
      url: 'https://ada.example/site/',
    });
  });

  it('has an article in its issue of its volume of its journal', () => {
    expect(nodeOf(graphOf({ kind: 'work', record }), 'ScholarlyArticle')).toMatchObject({
      '@id': `${url}#subject`,
      author: [
        { '@id': 'https://ada.example/site/#owner' },
        {
          '@type': 'Person',
          name: 'Jan van der Berg',
          familyName: 'van der Berg',
          sameAs: 'https://orcid.org/0000-0001-5109-3700',
          affiliation: [{ '@type': 'Organization', name: 'Loom House' }],
        },
        { '@type': 'Organization', name: 'The Engine Group' },
      ],
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '1',
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: '3',
          isPartOf: { '@type': 'Periodical', name: 'Memoirs', issn: ['1234-567X'] },
        },
      },
    });
  });

  it.each([
    ['conferencePaper', 'ScholarlyArticle', { isPartOf: { '@type': 'Book', name: 'Memoirs' } }],
    ['bookSection', 'Chapter', { isPartOf: { '@type': 'Book', name: 'Memoirs' }, pageStart: '1' }],
    ['book', 'Book', { publisher: { name: 'Quay' } }],
    ['thesis', 'Thesis', { sourceOrganization: { name: 'Quay' } }],
    ['report', 'Report', { publisher: { name: 'Quay' } }],
    ['preprint', 'ScholarlyArticle', { creativeWorkStatus: 'Preprint' }],
    ['dataset', 'Dataset', { description: 'On the engine.' }],
    ['computerProgram', 'SoftwareSourceCode', { codeRepository: 'https://code.example/' }],
    ['manuscript', 'Manuscript', {}],
    ['document', 'CreativeWork', {}],
  ] as const)('calls a %s a %s', (itemType, type, expected) => {
    const work = { ...record, itemType, publisher: 'Quay', code: 'https://code.example/' };
    expect(nodeOf(graphOf({ kind: 'work', record: work }), type)).toMatchObject(expected);
  });

  it('has the picture that stands for its page elsewhere', () => {
    const preview = { width: 1200, height: 630, alt: 'Engine', isLarge: true } as const;
    const graph = graphOf(
      { kind: 'work', record },
      { preview: { ...preview, sitePath: '/_media/preview.1.png' } },
    );
    expect(nodeOf(graph, 'ScholarlyArticle')).toMatchObject({
      image: 'https://ada.example/site/_media/preview.1.png',
    });
    expect(nodeOf(graphOf({ kind: 'work', record }), 'ScholarlyArticle')).not.toHaveProperty(
      'image',
    );
  });

  it('says on the front page all that is known of the owner, and nowhere else', () => {
    const home = graphOf(undefined, { sitePath: '/', title: 'Ada Lovelace' });
    expect(nodeOf(home, 'ProfilePage')).toMatchObject({
      mainEntity: { '@id': 'https://ada.example/site/#owner' },
    });
    expect(nodeOf(home, 'Person')).toMatchObject({
      sameAs: ['https://orcid.org/0000-0002-1825-0097', 'https://github.com/ada'],
      affiliation: [{ name: 'Society of Engines', url: 'https://engines.example/' }],
      alumniOf: [{ name: 'Home' }],
    });
    expect(nodeOf(home, 'BreadcrumbList')).toBeUndefined();
    expect(nodeOf(graphOf({ kind: 'work', record }), 'Person')).not.toHaveProperty('alumniOf');
  });

  it('leads from the front page to the page', () => {
    expect(nodeOf(graphOf({ kind: 'work', record }), 'BreadcrumbList')).toMatchObject({
      itemListElement: [
        { position: 1, item: 'https://ada.example/site/' },
        { position: 2, item: 'https://ada.example/site/papers/' },
        { position: 3, item: url },
      ],
    });
  });

  it('cannot end its script', () => {
    const text = '</script><script>alert(1)</script><!-- & "';
    const written = scriptText(graphOf({ kind: 'work', record: { ...record, title: text } }));
    expect(written).not.toMatch(/</);
    expect(
      nodeOf(JSON.parse(written) as ReturnType<typeof graphOf>, 'ScholarlyArticle'),
    ).toMatchObject({ name: text });
  });
});

describe('COinS', () => {
  it.each([
    ['journalArticle', 'Memoirs'],
    ['conferencePaper', 'Memoirs'],
    ['bookSection', 'Memoirs'],
    ['book', undefined],
    ['report', undefined],
    ['thesis', undefined],
    ['preprint', 'Memoirs'],
    ['dataset', 'Memoirs'],
    ['computerProgram', 'Memoirs'],
  ] as const)('of a %s are read as what they were', (itemType, publicationTitle) => {
    const saved = readContextObject(contextObject({ ...record, itemType, doi: '10.1/a+b&c' }));
    expect(saved).toMatchObject({
      itemType,
      title: 'Engine',
      date: '1843-09-01',
      publicationTitle,
    });
    expect(saved?.creators.map(({ lastName, firstName }) => `${lastName}|${firstName}`)).toEqual([
      'Lovelace|Ada',
      'van der Berg|Jan',
      'The Engine Group|',
    ]);
    // A plus is a space to Zotero, escaped or not.
    expect(saved?.fields.DOI).toBe('10.1/a b&c');
  });
});

it('a work has one tag that fixes its type, whatever it is', () => {
  const tags = subjectTags({ kind: 'work', record: { ...record, container: undefined } });
  const names = tags.map(({ attributes }) => attributes.name);
  expect(
    names.filter((name) => name === 'z:itemType' || name === 'citation_journal_title'),
  ).toEqual(['z:itemType']);
});

it('those who edited a work stand as its authors where it has none, and Zotero knows better', () => {
  const editors = [
    { name: { given: 'Mary Ann', family: 'Somerville Greig' }, affiliations: [], isOwner: false },
  ];
  const tags = subjectTags({
    kind: 'work',
    record: { ...record, itemType: 'book', authors: [], editors, pdfs: [] },
  });
  const metas = tags.map(
    ({ attributes: { name = '', content = '' } }) => `<meta name="${name}" content="${content}">`,
  );
  const page = readPage(`<head>${metas.join('')}</head><h1>Engine</h1>`, url);
  expect(scholarReading(page)).toMatchObject({ verdict: 'article', complaints: [] });
  expect(zoteroReading(page).items[0]).toMatchObject({
    itemType: 'book',
    creators: [{ creatorType: 'editor', firstName: 'Mary Ann', lastName: 'Somerville Greig' }],
  });
});

it('a translation says who made it', () => {
  const translators = [
    { name: { given: 'Eva', family: 'Ruiz' }, affiliations: [], isOwner: false },
    { name: { given: 'Ada', family: 'Lovelace' }, affiliations: [], isOwner: true },
  ];
  const graph = graphOf({ kind: 'work', record: { ...record, itemType: 'book', translators } });
  expect(nodeOf(graph, 'Book')).toMatchObject({
    translator: [
      { '@type': 'Person', name: 'Eva Ruiz' },
      { '@id': 'https://ada.example/site/#owner' },
    ],
  });
});
