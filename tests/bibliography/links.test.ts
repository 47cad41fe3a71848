import { describe, expect, it } from 'vitest';
import { entry, places, read } from './read-one.ts';

describe('links', () => {
  const href = (fields: string): (string | boolean)[][] =>
    read(entry(fields)).works[0]?.links.map((link) => [link.kind, link.href, link.local]) ?? [];

  it.each([
    ['url = {https://x.org/a\\_b\\%20c}', [['url', 'https://x.org/a_b%20c', false]]],
    ['url = {\\url{https://x.org/~me}}', [['url', 'https://x.org/~me', false]]],
    ['url = {https://x.org/$\\sim$me}', [['url', 'https://x.org/~me', false]]],
    ['howpublished = {\\url{https://x.org}}', [['url', 'https://x.org', false]]],
    ['howpublished = {\\href{https://x.org}{Here}}', [['url', 'https://x.org', false]]],
    ['howpublished = {Available at \\url{https://x.org}}', [['url', 'https://x.org', false]]],
    ['note = {\\url{https://x.org/a_b}}', [['url', 'https://x.org/a_b', false]]],
    ['note = {https://doi.org/10.1000/182}', [['doi', 'https://doi.org/10.1000/182', false]]],
    ['note = {[Online]. Available: \\url{https://x.org}.}', [['url', 'https://x.org', false]]],
    ['note = {Code at https://x.org}', []],
    ['url = {mailto:me@x.org}', [['url', 'mailto:me@x.org', false]]],
    ['pdf = {paper.pdf}', [['pdf', 'paper.pdf', true]]],
    ['pdf = {/papers/my paper.pdf}', [['pdf', '/papers/my%20paper.pdf', true]]],
    ['hal = {hal-01234567}', [['hal', 'https://hal.science/hal-01234567', false]]],
    ['hal = {https://hal.science/x}', [['hal', 'https://hal.science/x', false]]],
    [
      'URL = {https://theses.hal.science/tel-0333333v1}, HAL_ID = {tel-0333333}, HAL_VERSION = {v1}',
      [['hal', 'https://hal.science/tel-0333333', false]],
    ],
    [
      'url = {https://hal.archives-ouvertes.fr/hal-02}, hal_id = {hal-01}',
      [
        ['hal', 'https://hal.science/hal-01', false],
        ['url', 'https://hal.archives-ouvertes.fr/hal-02', false],
      ],
    ],
    // Servers of papers, by a field of their name and by what they export.
    ['nber = {w31234}', [['nber', 'https://www.nber.org/papers/w31234', false]]],
    ['nber = {31234}', [['nber', 'https://www.nber.org/papers/w31234', false]]],
    ['cepr = {DP18001}', [['cepr', 'https://cepr.org/publications/dp18001', false]]],
    ['ssrn = {4123456}', [['ssrn', 'https://ssrn.com/abstract=4123456', false]]],
    ['ssrn = {https://ssrn.com/abstract=1}', [['ssrn', 'https://ssrn.com/abstract=1', false]]],
    [
      'repec = {RePEc:xyz:wpaper:12}',
      [['repec', 'https://econpapers.repec.org/RePEc:xyz:wpaper:12', false]],
    ],
    ['openreview = {AbC-1_2}', [['openreview', 'https://openreview.net/forum?id=AbC-1_2', false]]],
    [
      'doi = {10.3386/w31234}, url = {http://www.nber.org/papers/w31234}',
      [
        ['doi', 'https://doi.org/10.3386/w31234', false],
        ['nber', 'http://www.nber.org/papers/w31234', false],
      ],
    ],
    [
      'doi = {10.2139/ssrn.4123456}, url = {http://dx.doi.org/10.2139/ssrn.4123456}',
      [
        ['doi', 'https://doi.org/10.2139/ssrn.4123456', false],
        ['ssrn', 'https://ssrn.com/abstract=4123456', false],
      ],
    ],
    [
      'journal = {Available at SSRN 4123456}',
      [['ssrn', 'https://ssrn.com/abstract=4123456', false]],
    ],
    [
      'url = {https://ideas.repec.org/p/xyz/wpaper/12.html}',
      [['repec', 'https://ideas.repec.org/p/xyz/wpaper/12.html', false]],
    ],
    [
      'url = {https://openreview.net/forum?id=AbC-1_2}',
      [['openreview', 'https://openreview.net/forum?id=AbC-1_2', false]],
    ],
    [
      'type = {CEPR Discussion Papers}, number = {18001}, url = {https://ideas.repec.org/p/1.html}',
      [
        ['cepr', 'https://cepr.org/publications/dp18001', false],
        ['repec', 'https://ideas.repec.org/p/1.html', false],
      ],
    ],
    [
      'type = {NBER Working Papers}, number = 31234',
      [['nber', 'https://www.nber.org/papers/w31234', false]],
    ],
    ['url = {https://nber.org/people/ada}', [['url', 'https://nber.org/people/ada', false]]],
    ['replication = {/data.zip}', [['dataset', '/data.zip', true]]],
    ['appendix = {/more.pdf}', [['supp', '/more.pdf', true]]],
    ['doi = {10.1/2}', []],
    [
      'doi = {10.1000/1}, url = {https://doi.org/10.1000/1}',
      [['doi', 'https://doi.org/10.1000/1', false]],
    ],
    [
      'arxiv = {2404.19756}, url = {https://arxiv.org/pdf/2404.19756.pdf}',
      [['arxiv', 'https://arxiv.org/abs/2404.19756', false]],
    ],
    ['code = {https://x.org/a"b<c}', [['code', 'https://x.org/a%22b%3Cc', false]]],
    ['code = {false}', []],
    // How real files write identifiers and links where an address should be.
    ['url = {doi:10.1000/1}', [['doi', 'https://doi.org/10.1000/1', false]]],
    ['url = {10.1000/1}', [['doi', 'https://doi.org/10.1000/1', false]]],
    [
      'url = {doi:<a href="https://doi.org/10.1000/1">10.1000/1</a>}',
      [['doi', 'https://doi.org/10.1000/1', false]],
    ],
    ['url = {<a href="https://x.org/1">https://x.org/1</a>}', [['url', 'https://x.org/1', false]]],
    [
      'html = {arXiv:2404.19756}',
      [
        ['html', 'https://arxiv.org/abs/2404.19756', false],
        ['arxiv', 'https://arxiv.org/abs/2404.19756', false],
      ],
    ],
    ['URL_Paper = {https://x.org/1.pdf}', [['pdf', 'https://x.org/1.pdf', false]]],
  ])('%s', (fields, links) => {
    expect(href(fields)).toEqual(links);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/x',
    '\\\\\\\\evil.example',
    '/\\\\evil.example/x',
    '../../etc/passwd',
    'a/%2e%2e/b',
    'http:evil',
  ])('drops %j with an error', (url) => {
    for (const field of ['url', 'pdf', 'html', 'code', 'website', 'preview', 'hal']) {
      const { works, errors } = read(entry(`${field} = {${url}}`));
      const [work] = works;
      if (field === 'hal' && (work?.links[0]?.href ?? '').startsWith('https://hal.science/'))
        continue;
      expect(work?.links).toEqual([]);
      expect(work?.preview).toBeUndefined();
      expect(JSON.stringify(work?.csl)).not.toMatch(/script:|evil|passwd/i);
      expect(places(errors)[0]).toMatch(/^error unsafe-url/);
    }
  });

  it('mends an address that lacks https://, and says so', () => {
    const { works, errors } = read(entry('website = {www.example.org/x}'));
    expect(works[0]?.links[0]?.href).toBe('https://www.example.org/x');
    expect(errors).toMatchObject([{ severity: 'warning', kind: 'url-without-scheme' }]);
  });
});
