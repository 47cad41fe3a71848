import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/metadata/read/read-page.ts';
import { pagesIn } from './output.ts';
import { builtSite, sharedSites } from './shared-sites.ts';

/** Properties without which a search engine or a catalogue has no use for a node. */
const needed: Readonly<Record<string, readonly string[]>> = {
  ProfilePage: ['mainEntity', 'name'],
  WebPage: ['name', 'isPartOf'],
  CollectionPage: ['name', 'mainEntity'],
  WebSite: ['name', 'url'],
  Person: ['name'],
  Organization: ['name'],
  BlogPosting: ['headline', 'author', 'datePublished'],
  ScholarlyArticle: ['headline', 'author'],
  Thesis: ['name', 'author'],
  Book: ['name'],
  Chapter: ['name', 'author', 'isPartOf'],
  Report: ['name', 'author'],
  Dataset: ['name', 'description'],
  SoftwareSourceCode: ['name', 'author'],
  Event: ['name'],
  Course: ['name', 'description', 'provider'],
  BreadcrumbList: ['itemListElement'],
  ItemList: ['itemListElement', 'numberOfItems'],
};

interface Node {
  '@type'?: string;
  '@id'?: string;
}

function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
}

const owner = { '@id': 'https://slow-waves.example/#owner' };

it.each([
  ['/', 'Person', { name: 'Mira Okafor', ...owner }],
  [
    '/talks/tides/',
    'Event',
    {
      startDate: '2024-11-08',
      location: { name: 'University of the North Shore', address: 'North Shore' },
      performer: [owner, { name: 'Jonas Lindqvist' }],
      superEvent: { name: 'Seminar of the Rivers group' },
    },
  ],
  [
    '/teaching/slow-waves/',
    'Course',
    {
      courseCode: 'PHYS 214',
      provider: { name: 'University of the North Shore' },
      hasCourseInstance: { instructor: [owner, { name: 'Jonas Lindqvist' }] },
    },
  ],
  ['/projects/long-tides/', 'ResearchProject', { member: owner }],
  [
    '/people/jonas-lindqvist/',
    'ProfilePage',
    { mainEntity: { '@id': 'https://slow-waves.example/people/jonas-lindqvist/#subject' } },
  ],
  ['/news/buoy/', 'Article', { datePublished: '2025-01-15', author: owner }],
  ['/publications/', 'ItemList', { numberOfItems: 4 }],
  ['/zh/publications/', 'BreadcrumbList', { itemListElement: [{ position: 1 }, { position: 2 }] }],
])('%s has a %s', async (sitePath, type, expected) => {
  const file = path.join(builtSite('lab'), sitePath, 'index.html');
  const { graphs } = readPage(
    await fs.readFile(file, 'utf8'),
    `https://slow-waves.example${sitePath}`,
  );
  const graph = JSON.parse(graphs[0] ?? '') as { '@graph': Node[] };
  const found = graph['@graph'].find((node) => node['@type'] === type);
  expect(found).toMatchObject(expected);
});

describe.each(sharedSites)('every page of $name', ({ name }) => {
  it('says what it is in one graph that is whole', async () => {
    const folder = builtSite(name);
    const problems: string[] = [];
    for (const file of await pagesIn(folder)) {
      const html = await fs.readFile(path.join(folder, file), 'utf8');
      const { graphs, metas } = readPage(html, `https://site.example/${file}`);
      if (metas.some(({ content }) => content === 'noindex')) continue;
      if (graphs.length !== 1) problems.push(`${file} has ${graphs.length} graphs`);
      const graph = JSON.parse(graphs[0] ?? '{}') as { '@graph': Node[] };
      const nodes = [...nodesIn(graph['@graph'])];
      const defined = nodes.filter((node) => '@type' in node).map((node) => node['@id']);
      for (const node of nodes) {
        const { '@id': id, '@type': type = '' } = node;
        if (type === '' && !defined.includes(id)) problems.push(`${file}: nothing is ${id}`);
        for (const property of needed[type] ?? []) {
          if (!(property in node)) problems.push(`${file}: a ${type} without ${property}`);
        }
      }
      const own = defined.filter((id) => id !== undefined);
      if (new Set(own).size !== own.length) problems.push(`${file}: an id is defined twice`);
    }
    expect(problems).toEqual([]);
  });
});
