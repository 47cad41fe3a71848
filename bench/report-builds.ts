import { measureBuild, type BuildMeasure } from './measure-build.ts';

/** Megabytes that a build of a thousand posts may hold. */
const MEMORY_BUDGET = 1000;

/** A site as it was measured. */
export interface SiteRow {
  name: string;
  /** How many posts or works it has; undefined for the demo. */
  size: number | undefined;
  cold: BuildMeasure;
  warm: BuildMeasure;
  /** After the change; undefined for a site that is not ours to change. */
  edited: BuildMeasure | undefined;
}

/**
 * Builds a site with an empty cache, again, and after a change.
 *
 * @param edit changes one file; undefined for a site that is not ours to change
 */
export async function measureSite(
  {
    name,
    size,
    folder,
    workFolder,
  }: { name: string; size?: number; folder: string; workFolder: string },
  edit?: () => Promise<void>,
): Promise<SiteRow> {
  const cold = await measureBuild(folder, workFolder);
  const warm = await measureBuild(folder, workFolder);
  await edit?.();
  const edited = edit === undefined ? undefined : await measureBuild(folder, workFolder);
  return { name, size, cold, warm, edited };
}

/**
 * Prints what builds took.
 *
 * @param unit what there is more of from one site to the next: post, work
 */
export function printBuilds(heading: string, unit: string, rows: readonly SiteRow[]): void {
  console.log(`\n${heading}: wall seconds (processor seconds), peak memory\n`);
  const cell = (measure: BuildMeasure | undefined): string =>
    measure === undefined
      ? '–'
      : `${measure.seconds.toFixed(1)} s (${measure.cpuSeconds.toFixed(1)} s)`;
  console.table(
    Object.fromEntries(
      rows.map(({ name, cold, warm, edited }) => [
        name,
        {
          cold: cell(cold),
          'nothing changed': cell(warm),
          [`one ${unit} edited`]: cell(edited),
          'peak MB': Math.round(Math.max(cold.peakMegabytes, warm.peakMegabytes)),
        },
      ]),
    ),
  );
  const sized = rows.filter(({ size }) => size !== undefined);
  for (const [index, row] of sized.entries()) {
    const before = sized[index - 1];
    if (before === undefined) continue;
    const [cold, warm] = [perItem(before, row, 'cold'), perItem(before, row, 'warm')];
    console.log(
      `Each ${unit} from ${before.name} to ${row.name}: ${cold} ms of processor cold, ${warm} ms warm`,
    );
  }
}

/** What each further post or work costs between two sizes: the same each time when linear. */
function perItem(before: SiteRow, row: SiteRow, state: 'cold' | 'warm'): string {
  const more = (row.size ?? 0) - (before.size ?? 0);
  return (((row[state].cpuSeconds - before[state].cpuSeconds) / more) * 1000).toFixed(1);
}

/** @returns whether memory stays in its budget, which it also prints */
export function checkMemory(rows: readonly SiteRow[]): boolean {
  const peak = Math.max(...rows.map(({ cold }) => cold.peakMegabytes));
  const isKept = peak <= MEMORY_BUDGET;
  console.log(`Most memory: ${Math.round(peak)} MB [${MEMORY_BUDGET}]${isKept ? '' : ': BROKEN'}`);
  return isKept;
}
