import { describe, expect, it } from 'vitest';
import type { OwnerNames } from '../../src/bibliography/owner.ts';
import { parseNames } from '../../src/bibliography/people/parse-names.ts';
import { nameText } from '../../src/bibliography/people/name-text.ts';
import type { PersonName } from '../../src/bibliography/work.ts';
import { entry, readOne } from './read-one.ts';

describe('names', () => {
  const traps: [latex: string, names: PersonName[]][] = [
    ['Ziming Liu', [{ given: 'Ziming', family: 'Liu' }]],
    // Mendeley writes a second A small.
    ['Ruiz, Eva a.', [{ given: 'Eva A.', family: 'Ruiz' }]],
    ['Ruiz, a E', [{ given: 'A E', family: 'Ruiz' }]],
    ['Ruiz, Eva a', [{ given: 'Eva A', family: 'Ruiz' }]],
    [
      'R. a. Ruiz and a Ruiz, Eva',
      [
        { given: 'R. A.', family: 'Ruiz' },
        { given: 'Eva A', family: 'Ruiz' },
      ],
    ],
    ['Thomas a Kempis', [{ given: 'Thomas', particles: 'a', family: 'Kempis' }]],
    ['Thomas {\\`a} Kempis', [{ given: 'Thomas', particles: 'à', family: 'Kempis' }]],
    ['Liu, Ziming', [{ given: 'Ziming', family: 'Liu' }]],
    ['Andrew M. Stuart', [{ given: 'Andrew M.', family: 'Stuart' }]],
    ['Ludwig van Beethoven', [{ given: 'Ludwig', particles: 'van', family: 'Beethoven' }]],
    ['van Beethoven, Ludwig', [{ given: 'Ludwig', particles: 'van', family: 'Beethoven' }]],
    ['Jan van der Berg', [{ given: 'Jan', particles: 'van der', family: 'Berg' }]],
    ['Vincent {van Gogh}', [{ given: 'Vincent', family: 'van Gogh' }]],
    ['{van Gogh}, Vincent', [{ given: 'Vincent', family: 'van Gogh' }]],
    [
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      [{ given: 'Charles Louis Xavier Joseph', particles: 'de la', family: 'Vallée Poussin' }],
    ],
    ['da Silva, Jo{\\~a}o', [{ given: 'João', particles: 'da', family: 'Silva' }]],
    ['van Gogh', [{ particles: 'van', family: 'Gogh' }]],
    ['danah boyd', [{ given: 'danah', family: 'boyd' }]],
    ["{\\'E}lie Cartan", [{ given: 'Élie', family: 'Cartan' }]],
    ["Jean d'Alembert", [{ given: 'Jean', family: "d'Alembert" }]],
    ['King, Jr., Martin Luther', [{ given: 'Martin Luther', family: 'King', suffix: 'Jr.' }]],
    ['Martin Luther King Jr.', [{ given: 'Martin Luther', family: 'King', suffix: 'Jr.' }]],
    ['King Jr., Martin Luther', [{ given: 'Martin Luther', family: 'King', suffix: 'Jr.' }]],
    ['King, Martin Luther, Jr.', [{ given: 'Martin Luther', family: 'King', suffix: 'Jr.' }]],
    ['John Smith III', [{ given: 'John', family: 'Smith', suffix: 'III' }]],
    ['{OpenAI}', [{ literal: 'OpenAI' }]],
    ['{{ATLAS Collaboration}}', [{ literal: 'ATLAS Collaboration' }]],
    ['{Barnes and Noble}', [{ literal: 'Barnes and Noble' }]],
    ['Madonna', [{ literal: 'Madonna' }]],
    ['{Barnes {and} {\\"O}l}', [{ literal: 'Barnes and Öl' }]],
    ['刘子鸣', [{ literal: '刘子鸣' }]],
    ['Liu, Ziming (刘子鸣)', [{ given: 'Ziming', family: 'Liu', otherScript: '刘子鸣' }]],
    ['刘子鸣（Ziming Liu）', [{ literal: '刘子鸣', otherScript: 'Ziming Liu' }]],
    ['刘, 子鸣', [{ family: '刘', given: '子鸣' }]],
    ['刘 子鸣', [{ family: '刘', given: '子鸣' }]],
    ['Donald~E. Knuth', [{ given: 'Donald E.', family: 'Knuth' }]],
    ['Jean-Paul Sartre', [{ given: 'Jean-Paul', family: 'Sartre' }]],
    ["Solja{\\v{c}}i{\\'c}, Marin", [{ given: 'Marin', family: 'Soljačić' }]],
    ['Ng{\\^o}, Lan', [{ given: 'Lan', family: 'Ngô' }]],
    ['Fran\\c{c}ois Bront\\"e', [{ given: 'François', family: 'Brontë' }]],
    [
      'family=Berg, given=Jan Willem, prefix=van den',
      [{ given: 'Jan Willem', particles: 'van den', family: 'Berg' }],
    ],
    [
      'A B and\n  C D AND E F',
      [
        { given: 'A', family: 'B' },
        { given: 'C', family: 'D' },
        { given: 'E', family: 'F' },
      ],
    ],
    ['J.Rogers', [{ given: 'J.', family: 'Rogers' }]],
    // DBLP numbers people of one name.
    ['Wei Wang 0001', [{ given: 'Wei', family: 'Wang' }]],
    ['Wang 0001, Wei', [{ given: 'Wei', family: 'Wang' }]],
    ['Jan van der Berg 0002', [{ given: 'Jan', particles: 'van der', family: 'Berg' }]],
    ['Ada Byron Jr. 0003', [{ given: 'Ada', family: 'Byron', suffix: 'Jr.' }]],
    ['{Area 0051}', [{ literal: 'Area 0051' }]],
    ['F. A. Matsen 4th', [{ given: 'F. A.', family: 'Matsen', suffix: '4th' }]],
    ['{\\{van Nimwegen\\}}, Erik', [{ given: 'Erik', family: 'van Nimwegen' }]],
    ['{{\\{The Group\\}}}', [{ literal: 'The Group' }]],
    ['Anders Sandberg', [{ given: 'Anders', family: 'Sandberg' }]],
    ['Smith,', [{ family: 'Smith' }]],
  ];
  it.each(traps)('%s', (latex, names) => {
    const parsed = parseNames(latex);
    expect(parsed.problems).toEqual([]);
    expect(parsed.names.map(({ name }) => name)).toEqual(names);
    expect(parsed.othersOmitted).toBe(false);
  });

  it.each([
    'A B and others',
    'A B and Others',
    'A B and et al.',
    'A B and {others}',
    'A B and et al',
  ])('says that others are left out: %s', (latex) => {
    const { names, othersOmitted } = parseNames(latex);
    expect(names).toHaveLength(1);
    expect(othersOmitted).toBe(true);
  });

  const marks: [latex: string, names: [string, string[]][]][] = [
    [
      'Liu*, Ziming and Bohr*†, Niels',
      [
        ['Ziming Liu', ['*']],
        ['Niels Bohr', ['*', '†']],
      ],
    ],
    ['Ziming Liu*', [['Ziming Liu', ['*']]]],
    [
      'Ziming Liu$^*$ and Max Tegmark$^{\\dagger}$',
      [
        ['Ziming Liu', ['*']],
        ['Max Tegmark', ['†']],
      ],
    ],
    ['Liu$^{1,\\ast}$, Ziming', [['Ziming Liu', ['1', '*']]]],
    ['Liu\\textsuperscript{1}, Ziming', [['Ziming Liu', ['1']]]],
    ['Liu{\\dag}, Ziming', [['Ziming Liu', ['†']]]],
    ['Liu\\textsuperscript{$\\dagger$}, Ziming', [['Ziming Liu', ['†']]]],
    ['Liu\\textsuperscript{$^{*}$,1}, Ziming', [['Ziming Liu', ['*', '1']]]],
    ['Liu\\#, Ziming', [['Ziming Liu', ['#']]]],
    ['Ziming Liu ^', [['Ziming Liu', ['^']]]],
    ['{\\"O}zg{\\"u}r', [['Özgür', []]]],
  ];
  it.each(marks)('takes marks off: %s', (latex, expected) => {
    const { names } = parseNames(latex);
    expect(names.map((name) => [nameText(name.name), name.marks])).toEqual(expected);
  });

  it.each([
    [{ given: 'Jan', particles: 'van der', family: 'Berg', suffix: 'Jr.' }, 'Jan van der Berg Jr.'],
    [{ family: '刘', given: '子鸣' }, '刘子鸣'],
    [{ given: 'Jean', particles: "d'", family: 'Alembert' }, "Jean d'Alembert"],
    [{ literal: 'OpenAI' }, 'OpenAI'],
  ])('are said in order', (name, text) => {
    expect(nameText(name)).toBe(text);
  });
});

it('hands out names without the numbers of DBLP', () => {
  const { bibtex } = readOne(entry('author = {Wei Wang 0001 and Noor Haddad}'));
  expect(bibtex).toContain('author = {Wei Wang and Noor Haddad}');
});

it.each(['刘子鸣 等', '刘子鸣, 等', '刘子鸣等', '刘子鸣 and 等', '刘子鸣 ほか'])(
  '%s goes on',
  (source) => {
    const { names, othersOmitted, problems } = parseNames(source);
    expect(problems).toEqual([]);
    expect(names.map(({ name }) => name)).toEqual([{ literal: '刘子鸣' }]);
    expect(othersOmitted).toBe(true);
  },
);

describe('the owner', () => {
  const ziming: OwnerNames = { name: 'Ziming Liu', aliases: ['刘子鸣', 'Zimming Liu'] };
  const berg: OwnerNames = { name: 'van der Berg, Jan Willem' };
  const soljacic: OwnerNames = { name: { given: 'Marin', family: 'Soljačić' } };
  const cases: [author: string, owner: OwnerNames, found: boolean[]][] = [
    ['Zhang, Wei (张伟) and Zhang, Wei (张薇)', { name: '张伟' }, [true, false]],
    ['Ziming Liu and Max Tegmark', ziming, [true, false]],
    ['Liu, Ziming', ziming, [true]],
    ['Liu Ziming', ziming, [true]],
    ['LIU, Ziming', ziming, [true]],
    ['Liu*, Ziming', ziming, [true]],
    ['Liu, Z.', ziming, [true]],
    ['Z. Liu', ziming, [true]],
    ['Zi-Ming Liu', ziming, [true]],
    ['{Ziming Liu}', ziming, [true]],
    ['刘子鸣 and 刘伟', ziming, [true, false]],
    ['刘, 子鸣', ziming, [true]],
    ['Zimming Liu', ziming, [true]],
    ['Yizhou Liu and Ziming Liu', ziming, [false, true]],
    ['Zijun Liu', ziming, [false]],
    ['Z. Liu and Ziming Liu', ziming, [false, true]],
    ['Z. Liu and Z. Liu', ziming, [false, false]],
    ['Y. Liu', ziming, [false]],
    ['Liu', ziming, [false]],
    ['Liu,', ziming, [false]],
    ['{Liu}', ziming, [false]],
    ['Ziming Wang', ziming, [false]],
    ['Z. M. Liu', ziming, [false]],
    ['Ziming A. Liu', ziming, [true]],
    ['Jan Willem van der Berg', berg, [true]],
    ['J. W. van der Berg', berg, [true]],
    ['J.W. van der Berg', berg, [true]],
    ['JW van der Berg', berg, [true]],
    ['Berg, Jan Willem van der', berg, [true]],
    ['Berg, J.', berg, [true]],
    ['van der Berg, P.', berg, [false]],
    ["Solja{\\v{c}}i{\\'c}, M.", soljacic, [true]],
    ['Marin Soljacic', soljacic, [true]],
    ['Soljacic, Marko', soljacic, [false]],
    ['Ziming Liu', { name: 'Liu, Ziming' }, [true]],
    ['Ziming Liu', { name: '' }, [false]],
    ['Ziming Liu', { name: 'Liu' }, [false]],
    ['Ziming Liu', { name: 'X Y', aliases: ['Liu'] }, [false]],
  ];
  it.each(cases)('%s, for %o', (author, owner, found) => {
    const { authors } = readOne(entry(`author = {${author}}`), owner);
    expect(authors.map((person) => person.isOwner)).toEqual(found);
  });

  it('is known by ORCID, and told apart by it', () => {
    const text = entry(
      'author = {Z. Liu and Ziming Liu}, author+an:orcid = {1="0000-0002-1825-0097"; 2="0000-0001-5109-3700"}',
    );
    const owner = { name: 'Ziming Liu', orcid: 'https://orcid.org/0000-0002-1825-0097' };
    expect(readOne(text, owner).authors).toMatchObject([
      { isOwner: true, orcid: '0000-0002-1825-0097' },
      { isOwner: false },
    ]);
  });

  it('is found among the editors too', () => {
    const { editors } = readOne(entry('editor = {Ziming Liu}', 'book'), { name: 'Ziming Liu' });
    expect(editors.map((editor) => editor.isOwner)).toEqual([true]);
  });
});
