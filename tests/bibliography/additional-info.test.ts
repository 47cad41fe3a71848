import { describe, expect, it } from 'vitest';
import { entry, marked, places, read, readOne } from './read-one.ts';

const info = (latex: string) => readOne(entry(`additional_info = {${latex}}`)).additionalInfo;

describe('a line of the author’s own', () => {
  it('keeps its links', () => {
    expect(
      info('Media: \\href{https://a.example/x\\_y}{The Herald}, \\url{https://b.example}.'),
    ).toEqual([
      { text: 'Media: ' },
      { text: 'The Herald', href: 'https://a.example/x_y' },
      { text: ', ' },
      { text: 'https://b.example', href: 'https://b.example' },
      { text: '.' },
    ]);
  });

  it('keeps what is emphasized, in a link too', () => {
    expect(info('See \\emph{Sand} and \\href{https://a.example}{the \\textit{Herald}}')).toEqual([
      { text: 'See ' },
      { text: 'Sand', isEmphasized: true },
      { text: ' and ' },
      { text: 'the ', href: 'https://a.example' },
      { text: 'Herald', href: 'https://a.example', isEmphasized: true },
    ]);
  });

  it('keeps formulas, paragraphs and accents', () => {
    expect(info('Proves $n^{2}$.\n\nIn {\\"U}bersee \\emph{na{\\"\\i}ve}')).toEqual([
      { text: 'Proves $n^{2}$.\n\nIn Übersee ' },
      { text: 'naïve', isEmphasized: true },
    ]);
  });

  it.each([
    ['not-a-link', 'warning', '▲See \\href{/pdf/a.pdf}{this}'],
    ['unsafe-url', 'error', '▲See \\href{javascript:alert(1)}{this}'],
  ])('tells of an address that cannot be linked: %s', (kind, severity, latex) => {
    const { text, place } = marked(entry(`additional_info = {${latex}}`));
    const { works, errors } = read(text);
    expect(places(errors)).toEqual([`${severity} ${kind} ${place}`]);
    expect(works[0]?.additionalInfo?.some(({ href }) => href !== undefined)).toBe(false);
  });
});
