import { describe, expect, it } from 'vitest';
import { citeDocument } from '../../src/bibliography/cite/cite-document.ts';
import type { CslItem } from '../../src/bibliography/csl-item.ts';
import { type CitationStyle, findStyle } from '../../src/bibliography/csl/styles.ts';
import { entry, readOne } from './read-one.ts';

const styleNamed = (name: string): CitationStyle => {
  const style = findStyle(name);
  if (style === undefined) throw new Error(`no style ${name}`);
  return style;
};

const led = (authors: string): CslItem =>
  readOne(entry(`author = {${authors} and others}, journal = {J}, year = 2016`, 'article')).csl;
const ONE = 'Abbott, Bea';
const TWO = 'Abbott, Bea and Liu, Ziming';
const FOUR = 'Abbott, Bea and Liu, Ziming and Noether, Emmy and Lie, Sophus';

/** What stands in the text, in brackets and out of them, and in the list. */
function shown(item: CslItem, style: string, language = 'en'): string[] {
  const { citations, references } = citeDocument(
    [
      { items: [{ key: 'k' }], isInText: false },
      { items: [{ key: 'k' }], isInText: true },
    ],
    () => item,
    { style: styleNamed(style), language },
  );
  return [
    ...citations.map((pieces) => pieces.map(({ html }) => html).join('')),
    references[0]?.html ?? '',
  ].map((html) => html.replaceAll(/<[^>]*>/g, ''));
}

describe('authors who are left out', () => {
  it.each<[style: string, authors: string, cited: string, inText: string, names: string]>([
    ['apa', ONE, '(Abbott et al., 2016)', 'Abbott et al. (2016)', 'Abbott, B., et al. (2016). T'],
    [
      'apa',
      TWO,
      '(Abbott et al., 2016)',
      'Abbott et al. (2016)',
      'Abbott, B., Liu, Z., et al. (2016). T',
    ],
    [
      'apa',
      FOUR,
      '(Abbott et al., 2016)',
      'Abbott et al. (2016)',
      'Abbott, B., Liu, Z., Noether, E., Lie, S., et al. (2016). T',
    ],
    ['mla', TWO, '', '', 'Abbott, Bea, et al. “T.”'],
    ['mla', ONE, '', '', 'Abbott, Bea, et al. “T.”'],
    ['chicago', TWO, '', '', 'Abbott, Bea, Ziming Liu, et al. 2016. “T.”'],
    ['ieee', TWO, '[1]', 'Abbott et al. [1]', 'B. Abbott, Z. Liu, et al., “T,”'],
    ['nature', TWO, '1', 'Abbott et al.1', 'Abbott, B., Liu, Z., et al. T.'],
    ['nature', ONE, '1', 'Abbott et al.1', 'Abbott, B. et al. T.'],
    ['vancouver', TWO, '(1)', 'Abbott et al. (1)', 'Abbott B, Liu Z, et al. T.'],
    ['vancouver', ONE, '(1)', 'Abbott et al. (1)', 'Abbott B, et al. T.'],
  ])('%s: %s', (style, authors, cited, inText, names) => {
    const [bracketed, running, listed] = shown(led(authors), style);
    if (cited !== '') expect([bracketed, running]).toEqual([cited, inText]);
    expect(listed?.slice(0, names.length)).toBe(names);
  });

  it.each([
    ['de', '(Abbott et al., 2016)', 'Abbott, B., Liu, Z., et al. (2016)'],
    ['fr', '(Abbott et al., 2016)', 'Abbott, B., Liu, Z., et al. (2016)'],
    ['zh', '(Abbott等, 2016)', 'Abbott, B., Liu, Z., et al. (2016)'],
    ['fi', '(Abbott ym., 2016)', 'Abbott, B., Liu, Z., ym. (2016)'],
  ])('in the words of the language: %s', (language, cited, names) => {
    const [bracketed, , listed] = shown(led(TWO), 'apa', language);
    expect(bracketed).toBe(cited);
    expect(listed?.slice(0, names.length)).toBe(names);
  });

  it('are nobody with a name, in any style', () => {
    for (const style of 'ama acs aps harvard chicago-note din-1505-2 acm elsevier'.split(' ')) {
      const { kind } = styleNamed(style);
      if (kind === 'note') continue;
      for (const text of shown(led(TWO), style)) expect(text).not.toMatch(/others|and et al/i);
      expect(shown(led(TWO), style)[2]).toMatch(/et al|u\. ?a\./);
    }
  });

  it('leave a list alone that is whole, and one that has no name', () => {
    const whole = readOne(entry(`author = {${TWO}}, year = 2016`)).csl;
    expect(shown(whole, 'apa')[0]).toBe('(Abbott &#38; Liu, 2016)');
    const nobody = readOne(entry('author = {others}, year = 2016')).csl;
    expect(shown(nobody, 'apa')[2]).toBe('T. (2016).');
  });

  it('may be editors', () => {
    const { csl } = readOne(
      entry(
        'author = {Abbott, Bea}, editor = {Lie, Sophus and others}, booktitle = {B}, year = 2016',
        'incollection',
      ),
    );
    expect(shown(csl, 'apa')[2]).toBe('Abbott, B. (2016). T. In S. Lie et al. (Eds.), B.');
  });
});
