import { describe, expect, it } from 'vitest';
import { cslJsonText } from '../../src/bibliography/export/to-csl-json.ts';
import { risText } from '../../src/bibliography/export/to-ris.ts';
import { places, read } from './read-one.ts';

const CITED = `@book{ruiz, author = {Ruiz, Eva}, title = {Doors}, year = 2018}
@book{both, author = {Ruiz, Eva and Lind, Ola}, title = {Gates}, year = 2019}
@book{many, author = {Ruiz, Eva and Lind, Ola and Haddad, N.}, title = {Locks}, year = {in press}}
`;

function said(text: string, field = 'abstract') {
  const { works, errors } = read(
    `${CITED}@misc{k, title = {T}, year = 2020, ${field} = {${text}}}`,
  );
  const work = works.at(-1);
  if (work === undefined) throw new Error('no work');
  return { work, errors };
}

describe('LaTeX’ citations in an abstract', () => {
  it.each([
    ['\\cite{ruiz}', '(Ruiz, 2018)'],
    ['\\citep{ruiz, both}', '(Ruiz, 2018; Ruiz & Lind, 2019)'],
    ['\\citep[p.~3--4]{ruiz}', '(Ruiz, 2018, p. 3–4)'],
    ['\\parencite[see][ch. 2]{many}', '(see Ruiz et al., in press, ch. 2)'],
    ['\\autocite*{ruiz}', '(Ruiz, 2018)'],
    ['\\citet{both}', 'Ruiz and Lind (2019)'],
    ['\\textcite[p. 3]{ruiz,both}', 'Ruiz (2018) and Ruiz and Lind (2019, p. 3)'],
    ['\\citealp{ruiz}', 'Ruiz, 2018'],
    ['\\citeauthor{both}', 'Ruiz and Lind'],
    ['\\citeyear{ruiz}', '2018'],
    ['\\citetitle{ruiz}', '“Doors”'],
  ])('become words: %s', (command, words) => {
    const { work, errors } = said(`After ${command}, doors.`);
    expect(work.abstract).toBe(`After ${words}, doors.`);
    expect(errors).toEqual([]);
    expect(cslJsonText([work.csl])).toContain(
      JSON.stringify(`After ${words}, doors.`).slice(1, -1),
    );
    expect(risText([work.csl])).toContain(`After ${words}, doors.`);
  });

  it('of what is unknown are left out, and told', () => {
    const { work, errors } = said('After \\cite{ruiz,nobody} and Section~\\ref{x}.');
    expect(work.abstract).toBe('After […] and Section\u00A0[…].');
    expect(places(errors)).toEqual(['warning unknown-citation 4:48']);
    expect(errors[0]?.message).toBe(
      'The abstract of "k" cites "nobody", and no entry of the bibliography has that key: it is shown as […].',
    );
  });

  it('are left out of what cites nothing', () => {
    expect(said('After \\cite{ruiz}', 'howpublished').work.venue.howpublished).toBe('After […]');
  });
});

describe('LaTeX’ citations in a note', () => {
  it('become words, in the BibTeX that is handed out as well', () => {
    const { work } = said('Answers \\citet{ruiz} and \\cite{both}, not \\cite{nobody}', 'note');
    expect(work.venue.note).toBe('Answers Ruiz (2018) and (Ruiz & Lind, 2019), not […]');
    expect(work.csl.note).toBe(work.venue.note);
    expect(work.bibtex).toContain(
      '{Answers Ruiz (2018) and (Ruiz \\& Lind, 2019), not \\cite{nobody}}',
    );
  });

  it.each(['annotation', 'additional_info'])('and in %s', (field) => {
    const { work } = said('* After \\cite{ruiz}', field);
    const [piece] = work.additionalInfo ?? [];
    expect(work.annotation ?? piece?.text).toBe('* After (Ruiz, 2018)');
  });
});

describe('a note', () => {
  it('keeps what is emphasized, and its links', () => {
    const { work, errors } = said(
      'Won the \\href{https://prize.example/a\\_b}{\\emph{Hinge} Prize}, see \\url{https://x.example}',
      'note',
    );
    expect(errors).toEqual([]);
    expect(work.venue.note).toBe('Won the Hinge Prize, see https://x.example');
    expect(work.markedNote).toEqual([
      { text: 'Won the ' },
      { text: 'Hinge', href: 'https://prize.example/a_b', isEmphasized: true },
      { text: ' Prize', href: 'https://prize.example/a_b' },
      { text: ', see ' },
      { text: 'https://x.example', href: 'https://x.example' },
    ]);
  });

  it('without either is plain', () => {
    expect(said('In \\textbf{German}', 'note').work.markedNote).toBeUndefined();
  });

  it('links to nothing that harms', () => {
    const { work, errors } = said('\\href{javascript:alert(1)}{Here}', 'note');
    expect(work.markedNote).toBeUndefined();
    expect(places(errors)).toEqual(['error unsafe-url 4:44']);
  });
});
