import path from 'node:path';
import type { BibliographyPhases } from './bibliography-phases.ts';
import { printFigures, type Figure } from './figures.ts';
import { runScript } from './measure-build.ts';

const SIZES = [100, 1000, 10_000] as const;

/** Processor seconds for the largest of them, read and made ready to be listed by a process of its own. */
const MOST_COLD = 10;
const MOST_WARM = 1;

/** How much more an entry may cost among ten times as many. */
const MOST_GROWTH = 1.5;

/** Shorter than so many seconds says nothing about growth. */
const LEAST_SECONDS = 1;

const steps = {
  reading: 'reading',
  readingAgain: 'reading, once kept',
  compilingCold: 'compiling, cold',
  compilingWarm: 'compiling, warm',
  formatting: 'formatting in one style',
  exporting: 'all as BibTeX, RIS, CSL-JSON',
} as const satisfies Partial<Record<keyof BibliographyPhases, string>>;

/**
 * Measures each step of what becomes of a bibliography, at several sizes, and prints it.
 *
 * @param workFolder absolute path
 * @returns what the largest takes, and how each step grows
 */
export async function reportBibliography(workFolder: string): Promise<Figure[]> {
  const measures = new Map<number, BibliographyPhases>();
  const listing: Figure[] = [];
  for (const size of SIZES) {
    const folder = path.join(workFolder, `bibliography-${size}`);
    const output = await runScript('bibliography-phases.ts', [String(size), folder], workFolder);
    measures.set(size, JSON.parse(output) as BibliographyPhases);
    if (size === SIZES.at(-1)) listing.push(...(await listingFigures(folder, size, workFolder)));
  }
  console.log('\nBibliography: processor seconds by number of entries\n');
  const row = (textOf: (phases: BibliographyPhases) => string): Record<string, string> =>
    Object.fromEntries([...measures].map(([size, phases]) => [size, textOf(phases)]));
  const rows = Object.entries(steps).map(([step, name]) => [
    name,
    row((phases) => phases[step as keyof typeof steps].toFixed(2)),
  ]);
  console.table({
    ...Object.fromEntries(rows),
    'ms to cite one in every way': row(({ citeFormats }) => citeFormats.toFixed(1)),
    'peak MB': row(({ peakMegabytes }) => peakMegabytes.toFixed(0)),
  });
  const figures = [...listing, ...growthFigures(measures)];
  printFigures('Bibliography', figures);
  return figures;
}

/** What it takes without anything in the cache, and with all of it. */
async function listingFigures(folder: string, size: number, workFolder: string): Promise<Figure[]> {
  const list = async (): Promise<number> => {
    const given = [folder, path.join(folder, 'cache-of-lists')];
    return Number(await runScript('list-bibliography.ts', given, workFolder));
  };
  const name = `${size} entries read and listed`;
  return [
    { name: `${name}, cold`, value: await list(), unit: 's', most: MOST_COLD },
    { name: `${name}, warm`, value: await list(), unit: 's', most: MOST_WARM },
  ];
}

/** Of each step that takes long enough to say something. */
function growthFigures(measures: ReadonlyMap<number, BibliographyPhases>): Figure[] {
  const [, some, many] = SIZES;
  return Object.entries(steps).flatMap(([step, name]) => {
    const of = (size: number): number => measures.get(size)?.[step as keyof typeof steps] ?? 0;
    if (of(many) < LEAST_SECONDS) return [];
    const value = of(many) / many / (of(some) / some);
    const told = `An entry among ${many}, in one among ${some}, ${name}`;
    return [{ name: told, value, unit: '', most: MOST_GROWTH }];
  });
}
