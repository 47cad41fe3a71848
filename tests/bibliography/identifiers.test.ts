import { describe, expect, it } from 'vitest';
import { entry, read, readOne } from './read-one.ts';

describe('identifiers', () => {
  it('link safely', () => {
    const { links } = readOne(entry('doi = {10.1002/1438(200112)2:4<229::aid-simo>3.0.co;2-9}'));
    expect(links[0]?.href).toBe(
      'https://doi.org/10.1002/1438(200112)2:4%3C229::aid-simo%3E3.0.co%3B2-9',
    );
  });

  it.each([
    ['doi = {10.1000/182}', '10.1000/182'],
    ['doi = {https://doi.org/10.1000/182}', '10.1000/182'],
    ['doi = {http://dx.doi.org/10.1000/182}', '10.1000/182'],
    ['doi = {doi:10.1000/182}', '10.1000/182'],
    ['doi = {doi.org/10.1000/182}', '10.1000/182'],
    ['doi = {10.1000/a\\_b}', '10.1000/a_b'],
    ['doi = {10.1000%2F182}', '10.1000/182'],
    ['doi = {10.1000%2F18%ff}', undefined],
    [
      'doi = {10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2}',
      '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2',
    ],
    ['doi = {http://doi.acm.org/10.1145/2602576.2602588}', '10.1145/2602576.2602588'],
    ['doi = {https://dl.acm.org/doi/10.1145/2602576.2602588}', '10.1145/2602576.2602588'],
    // doi.org's short form, and a paper with its erratum, as INSPIRE exports them.
    ['doi = {10/gf4ssm}', '10/gf4ssm'],
    ['doi = {https://doi.org/10/gf4ssm}', '10/gf4ssm'],
    ['doi = {10.1000/182, 10.1000/183}', '10.1000/182'],
    ['doi = {10.1000/182; 10.1000/183}', '10.1000/182'],
    ['doi = {10/2004}', undefined],
    ['doi = {https://example.org/paper}', undefined],
    ['doi = {92--101}', undefined],
    ['url = {https://doi.org/10.1000/182}', '10.1000/182'],
    ['url = {https://example.org/10.1000/182}', undefined],
  ])('DOI: %s', (fields, doi) => {
    expect(read(entry(fields)).works[0]?.doi).toBe(doi);
  });

  it.each([
    [
      'eprint = {2404.19756}, archiveprefix = {arXiv}, primaryclass = {cs.LG}',
      '2404.19756',
      'cs.LG',
    ],
    ['eprint = {2404.19756}, eprinttype = {arxiv}, eprintclass = {cs.LG}', '2404.19756', 'cs.LG'],
    ['eprint = {arXiv:2404.19756v2}', '2404.19756v2', undefined],
    ['eprint = {hep-th/9901001}', 'hep-th/9901001', undefined],
    ['arxiv = {2404.19756}', '2404.19756', undefined],
    ['arxiv = {https://arxiv.org/abs/2404.19756}', '2404.19756', undefined],
    ['journal = {arXiv:2404.19756}', '2404.19756', undefined],
    ['journal = {arXiv preprint arXiv:2404.19756}', '2404.19756', undefined],
    ['journal = {arXiv:2404.19756 [cs.LG]}', '2404.19756', 'cs.LG'],
    ['journal = {arXiv e-prints}, pages = {arXiv:2404.19756}', '2404.19756', undefined],
    ['journal = {arXiv e-prints}, eid = {arXiv:2404.19756}', '2404.19756', undefined],
    ['journal = {CoRR}, volume = {abs/2404.19756}', '2404.19756', undefined],
    ['arxivid = {2404.19756}', '2404.19756', undefined],
    [
      'note = {Preprint: \\href{https://arxiv.org/abs/2404.19756}{arXiv:2404.19756}}',
      '2404.19756',
      undefined,
    ],
    ['url = {https://arxiv.org/pdf/2404.19756}', '2404.19756', undefined],
    ['doi = {10.48550/arXiv.2404.19756}', '2404.19756', undefined],
    ['eprint = {12345}, eprinttype = {pubmed}', undefined, undefined],
    ['eprint = {12345}', undefined, undefined],
    ['note = {v2}', undefined, undefined],
  ])('arXiv: %s', (fields, id, primaryClass) => {
    const { arxiv, venue } = readOne(entry(fields, 'article'));
    expect(arxiv?.id).toBe(id);
    expect(arxiv?.primaryClass).toBe(primaryClass);
    if (fields.startsWith('journal')) expect(venue).toEqual({ containerTitle: 'arXiv' });
  });

  it('is a preprint only where no journal says otherwise', () => {
    const fields = 'journal = {Nature}, arxiv = {2404.19756}, volume = 3';
    expect(readOne(entry(fields, 'article')).csl).toMatchObject({
      type: 'article-journal',
      'container-title': 'Nature',
      volume: '3',
    });
  });
});
