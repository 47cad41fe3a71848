import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintWorks } from '../../src/bibliography/lint/lint.ts';
import { unknownFields } from '../../src/bibliography/lint/unknown-fields.ts';
import { readBibliography } from '../../src/bibliography/read.ts';
import type { ContentError } from '../../src/site/content-error.ts';
import { entry, FILE, marked, places } from './read-one.ts';

function lint(text: string): ContentError[] {
  const files = [{ file: FILE, text }];
  return lintWorks(readBibliography(files, { owner: { name: 'Ziming Liu' } }).works, files);
}

const article = (key: string, fields: string): string =>
  `@article{${key}, journal = {J}, ${fields}}\n`;
const kan = 'title = {Kolmogorov--Arnold Networks}, author = {Liu, Z. and Wang, Y.}';

describe('what lint warns of', () => {
  // ▲ stands before the character that the warning must point to.
  const cases: [kind: string, text: string][] = [
    // One DOI, two works.
    [
      'duplicate-doi',
      entry('doi = {10.1000/A}') + '\n@misc{k2, title = {U}, year = 2020, doi = {▲10.1000/a}}',
    ],
    [
      'duplicate-doi',
      article('a', `${kan}, year = 2024, doi = {10.1000/a}`) +
        article('b', `${kan}, year = 2024, doi = {▲10.1000/a}`),
    ],
    // One title, two entries.
    [
      'duplicate-title',
      article('a', `${kan}, year = 2024, doi = {10.1000/a}`) +
        article('b', `${kan.replace('= {K', '= {▲K')}, year = 2024, doi = {10.1000/b}`),
    ],
    [
      'duplicate-title',
      article('a', 'title = {The Theory of {\\"A}ther Winds}, author = {Berg, J.}, year = 1999') +
        article('b', 'title = {▲Ather winds: a theory}, author = {Berg, Jan}, year = 1999'),
    ],
    [
      'duplicate-title',
      article('a', 'title = {Self-supervised learning}, author = {Berg, J.}, year = 1999') +
        article(
          'b',
          'title = {▲Self supervised learning}, author = {X, Y and Berg, J.}, year = 1999',
        ),
    ],
    // A preprint and its paper that are not joined.
    [
      'suggested-version',
      `@misc{p, ${kan.replace('= {K', '= {▲K')}, year = 2024, eprint = {2404.19756}, archiveprefix = {arXiv}}\n` +
        `@inproceedings{c, ${kan}, year = 2025, booktitle = {ICLR}}`,
    ],
    // Capitals from end to end.
    ['capital-title', entry('title = {▲A RESOURCE DISCOVERY SERVICE FOR GRIDS}')],
    ['capital-title', entry('title = {▲DIE THEORIE DER ÄTHERWINDE: $x^2$ UND MEHR}')],
    // Nobody wrote it.
    ['missing-author', '▲' + entry('journal = {J}', 'article')],
    ['missing-author', '▲' + entry('author = {}, school = {MIT}', 'phdthesis')],
    // Years and days that no calendar has.
    ['odd-year', entry('year = {▲98}')],
    ['odd-year', entry('year = ▲20024')],
    ['odd-year', entry('year = {▲3024}')],
    ['day-without-month', entry('day = {▲3}')],
    ['invalid-day', entry('month = may, day = {▲Monday}')],
    // Pages that run backwards.
    ['backward-pages', entry('pages = {▲120--112}')],
    ['backward-pages', entry('pages = {▲S20-S12}')],
    ['backward-pages', entry('pages = {▲1--4, 30--25}')],
    ['backward-pages', entry('pages = {▲1298--87}')],
    // Slips of the finger.
    ['misspelled-field', entry('▲jounral = {J}')],
    ['misspelled-field', entry('▲authors = {A B}')],
    ['misspelled-field', entry('▲volumn = 3')],
    ['misspelled-field', entry('▲Abstact = {Text}')],
    ['misspelled-field', entry('▲booktile = {B}')],
    // Marks without a meaning.
    ['unexplained-mark', entry('author = {▲Liu$^\\dagger$, Ziming and Wang, Yixuan}')],
    ['unexplained-mark', entry('author = {▲Liu*, Ziming and Wang, Yixuan}')],
    ['unexplained-mark', entry('author = {▲Liu$^{1}$, Ziming and Wang$^{2}$, Yixuan}', 'misc')],
    // The DOI in an address only.
    ['doi-in-url', entry('url = {▲https://doi.org/10.1145/3340531.3411861}')],
    ['doi-in-url', entry('url = {▲https://dl.acm.org/doi/10.1145/3411808}')],
    ['doi-in-url', entry('url = {▲https://dl.acm.org/doi/abs/10.1145/3411808}')],
    ['doi-in-url', entry('url = {▲https://onlinelibrary.wiley.com/doi/full/10.1002/jae.1}')],
    // Names that are parted by the wrong sign.
    ['name-separator', entry('author = {▲Jan Berg, Ada Byron, Emmy Noether}')],
    ['name-separator', entry('author = {▲Berg, Jan, Ada Byron}')],
    ['name-separator', entry('author = {Ada Byron and ▲Berg, J., Noether, }')],
    ['name-separator', entry('author = {▲Jan Berg, Ada Byron, and Emmy Noether}')],
    ['name-separator', entry('author = {Ada Byron and Jan Berg▲ & Emmy Noether}')],
    ['name-separator', entry('author = {Jan Berg▲ \\& Emmy Noether}')],
    // HTML.
    ['html-in-field', entry('title = {Growth of ▲<i>E. coli</i>}')],
    ['html-in-field', entry('journal = {J ▲<sub>2</sub>}')],
    ['html-in-field', entry('title = {If ▲<mml:math xmlns="x"><mml:mi>a</mml:mi></mml:math>}')],
    ['html-in-field', entry('title = {Mine ▲&lt; yours}')],
    // A link that nobody sees.
    ['lost-address', entry('note = {See ▲\\href{https://a.example}{the Herald}}')],
    // ORCIDs that cannot be.
    ['wrong-orcid', entry('author = {A B}, author+an:orcid = {1="▲0000-0002-1825-0098"}')],
    ['wrong-orcid', entry('orcid-numbers = {A/0000-0002-1825-0097, B/▲0000-0001-5109-3701}')],
    // What `fix` mends.
    ['doi-address', entry('doi = {▲https://doi.org/10.1000/182}')],
    ['doi-address', entry('doi = {▲http://dx.doi.org/10.1000/182}')],
    ['doi-address', entry('doi = { ▲DOI: 10.1000/182}')],
    ['doi-address', entry('doi = {▲doi.org/10.1000/182}')],
    ['title-full-stop', entry('title = {The theory of everything▲.}')],
    ['title-full-stop', entry('title = "{{The theory of everything▲.}}"')],
    ['et-al', entry('author = {Smith, John▲ and et al.}')],
    ['et-al', entry('author = {Smith, John▲ et al}')],
    ['comma-before-and', entry('author = {Wall, W. A.▲, and Ramm, E.}')],
    ['family-first', entry('author = {▲Sato T and Brook-Weir LM and {Brook Lab} and others}')],
    ['group-name', entry('author = {▲ATLAS Collaboration}')],
    ['group-name', entry('author = {Ada Byron and ▲The {BIG} Science Team and others}')],
    ['comma-before-and', entry('author = {{OpenAI}▲, and Ramm, E.}')],
    ['bare-special-character', entry('journal = {Science ▲& Technology}')],
    ['bare-special-character', entry('title = {Saving 20▲% of $a \\& b$}')],
    ['bare-special-character', entry('publisher = {Wiley ▲&amp; Sons}')],
    ['bare-special-character', entry('title = {On C▲#}')],
    ['hidden-annotation', entry('author = {Berg, Jan}, annotation = {▲Read again}')],
    ['not-utf8', entry('note = {Universit▲\uFFFDt}')],
  ];
  it.each(cases)('%s: %s', (kind, source) => {
    const { text, place } = marked(source);
    const severity = kind === 'not-utf8' ? 'error' : 'warning';
    expect(places(lint(text))).toEqual([`${severity} ${kind} ${place}`]);
  });

  it('says of which entry it speaks, and what to do', () => {
    const [error] = lint(
      entry('doi = {10.1000/A}') + '\n@misc{k2, title = {U}, year = 2020, doi = {10.1000/a}}',
    );
    expect(error?.message).toBe('`k2` has the same DOI as `k` on line 1.');
    expect(error?.fix).toContain('Correct the DOI');
    expect(lint(entry('jounral = {J}'))[0]?.fix).toBe('Did you mean `journal`?');
  });

  it('tells of a mark once, with the number of works that bear it', () => {
    const starred = (key: string): string =>
      `@misc{${key}, title = {T ${key}}, year = 2020, author = {Liu$^\\dagger$, Z. and Wang, Y.}}\n`;
    const errors = lint(starred('a') + starred('b') + starred('c'));
    expect(errors.map(({ message }) => message)).toEqual([
      '`a`, and 2 others, marks authors with `†`, and nothing says what that means.',
    ]);
  });

  it('names the other file', () => {
    const files = [
      { file: '/one.bib', text: entry('doi = {10.1000/a}') },
      { file: '/two.bib', text: '@misc{k2, title = {U}, year = 2020, doi = {10.1000/a}}' },
    ];
    const { works } = readBibliography(files, { owner: { name: 'A B' } });
    const [error] = lintWorks(works, files);
    expect(error).toMatchObject({ file: '/two.bib', kind: 'duplicate-doi' });
    expect(error?.message).toContain('line 1 of one.bib');
  });
});

describe('what lint leaves alone', () => {
  const cases: [name: string, text: string][] = [
    ['a complete entry', entry('author = {Liu, Ziming}, doi = {10.1000/1}')],
    [
      'joined versions with one title and one DOI',
      article('a', `${kan}, year = 2024, doi = {10.1000/a}`) +
        `@misc{p, ${kan}, year = 2024, doi = {10.1000/a}, eprint = {2404.19756}, archiveprefix = {arXiv}, version_of = {a}}`,
    ],
    [
      'a related work of the same title',
      `@inproceedings{c, ${kan}, year = 2024, booktitle = {ICLR}}\n` +
        `@misc{p, ${kan}, year = 2024, eprint = {2404.19756}, archiveprefix = {arXiv}, related = {c}}`,
    ],
    [
      'a note and the paper of the year after',
      '@article{a, title = {On the Theory of Forms}, author = {N, E}, journal = {A}, year = 1907}\n' +
        '@article{b, title = {On the Theory of Forms}, author = {N, E}, journal = {B}, year = 1908}',
    ],
    [
      'volumes of one book',
      '@book{a, title = {The Art of Programming}, author = {K, D}, volume = 1, year = 1968}\n' +
        '@book{b, title = {The Art of Programming}, author = {K, D}, volume = 2, year = 1968}',
    ],
    [
      'one title by two people',
      '@book{a, title = {Introduction to Topology}, author = {Berg, J}, year = 1968}\n' +
        '@book{b, title = {Introduction to Topology}, author = {Byron, A}, year = 1968}',
    ],
    [
      'a talk or software with the title of the paper',
      article('a', `${kan}, year = 2024`) + `@software{b, ${kan}, year = 2024}\n`,
    ],
    [
      'short titles that repeat',
      '@article{a, title = {Preface}, author = {B, J}, year = 1968}\n' +
        '@article{b, title = {Preface}, author = {B, J}, year = 1968, volume = 2}',
    ],
    ['family names of one letter', entry('author = {Weinan E and Bing Yu and Malcolm X}')],
    ['acronyms', entry('title = {BERT}')],
    ['several acronyms', entry('title = {LIGO, VIRGO {and} KAGRA}')],
    ['a title in Chinese', entry('title = {物理学的人工智能入门与实践}')],
    ['a thing without an author', entry('howpublished = {Online}')],
    ['a book with an editor', entry('editor = {Berg, Jan}', 'book')],
    ['a newspaper', entry('journal = {Times}, entrysubtype = {newspaper}', 'article')],
    ['a report of an institution', entry('institution = {CERN}', 'techreport')],
    ['a year in words', entry('year = {in press}')],
    ['an old year', entry('year = {350}')],
    ['days of a meeting', entry('month = may, day = {3--5}')],
    ['a date beside a day', entry('date = {2020-05-03}, day = {3}')],
    ['pages in short', entry('pages = {1234--45}')],
    ['pages forwards', entry('pages = {99--101}')],
    ['one page', entry('pages = {12}')],
    ['pages of an article number', entry('pages = {106:1--106:15}')],
    ['an article number with a hyphen', entry('pages = {110-05}')],
    ['electronic pages', entry('pages = {e12--e30, f1}')],
    ['roman pages', entry('pages = {xii--v}')],
    ['data and links of a site', entry('data = {x.csv}, talk = {x.pdf}, notes = {mine}')],
    ['fields of reference managers', entry('bdsk-url-1 = {x}, mendeley-groups = {x}')],
    ['fields of biblatex', entry('langid = {english}, urldate = {2020-01-01}, usera = {x}')],
    ['a field switched off', entry('optnote = {x}, author+an = {1=me}')],
    ['a misspelled field beside the right one', entry('keyword = {a}, keywords = {b}')],
    ['equal contributions', entry('author = {Liu*, Ziming and Wang*, Yixuan and Vaidya, S.}')],
    [
      'marks with an explanation',
      entry('author = {Liu$^\\dagger$, Ziming and Wang, Yixuan}, annotation = {† Corresponding}'),
    ],
    [
      'a DOI beside its address',
      entry('doi = {10.1/x}, url = {https://doi.org/10.1/x}').replaceAll('10.1/', '10.1000/'),
    ],
    ['an address with digits', entry('url = {https://example.org/10.1000/182}')],
    ['a name with a suffix', entry('author = {King, Jr., Martin Luther and van der Berg, Jan}')],
    ['two family and two given names', entry('author = {Garcia Marquez, Gabriel Jose}')],
    ['a company in braces', entry('author = {{Johnson & Johnson} and {Barnes, Noble, and Sons}}')],
    ['biblatex names', entry('author = {family=Berg, given=Jan, prefix=van der}')],
    ['a group in braces', entry('author = {{ATLAS Collaboration} and Team, Ada and Group}')],
    ['and others', entry('author = {Smith, John and others}')],
    ['a name like al', entry('author = {Ali, Et and Al, Weird}')],
    ['less and more', entry('title = {When $p<0.05$ and n > 3, or a <b c}')],
    [
      'HTML in what only a site shows',
      entry('annotation = {<b>*</b> equal}, abstract = {<i>x</i>}'),
    ],
    ['a right ORCID', entry('author+an:orcid = {1="0000-0002-1694-233X"}, author = {A B}')],
    ['a telephone number', entry('note = {0000-0002-1825-0098}')],
    [
      'a link in a line of the author’s own',
      entry('additional_info = {\\href{https://a.example}{A}}'),
    ],
    ['a bare DOI', entry('doi = {10.1000/182}')],
    ['a title with abbreviations', entry('title = {Modelling of Acme Inc.}')],
    ['an ellipsis', entry('title = {Waiting for results...}')],
    ['a title of sentences', entry('title = {We came. We saw. We measured.}')],
    ['a version', entry('title = {Octavo 3.0.}')],
    ['a question', entry('title = {What is it?}')],
    ['escaped signs', entry('title = {R\\&D for 20\\% in C\\#}, journal = {A {\\&} B}')],
    [
      'signs in math and addresses',
      entry('title = {$\\begin{matrix}a & b\\end{matrix}$ \\url{x#y%20}}'),
    ],
    ['signs in links and abstracts', entry('url = {https://x.org/a%20b#c}, abstract = {R&D 5%}')],
  ];
  it.each(cases)('%s', (_name, text) => {
    expect(lint(text)).toEqual([]);
  });

  it.each(['article', 'book', 'crossref', 'inproceedings', 'software', 'techreport'])(
    'the fixture %s',
    (name) => {
      const file = path.join(import.meta.dirname, 'fixtures', `${name}.bib`);
      expect(lint(readFileSync(file, 'utf8'))).toEqual([]);
    },
  );

  it('looks at each work as often, however many there are', () => {
    const readsPerWork = (count: number): number => {
      const text = Array.from({ length: count }, (_, index) =>
        article(
          `k${index}`,
          `title = {The same title again and again}, author = {Berg${index}, J}, year = 2000`,
        ),
      ).join('');
      const files = [{ file: FILE, text }];
      let reads = 0;
      const { works } = readBibliography(files, { owner: { name: 'Ziming Liu' } });
      const counted = works.map(
        (work) =>
          new Proxy(work, {
            get(target, key) {
              reads += 1;
              return Reflect.get(target, key) as unknown;
            },
          }),
      );
      lintWorks(counted, files);
      return reads / count;
    };
    expect(readsPerWork(1000) / readsPerWork(100)).toBeLessThan(1.5);
  });
});

describe('fields that nobody knows', () => {
  it('are listed with their number and first place, slips left out', () => {
    const text = `${entry('mood = {good}, tilte = {x}')}\n${entry('mood = {bad}, wether = {x}')}`;
    expect(unknownFields([{ file: FILE, text }])).toMatchObject([
      { name: 'mood', count: 2, file: FILE, position: { line: 1 } },
      { name: 'tilte', count: 1 },
      { name: 'wether', count: 1 },
    ]);
  });
});
