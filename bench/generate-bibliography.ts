import { Lot } from './random.ts';

/** Family names and given names as they are found in `.bib` files, accents in LaTeX. */
const families = [
  'Noether',
  'G{\\"o}del',
  'Erd\\H{o}s',
  "Poincar{\\'e}",
  'van der Waerden',
  "Solja{\\v{c}}i{\\'c}",
  'H{\\o}rmander',
  'Łojasiewicz',
  'Weierstra{\\ss}',
  "Fr{\\'e}chet",
  'Ramanujan',
  '陈省身',
  "de la Vall{\\'e}e Poussin",
  '{\\AA}ngstr{\\"o}m',
  'Kovalevskaya',
  'Bolyai',
] as const;

const givens = ['Emmy', 'Kurt', "P{\\'a}l", 'Henri', "Sof{\\'i}a", 'J. W.', 'Maria', 'Li'] as const;

const words =
  'the of a symmetry operator spectrum bound field where every compact continuous measure which under limit group ideal ring module chain condition proof follows exact gradient layer scale model data loss'.split(
    ' ',
  ) as [string, ...string[]];

const formulas = [
  '$H_2O$',
  '$\\mathcal{O}(n \\log n)$',
  '$L^p$',
  '$\\mathbb{Z}/n\\mathbb{Z}$',
  '$\\alpha$',
  '$\\lVert v \\rVert_2$',
  '$SU(3) \\times U(1)$',
] as const;

const journals = [
  'Mathematische Annalen',
  'Journal f{\\"u}r die reine und angewandte Mathematik',
  'Annals of Mathematics',
  'Acta Mathematica',
  'Inventiones Mathematicae',
] as const;

const conferences = [
  'International Conference on Machine Learning',
  'Advances in Neural Information Processing Systems',
  'Symposium on Foundations of Computer Science',
] as const;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'sep', 'oct', 'nov'] as const;
const topics = ['algebra', 'analysis', 'topology', 'learning', 'optimisation', 'physics'] as const;

const ABSTRACT_WORDS = 150;
const MOST_AUTHORS = 12;
const YEARS = 40;

/** Key of a generated entry. */
export function bibliographyKey(number: number): string {
  return `author${1985 + (number % YEARS)}work${number}`;
}

/** Title of a generated entry, as it is written. */
function title(number: number, lot: Lot): string {
  const math = number % 3 === 0 ? ` for ${lot.of(formulas)}` : '';
  return `On the ${lot.words(words, 6)}${math}: part {${number}}`;
}

function abstract(number: number, lot: Lot): string {
  const sentences = Array.from({ length: ABSTRACT_WORDS / 15 }, (_, index) => {
    // Some formulas are shared by many works, others are one work's own.
    const own = `$x_{${number}}^{${index}} \\le ${number}$`;
    const math = index % 4 === 1 ? ` ${lot.of(formulas)}` : index % 4 === 3 ? ` ${own}` : '';
    return `We show that ${lot.words(words, 12)}${math}.`;
  });
  return sentences.join(' ');
}

function authors(lot: Lot): string {
  const count = 1 + lot.below(MOST_AUTHORS);
  const names = Array.from({ length: count }, () => `${lot.of(families)}, ${lot.of(givens)}`);
  // The owner is among them now and then.
  if (lot.below(3) === 0) names[lot.below(count)] = 'Lovelace, Ada';
  return names.join(' and ');
}

function entry(number: number): string {
  const lot = new Lot(number + 1);
  const fields = [
    ['title', title(number, lot)],
    ['author', authors(lot)],
    ['year', String(1985 + (number % YEARS))],
    ['abstract', abstract(number, lot)],
    ['keywords', `${lot.of(topics)}, ${lot.of(topics)}`],
    ['doi', `10.5555/bench.${number}`],
  ];
  const type = (['article', 'inproceedings', 'misc', 'book'] as const)[number % 4] ?? 'misc';
  const first = 1 + lot.below(900);
  const more = {
    article: [
      ['journal', lot.of(journals)],
      ['volume', String(1 + lot.below(200))],
      ['pages', `${first}--${first + 20}`],
    ],
    inproceedings: [
      ['booktitle', `Proceedings of the ${lot.of(conferences)}`],
      ['abbr', 'ICML'],
      ['code', `https://code.example/${number}`],
    ],
    misc: [
      [
        'eprint',
        `24${String(1 + (number % 12)).padStart(2, '0')}.${String(10_000 + (number % 80_000))}`,
      ],
      ['archiveprefix', 'arXiv'],
      ['primaryclass', 'cs.LG'],
    ],
    book: [
      ['publisher', 'Springer-Verlag, G{\\"o}ttingen'],
      ['isbn', '978-3-16-148410-0'],
    ],
  }[type];
  const lines = [...fields, ...more].map(([name, value]) => `  ${name ?? ''} = {${value ?? ''}},`);
  const month = `  month = ${lot.of(months)},`;
  return `@${type}{${bibliographyKey(number)},\n${[...lines, month].join('\n')}\n}\n`;
}

/**
 * A `.bib` file of entries with the shape of real ones: accents in LaTeX, formulas in a third of the
 * titles, abstracts of 150 words with formulas, up to twelve authors; the same in every run.
 */
export function generateBibliography(entries: number): string {
  return Array.from({ length: entries }, (_, number) => entry(number)).join('\n');
}
