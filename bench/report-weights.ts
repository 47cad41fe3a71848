import { printFigures, type Figure } from './figures.ts';
import { weighPages, type PageWeight } from './page-weight.ts';

interface Budget {
  page: string;
  name: string;
  /** Kilobytes (1,000 bytes) by kind. */
  limits: Readonly<Partial<Record<keyof PageWeight | 'total', number>>>;
}

const budgets: readonly Budget[] = [
  {
    page: '/',
    name: 'home',
    limits: { total: 80, html: 12, css: 12, font: 50, script: 3 },
  },
  {
    page: '/blog/2026/what-a-symmetry-conserves/',
    name: 'a post with math',
    limits: { total: 150 },
  },
  { page: '/publications/', name: 'publications', limits: {} },
  { page: '/papers/noether1907formensystem/', name: 'a paper', limits: {} },
];

/**
 * Weighs pages of the demo and prints what they weigh.
 *
 * @param outFolder absolute path of the built demo
 */
export async function reportWeights(outFolder: string): Promise<Figure[]> {
  const weights = await weighPages(
    outFolder,
    budgets.map(({ page }) => page),
  );
  const figures = budgets.flatMap(({ page, name, limits }) => {
    const weight = weights.get(page);
    if (weight === undefined) throw new Error(`The page ${page} was not weighed.`);
    const { html, css, font, script, elsewhere } = weight;
    const bytes = { total: html + css + font + script, html, css, font, script };
    const sizes = Object.entries(bytes).map(([kind, size]): Figure => {
      const most = limits[kind as keyof typeof limits];
      const figure = { name: `Weight of ${name}, ${kind}`, value: size / 1000, unit: 'kB' };
      return most === undefined ? figure : { ...figure, most };
    });
    const hosts = {
      name: `Requests of ${name} to other hosts`,
      value: elsewhere,
      unit: '',
      most: 0,
    };
    return [...sizes, hosts];
  });
  printFigures('Weight of pages of the demo, without images, compressed', figures);
  return figures;
}
