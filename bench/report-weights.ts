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
    limits: { total: 80, html: 12, css: 12, font: 50, script: 3, elsewhere: 0 },
  },
  {
    page: '/blog/2026/what-a-symmetry-conserves/',
    name: 'a post with math',
    limits: { total: 150, elsewhere: 0 },
  },
  { page: '/publications/', name: 'publications', limits: { elsewhere: 0 } },
  { page: '/papers/noether1907formensystem/', name: 'a paper', limits: { elsewhere: 0 } },
];

/**
 * Weighs pages of the demo and prints what they weigh.
 *
 * @param outFolder absolute path of the built demo
 * @returns whether every budget is kept
 */
export async function reportWeights(outFolder: string): Promise<boolean> {
  const weights = await weighPages(
    outFolder,
    budgets.map(({ page }) => page),
  );
  console.log('\nWeight of the demo, without images, compressed (kB; budget in brackets)\n');
  let isKept = true;
  for (const { page, name, limits } of budgets) {
    const weight = weights.get(page);
    if (weight === undefined) throw new Error(`The page ${page} was not weighed.`);
    const { html, css, font, script, elsewhere } = weight;
    const total = html + css + font + script;
    const figures = { total, html, css, font, script };
    const cells = Object.entries(figures).map(([kind, bytes]) => {
      const limit = limits[kind as keyof typeof limits];
      if (limit !== undefined && bytes > limit * 1000) isKept = false;
      return `${kind} ${(bytes / 1000).toFixed(1)}${limit === undefined ? '' : ` [${limit}]`}`;
    });
    if (elsewhere > 0) isKept = false;
    console.log(`${name}: ${cells.join(', ')}, requests to other hosts ${elsewhere} [0]`);
  }
  console.log(isKept ? 'Every budget is kept.' : 'A BUDGET IS BROKEN.');
  return isKept;
}
