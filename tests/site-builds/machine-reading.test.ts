import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage, type ReadPage } from '../../src/metadata/read/read-page.ts';
import { savedVenue, type SavedItem } from '../../src/metadata/read/saved-item.ts';
import { scholarReading } from '../../src/metadata/read/scholar.ts';
import { zoteroReading } from '../../src/metadata/read/zotero.ts';
import { decidingTags } from '../../src/metadata/read/zotero-type.ts';
import { pagesIn } from './output.ts';
import { builtSite, sharedSites } from './shared-sites.ts';

const origins = {
  department: 'https://department.example',
  lab: 'https://slow-waves.example',
  'scholar-under-a-path': 'https://marenko.example/repo',
} as const;

async function read(site: keyof typeof origins, sitePath: string): Promise<ReadPage> {
  const file = path.join(builtSite(site), sitePath, 'index.html');
  return readPage(await fs.readFile(file, 'utf8'), `${origins[site]}${sitePath}`);
}

/** An item in few words: names as “family|given”, and whatever else is asked. */
function brief(item: SavedItem | undefined) {
  return {
    type: item?.itemType,
    title: item?.title,
    creators: item?.creators.map(({ lastName, firstName }) =>
      firstName === '' ? lastName : `${lastName}|${firstName}`,
    ),
    date: item?.date,
    venue: item && savedVenue(item),
    pages: item?.fields.pages,
    doi: item?.fields.DOI,
    pdf: item?.pdf,
  };
}

interface Expected {
  site: keyof typeof origins;
  path: string;
  type: string;
  title: string;
  creators: readonly string[];
  date: string;
  venue?: string;
  pages?: string;
  doi?: string;
  pdf?: string;
  /** Further fields, by Zotero's names. */
  fields?: Readonly<Record<string, string>>;
  /** What Google Scholar would index. */
  scholar: 'article' | 'none';
}

const table: readonly Expected[] = [
  {
    site: 'department',
    path: '/papers/berg2025gauge/',
    type: 'journalArticle',
    title: 'A gauge that Never sleeps',
    creators: ['van der Berg|Jan Willem'],
    date: '2025/5/12',
    venue: 'Journal of Comparative Tides',
    pages: '101-119',
    doi: '10.5555/jct.2025.101',
    pdf: 'https://department.example/files/gauge.pdf',
    fields: {
      volume: '8',
      issue: '2',
      ISSN: '1234-567X',
      abstractNote: 'A tide gauge was watched for a year. It never slept.',
    },
    scholar: 'article',
  },
  {
    site: 'department',
    path: '/papers/okoro2024harbours/',
    type: 'conferencePaper',
    title: 'Three harbours, one moon',
    creators: ['Okoro|Ada', 'Harbour Survey Team', '米|拉'],
    date: '2024',
    venue: 'Proceedings of the 12th Workshop on Harbours',
    pages: 'A\u20103-A\u20109',
    fields: {
      conferenceName: 'Proceedings of the 12th Workshop on Harbours',
      publisher: 'Quay Press',
    },
    scholar: 'article',
  },
  {
    site: 'department',
    path: '/papers/sukarno2023estuaries/',
    type: 'bookSection',
    title: 'Estuaries',
    creators: ['Sukarno', 'de la Cruz|Ana', 'Lind|Eva'],
    date: '2023',
    venue: 'A Handbook of Shores',
    pages: 'e12',
    fields: { publisher: 'Quay Press', place: 'Lisbon' },
    scholar: 'article',
  },
  {
    site: 'department',
    path: '/papers/diaz2022slack/',
    type: 'thesis',
    title: 'Slack water',
    creators: ['Díaz Marín|Inés María'],
    date: '2022',
    venue: 'University of the Shore',
    fields: { thesisType: 'PhD thesis' },
    scholar: 'article',
  },
  {
    site: 'department',
    path: '/papers/gauges2021report/',
    type: 'report',
    title: 'Gauges of the coast',
    creators: ['Working Group on Tide Gauges'],
    date: '2021',
    venue: 'Harbour Office',
    fields: { number: 'HO-21-4', reportType: 'Technical report' },
    scholar: 'article',
  },
  {
    site: 'department',
    path: '/papers/tidewell2025preprint/',
    type: 'preprint',
    title: 'Tides of h²',
    creators: ['Tidewell|Samuel Jr', 'OceanNet'],
    date: '2025',
    venue: 'arXiv',
    fields: { archiveID: 'arXiv:2505.00001' },
    scholar: 'article',
  },
  {
    site: 'department',
    path: '/papers/okoro2023currents/',
    type: 'preprint',
    title: 'Currents before breakfast',
    creators: ['Okoro|Ada'],
    date: '2023',
    venue: 'bioRxiv',
    doi: '10.5555/2023.01.02.9',
    scholar: 'article',
  },
  {
    site: 'department',
    path: '/papers/lind2020shores/',
    type: 'book',
    title: 'Shores and Their Tides',
    creators: ['Lind|Eva', "d'Arrigo|Rosa"],
    date: '2020',
    venue: 'Quay Press',
    fields: { ISBN: '978-0-00-000000-2', edition: '2' },
    scholar: 'article',
  },
  {
    site: 'department',
    path: '/papers/okoro2024levels/',
    type: 'dataset',
    title: 'Levels of nine harbours',
    creators: ['Okoro|Ada'],
    date: '2024',
    venue: 'Open Shelf',
    doi: '10.5555/shelf.9',
    fields: { versionNumber: '2.1' },
    scholar: 'article',
  },
  {
    site: 'department',
    path: '/papers/mi2023tidekit/',
    type: 'computerProgram',
    title: 'tidekit',
    creators: ['米|拉', 'Okoro|Ada'],
    date: '2023',
    fields: { versionNumber: '1.4.0' },
    scholar: 'article',
  },
  {
    site: 'department',
    path: '/blog/2026/spring-tide/',
    type: 'blogPost',
    title: 'Spring tide',
    creators: ['Department of Comparative Tides'],
    date: '2026-03-19',
    venue: 'Department of Comparative Tides',
    scholar: 'none',
  },
  {
    site: 'scholar-under-a-path',
    path: '/papers/marenko2026tides/',
    type: 'journalArticle',
    title: 'Tides of order h² in a film of height h',
    creators: ['Marenko|Ilse', 'Dvořák|Šárka', '林若溪'],
    date: '2026',
    venue: 'Journal of Thin Films',
    pages: '101-119',
    doi: '10.5555/jtf.2026.101',
    pdf: 'https://marenko.example/repo/tides.pdf',
    scholar: 'article',
  },
  {
    site: 'scholar-under-a-path',
    path: '/papers/lin2022zh/',
    type: 'journalArticle',
    title: '薄膜中的潮汐：理论与实验',
    creators: ['林若溪', 'Marenko|Ilse'],
    date: '2022',
    venue: '物理通报',
    pages: '7-13',
    fields: { language: 'zh', volume: '41' },
    scholar: 'article',
  },
  {
    site: 'scholar-under-a-path',
    path: '/papers/marenko2018notes/',
    type: 'manuscript',
    title: 'Notes on a wet week',
    creators: ['Marenko|Ilse'],
    date: '2018',
    scholar: 'article',
  },
  {
    site: 'scholar-under-a-path',
    path: '/blog/2026/citing/',
    type: 'blogPost',
    title: 'Citing in every form',
    creators: ['Marenko|Ilse'],
    date: '2026/4/1',
    venue: 'Ilse Marenko',
    scholar: 'article',
  },
  {
    site: 'lab',
    path: '/talks/tides/',
    type: 'presentation',
    title: 'Tides a thousand miles from the sea',
    creators: ['Okafor|Mira', 'Lindqvist|Jonas'],
    date: '2024-11-08',
    venue: 'Seminar of the Rivers group',
    fields: { place: 'North Shore' },
    scholar: 'none',
  },
];

describe.each(table)('$path', ({ site, path: sitePath, scholar, fields, ...expected }) => {
  it('is to Zotero what it is', async () => {
    const { items } = zoteroReading(await read(site, sitePath));
    expect(brief(items[0])).toEqual({
      venue: undefined,
      pages: undefined,
      doi: undefined,
      pdf: undefined,
      ...expected,
    });
    expect(items[0]?.fields).toMatchObject(fields ?? {});
  });

  it('has its date in the first time of the page', async () => {
    const { firstTime } = await read(site, sitePath);
    expect(firstTime?.slice(0, 4)).toBe(expected.date.slice(0, 4));
  });

  it(`is to Google Scholar: ${scholar}`, async () => {
    const reading = scholarReading(await read(site, sitePath));
    expect(reading.verdict).toBe(scholar);
    expect(reading.complaints.filter((one) => one !== 'pdf-other-folder')).toEqual([]);
    if (scholar === 'article') {
      expect(reading).toMatchObject({ title: expected.title, pdf: expected.pdf });
      expect(reading.date).toBe(expected.date);
    }
  });
});

it('forty authors are forty', async () => {
  const page = await read('scholar-under-a-path', '/papers/collaboration2025survey/');
  const [item] = zoteroReading(page).items;
  expect(item?.creators).toHaveLength(40);
  expect(item?.creators[39]).toMatchObject({ lastName: 'Meier', firstName: 'Ute' });
  expect(scholarReading(page).authors).toHaveLength(40);
});

it('a list of works offers each of them', async () => {
  const { translator, items } = zoteroReading(await read('department', '/publications/'));
  expect(translator).toBe('COinS');
  const types = table.flatMap((row) =>
    row.path.startsWith('/papers/') && row.site === 'department' ? [row.type] : [],
  );
  expect(items.map(({ itemType }) => itemType).sort()).toEqual(types.sort());
});

it('a research article hands out one reference for each that it lists', async () => {
  const { metas } = await read('scholar-under-a-path', '/blog/2026/citing/');
  const references = metas.filter(({ name }) => name === 'citation_reference');
  expect(references.length).toBeGreaterThan(3);
  expect(references.map(({ content }) => content)).toContain(
    'citation_title=The edge of a drop of volume V; citation_author=Ada Pell; citation_author=Joost van der Meer; citation_publication_date=1987; citation_journal_title=Annals of Drops; citation_volume=1; citation_firstpage=1; citation_lastpage=12; citation_doi=10.5555/drops.1',
  );
});

it('signposts lead from a paper to its identifier, its files and its author', async () => {
  const { links } = await read('department', '/papers/berg2025gauge/');
  const page = 'https://department.example/papers/berg2025gauge/';
  const signs = links.filter(({ relation }) =>
    /^(?:cite-as|type|describedby|item)$/.test(relation),
  );
  expect(signs.map(({ relation, href, type }) => [relation, href, type].join(' ').trim())).toEqual([
    'cite-as https://doi.org/10.5555/jct.2025.101',
    'type https://schema.org/AboutPage',
    'type https://schema.org/ScholarlyArticle',
    `describedby ${page}cite.bib application/x-bibtex`,
    `describedby ${page}cite.ris application/x-research-info-systems`,
    `describedby ${page}cite.json application/vnd.citationstyles.csl+json`,
    'item https://department.example/files/gauge.pdf application/pdf',
  ]);
});

describe.each(sharedSites)('every page of $name', ({ name }) => {
  it('has tags of catalogues where they belong, none of them empty, one to fix the type', async () => {
    const folder = builtSite(name);
    const problems: string[] = [];
    for (const file of await pagesIn(folder)) {
      const html = await fs.readFile(path.join(folder, file), 'utf8');
      const { metas, contextObjects } = readPage(html, `https://site.example/${file}`);
      const catalogued = metas.filter(({ name: tag }) => tag.startsWith('citation_'));
      const deciding = decidingTags(metas.map(({ name: tag }) => tag)).length;
      const own = metas.filter(({ name: tag }) => tag === 'z:itemType').length;
      if (metas.some(({ content }) => content.trim() === ''))
        problems.push(`${file}: an empty tag`);
      if (catalogued.length > 0 && contextObjects.length > 0) problems.push(`${file}: both`);
      if (catalogued.length > 0 && deciding + own !== 1)
        problems.push(`${file}: ${deciding + own} types`);
      const isWork = /(?:^|\/)papers\/[^/]+\/index\.html$/.test(file);
      if (isWork && catalogued.length === 0 && !html.includes('http-equiv="refresh"')) {
        problems.push(`${file}: a work without tags`);
      }
    }
    expect(problems).toEqual([]);
  });
});
