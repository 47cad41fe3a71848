import { describe, expect, it } from 'vitest';
import { fixture, readOne } from './read-one.ts';

describe('an al-folio entry', () => {
  const work = readOne(fixture('al-folio'));

  it('has its texts in Unicode, with math kept', () => {
    expect(work).toMatchObject({
      title: 'Dunes and the $\\alpha$-Law of Sand',
      abstract:
        'We show that dunes scale as $n^{2/3}$, as […] found, for all sands.\n\nA second paragraph costs \\$5.',
      abbr: 'JIL',
      award: 'Best Paper',
      awardName: 'Golden Sheet',
      annotation: '* Equal contribution',
      additionalInfo: [{ text: '. Also presented at *Sand 2024*' }],
      selected: true,
      showBibtex: true,
      preview: 'dunes.gif',
      year: 2024,
      month: 9,
      doi: '10.5555/jil.2024.14',
      arxiv: { id: '2402.12345' },
      othersOmitted: true,
      venue: {
        containerTitle: 'Journal of Imaginary Learning',
        publisher: 'Harbour Press',
        volume: '14',
      },
      position: { line: 8, column: 1 },
    });
  });

  it('tells its authors, marks and owner', () => {
    const equal = {
      contributedEqually: true,
      isCorresponding: false,
      explainedRoles: ['equal'],
    };
    expect(work.authors).toEqual([
      { given: 'Ziming', family: 'Liu', marks: ['*'], isOwner: true, ...equal },
      { given: 'Noor', family: 'Haddad', marks: ['*'], isOwner: false, ...equal },
      {
        given: 'Max',
        family: 'Tegmark',
        marks: ['†'],
        isOwner: false,
        contributedEqually: false,
        isCorresponding: false,
      },
    ]);
  });

  it('has its links in the order in which they are shown', () => {
    expect(work.links.map(({ kind, href, local }) => [kind, href, local])).toEqual([
      ['html', 'https://dunes.example.org', false],
      ['pdf', 'dunes.pdf', true],
      ['arxiv', 'https://arxiv.org/abs/2402.12345', false],
      ['doi', 'https://doi.org/10.5555/jil.2024.14', false],
      ['supp', '/assets/dunes%20supplement.pdf', true],
      ['code', 'https://code.example.org/dunes_1', false],
      ['video', 'https://video.example.org/watch?v=1&t=2', false],
    ]);
    expect(work.links[0]?.labelKey).toBe('link.html');
  });

  it('hands out BibTeX without what only the site reads', () => {
    expect(work.bibtex).toBe(
      [
        '@article{liu2024dunes,',
        '  title         = {{Dunes and the $\\alpha$-Law of Sand}},',
        '  author        = {Liu, Ziming and Haddad, Noor and Tegmark, Max and others},',
        '  journal       = {Journal of Imaginary Learning},',
        '  publisher     = {Harbour Press},',
        '  volume        = {14},',
        '  year          = {2024},',
        '  month         = sep,',
        '  doi           = {https://doi.org/10.5555/jil.2024.14},',
        '  mygrant       = {G-42},',
        '  eprint        = {2402.12345},',
        '  archiveprefix = {arXiv},',
        '}',
      ].join('\n'),
    );
  });

  it('keeps every field, raw', () => {
    expect(work.fields).toMatchObject({
      journal: 'Journal of Imaginary Learning',
      mygrant: 'G-42',
      code: 'https://code.example.org/dunes\\_1',
    });
    expect(work.fieldPositions.mygrant).toEqual({ line: 35, column: 22 });
  });

  it('gives BibTeX that reads as the same work', () => {
    const again = readOne(work.bibtex);
    expect(again.csl.title).toBe(work.csl.title);
    expect(again.authors.map(({ family }) => family)).toEqual(['Liu', 'Haddad', 'Tegmark']);
    expect(again).toMatchObject({ year: 2024, month: 9, doi: work.doi, arxiv: work.arxiv });
  });
});
