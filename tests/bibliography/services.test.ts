import { describe, expect, it } from 'vitest';
import type { OwnerNames } from '../../src/bibliography/owner.ts';
import { textsFor } from '../../src/site/i18n/texts.ts';
import { LINK_KINDS } from '../../src/bibliography/work.ts';
import { entry, places, read, readOne } from './read-one.ts';

const ID = 'qyhmnyLat1gC';
const scholar = (user: string): string =>
  `https://scholar.google.com/citations?view_op=view_citation&user=${user}&citation_for_view=${user}:${ID}`;
const known: OwnerNames = { name: 'A B', scholar: 'JicYPdAAAAAJ' };

describe('links to services', () => {
  it.each<[fields: string, owner: OwnerNames, links: [kind: string, href: string][]]>([
    [
      'inspirehep_id = {1234567}',
      known,
      [['inspire', 'https://inspirehep.net/literature/1234567']],
    ],
    [`google_scholar_id = {${ID}}`, known, [['scholar', scholar('JicYPdAAAAAJ')]]],
    [
      `google_scholar_id = {${ID}}`,
      { name: 'A B', scholar: 'https://scholar.google.com/citations?hl=en&user=x-1' },
      [['scholar', scholar('x-1')]],
    ],
    [`google_scholar_id = {XYZ:${ID}}`, { name: 'A B' }, [['scholar', scholar('XYZ')]]],
    [`google_scholar_id = {${ID}}`, { name: 'A B' }, []],
    ['altmetric = {248277}', known, [['altmetric', 'https://www.altmetric.com/details/248277']]],
    [
      'altmetric = {true}, doi = {10.1000/182}',
      known,
      [
        ['doi', 'https://doi.org/10.1000/182'],
        ['altmetric', 'https://www.altmetric.com/details/doi/10.1000/182'],
      ],
    ],
    [
      'altmetric = {true}, arxiv = {2404.19756v2}',
      known,
      [
        ['arxiv', 'https://arxiv.org/abs/2404.19756v2'],
        ['altmetric', 'https://www.altmetric.com/details/doi/10.48550/arXiv.2404.19756'],
      ],
    ],
    ['altmetric = {false}, dimensions = {false}', known, []],
    [
      'dimensions = {true}, doi = {10.1000/182}',
      known,
      [
        ['doi', 'https://doi.org/10.1000/182'],
        ['dimensions', 'https://badge.dimensions.ai/details/doi/10.1000/182'],
      ],
    ],
    [
      'dimensions = {pub.1085642448}',
      known,
      [['dimensions', 'https://badge.dimensions.ai/details/id/pub.1085642448']],
    ],
  ])('%s', (fields, owner, links) => {
    const work = readOne(entry(fields), owner);
    expect(work.links.map(({ kind, href }) => [kind, href])).toEqual(links);
    expect(work.bibtex).not.toMatch(/altmetric|dimensions|_id/);
  });

  it.each(['altmetric', 'dimensions', 'inspirehep_id'])('%s = {true} needs a DOI', (field) => {
    const { works, errors } = read(entry(`${field} = {true}`));
    expect(works[0]?.links).toEqual([]);
    expect(places(errors)).toEqual([expect.stringMatching(/^warning not-a-link/)]);
  });
});

describe("HugoBlox' links", () => {
  it.each([
    ['url_pdf', 'pdf'],
    ['url_preprint', 'html'],
    ['url_code', 'code'],
    ['url_dataset', 'dataset'],
    ['url_poster', 'poster'],
    ['url_project', 'project'],
    ['url_slides', 'slides'],
    ['url_source', 'supp'],
    ['url_video', 'video'],
    ['dataset', 'dataset'],
    ['project', 'project'],
  ])('%s is our %s', (field, kind) => {
    const work = readOne(entry(`${field} = {https://example.org/x}`));
    expect(work.links).toEqual([
      { kind, labelKey: `link.${kind}`, href: 'https://example.org/x', local: false },
    ]);
    expect(work.bibtex).not.toContain(field);
    expect(readOne(entry(`${field} = {#}`)).links).toEqual([]);
  });

  it("gives way to al-folio's", () => {
    const { links } = readOne(entry('pdf = {a.pdf}, url_pdf = {b.pdf}'));
    expect(links.map(({ href }) => href)).toEqual(['a.pdf']);
  });
});

it('has words for every kind of link in every language', () => {
  for (const kind of LINK_KINDS) {
    for (const language of ['en', 'zh'])
      expect(textsFor(language, { texts: {} })[`link.${kind}`]).toMatch(/\S/);
  }
});

describe('fields that only the site shows', () => {
  it.each([
    ['affiliation = {mit, Microsoft Research}', { affiliation: 'mit, Microsoft Research' }],
    ['category = {Software}', { category: 'Software' }],
    ['primaryclass = {LG}', { primaryClass: 'LG' }],
    ['eprintclass = {cs.LG}', { primaryClass: 'cs.LG' }],
    [
      'arxiv = {2404.19756}, primaryclass = {cs.LG}',
      { primaryClass: 'cs.LG', arxiv: { id: '2404.19756', primaryClass: 'cs.LG' } },
    ],
    ['journal = {arXiv:2404.19756 [cs.LG]}', { primaryClass: 'cs.LG' }],
  ])('%s', (fields, expected) => {
    const work = readOne(entry(fields));
    expect(work).toMatchObject(expected);
    expect(work.bibtex).not.toMatch(/affiliation|category/);
  });
});
