import fs from 'node:fs/promises';
import path from 'node:path';
import type { BibliographyPhases } from './bibliography-phases.ts';
import { runScript } from './measure-build.ts';

const SIZES = [100, 1000, 10_000] as const;

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
 * @returns whether every step grows linearly
 */
export async function reportBibliography(workFolder: string): Promise<boolean> {
  const measures = new Map<number, BibliographyPhases>();
  for (const size of SIZES) {
    const folder = path.join(workFolder, `bibliography-${size}`);
    const output = await runScript('bibliography-phases.ts', [String(size), folder], workFolder);
    measures.set(size, JSON.parse(output) as BibliographyPhases);
    await fs.rm(folder, { recursive: true });
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
  return checkGrowth(measures);
}

function checkGrowth(measures: ReadonlyMap<number, BibliographyPhases>): boolean {
  const [, some, many] = SIZES;
  let isLinear = true;
  for (const [step, name] of Object.entries(steps)) {
    const of = (size: number): number => measures.get(size)?.[step as keyof typeof steps] ?? 0;
    const growth = of(many) / many / (of(some) / some);
    const isKept = growth <= MOST_GROWTH || of(many) < LEAST_SECONDS;
    if (!isKept) isLinear = false;
    console.log(
      `An entry among ${many} costs ${growth.toFixed(2)} of one among ${some} [${MOST_GROWTH}], ${name}${isKept ? '' : ': NOT LINEAR'}`,
    );
  }
  return isLinear;
}
