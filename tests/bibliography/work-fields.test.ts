import { describe, expect, it } from 'vitest';
import { entry, read, readOne } from './read-one.ts';

describe('other fields', () => {
  it.each([
    ['selected = {true}', true],
    ['selected = {3}', 3],
    ['selected = {false}', false],
    ['note = {x}', false],
  ])('%s', (fields, selected) => {
    expect(readOne(entry(fields)).selected).toBe(selected);
  });

  it('has keywords, by comma or semicolon', () => {
    expect(readOne(entry('keywords = {grokking, AI for science; KAN}')).keywords).toEqual([
      'grokking',
      'AI for science',
      'KAN',
    ]);
  });

  it('has keywords by the commas of Chinese and Japanese, too', () => {
    const { keywords } = readOne(entry('keywords = {图算法；并行计算，随机游走、図, $f，g$}'));
    expect(keywords).toEqual(['图算法', '并行计算', '随机游走', '図', '$f，g$']);
  });

  it('does not say arXiv twice', () => {
    const work = readOne(entry('note = {arXiv:2404.19756 [cs.LG]}, archiveprefix = {arXiv}'));
    expect(work.venue.note).toBeUndefined();
    const { bibtex } = readOne(entry('arxiv = {2404.19756}, archivePrefix = {arXiv}'));
    expect(bibtex.match(/archiveprefix/g)).toHaveLength(1);
    expect(bibtex).toContain('eprint');
  });

  it.each([
    ['award = {Best Paper}', 'Best Paper', []],
    ['award = {true}, award_name = {Gold}', 'Gold', []],
    ['award = {false}', undefined, []],
    ['award = {true}', undefined, ['not-a-text']],
  ])('knows what was awarded: %s', (fields, award, kinds) => {
    const { works, errors } = read(entry(fields));
    expect(works[0]?.award).toBe(award);
    expect(errors.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('joins the lists of keywords that some reference managers write', () => {
    const text = entry('keywords = {tides}, keywords = {dunes; salt}');
    expect(readOne(text).keywords).toEqual(['tides', 'dunes', 'salt']);
  });

  it.each([
    ['code = {https://x.org}', true],
    ['url_code = {https://x.org}', true],
    ['code = {true}', true],
    ['code = {false}', false],
    ['note = {code}', false],
  ])('knows whether there is code: %s', (fields, hasCode) => {
    expect(readOne(entry(fields)).hasCode).toBe(hasCode);
  });

  it('names the journal of an article whose proceedings have a title too', () => {
    const { csl, venue } = readOne(
      entry(
        'journal = {Dune Lett.}, booktitle = {Proceedings, 3rd Dune Days}, volume = 13',
        'article',
      ),
    );
    expect(csl).toMatchObject({ 'container-title': 'Dune Lett.', volume: '13' });
    expect(venue.containerTitle).toBe('Dune Lett.');
  });

  it.each([
    ['title = {Dunes move.}', 'Dunes move'],
    ['title = {{Dunes {Move}.}}', 'Dunes Move'],
    ['title = {Dunes.}, subtitle = {They move.}', 'Dunes: They move'],
    ['title = {Dunes of Sand Inc.}', 'Dunes of Sand Inc.'],
    ['title = {Dunes move. They do.}', 'Dunes move. They do.'],
    ['title = {Dunes move...}', 'Dunes move...'],
  ])('has a title without the full stop that databases set: %s', (fields, title) => {
    const work = readOne(entry(fields));
    expect([work.title, work.csl.title]).toEqual([title, title]);
  });

  it('knows the number of a standard', () => {
    expect(readOne(entry('number = {DS 10386--2020}', 'standard')).csl.number).toBe(
      'DS 10386–2020',
    );
  });

  it('sets en dashes in pages only', () => {
    expect(readOne(entry('pages = {e12-1--e12-9}')).venue.pages).toBe('e12-1–e12-9');
    expect(readOne(entry('pages = {S1-S4, 9}')).venue.pages).toBe('S1–S4, 9');
    expect(readOne(entry('number = {IW-11-04}', 'techreport')).venue.number).toBe('IW-11-04');
  });
});

describe('an annotation', () => {
  it.each([
    ['author = {Liu*, Ziming and Ruiz, Eva}, annotation = {* Now elsewhere}', true],
    ['author = {Liu, Ziming}, author+an = {1=corresponding}, annotation = {Write to me}', true],
    ['author = {Liu, Ziming}, annotation = {* Equal contribution}', true],
    ['author = {Liu, Ziming}, annotation = {$^\\dagger$Dead}', true],
    ['author = {Liu, Ziming}, annotation = {Weak in chapter 3! Read again.}', false],
    ['author = {Liu, Ziming}, annotation = {arXiv: 2404.19756 [cs]}', false],
    ['author = {Liu, Ziming}, annotation = {See § 4.}', false],
  ])('is for readers where it explains marks, and else for its author: %s', (fields, isShown) => {
    expect(readOne(entry(fields)).annotation !== undefined).toBe(isShown);
  });
});

describe('citations in fields', () => {
  const two = (fields: string): string => `
@article{okafor2024, author = {van der Okafor, Mira and Lund, Ole}, title = {Tides}, year = 2024}
@misc{ice, title = {Ice}, year = 1999}
@book{many, author = {Lund, Ole and Poe, Ada and others}, title = {Swell}, year = {in press}}
@misc{k, title = {T}, year = 2020, ${fields}}`;

  it('are words', () => {
    const { works, errors } = read(
      two(`abstract = {After [@okafor2024, p. 3], in [see @many; -@{okafor2024}].

Write to a@okafor2024 or @ice.},
        note = {Reprinted in [@ice]},
        additional_info = {Read [@many] first.}`),
    );
    expect(errors).toEqual([]);
    const [, , , work] = works;
    const first =
      'After (van der Okafor & Lund, 2024, p. 3), in (see Lund et al., in press; 2024).';
    expect(work?.abstract).toMatch(first);
    expect(work?.abstract).toContain('Write to a@okafor2024 or @ice');
    expect(work?.csl.abstract).toMatch(first);
    expect(work?.venue.note).toBe('Reprinted in (“Ice”, 1999)');
    expect(work?.csl.note).toBe('Reprinted in (“Ice”, 1999)');
    expect(work?.additionalInfo).toEqual([{ text: 'Read (Lund et al., in press) first.' }]);
    expect(work?.bibtex).toContain('{Reprinted in (“Ice”, 1999)}');
  });

  it('of a key that no entry has are told, and stay', () => {
    const { works, errors } = read(two('abstract = {See [@okafor2042].}'));
    expect(works[3]?.abstract).toBe('See [@okafor2042].');
    expect(errors).toMatchObject([
      {
        severity: 'warning',
        kind: 'unknown-citation',
        position: { line: 5 },
        message:
          'The abstract of "k" cites "okafor2042", and no entry of the bibliography has that key: it is shown as it is.',
        fix: 'Did you mean "okafor2024"?',
      },
    ]);
  });
});
