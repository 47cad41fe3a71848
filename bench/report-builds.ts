import { measureBuild, type BuildMeasure } from './measure-build.ts';
import type { CommandMeasure } from './measure-command.ts';

/** A change of a generated site, by the name that it is shown under. */
export type Edits = Readonly<Record<string, () => Promise<void>>>;

/** A site as it was measured. */
export interface SiteRow {
  name: string;
  /** How many posts or works it has; undefined for the demo. */
  size: number | undefined;
  /** Cold, then with nothing changed, then after each edit. */
  measures: Readonly<Record<string, BuildMeasure>>;
}

/**
 * Builds a site with an empty cache, again, and after each of some changes.
 *
 * @param edits what is changed, one after the other
 */
export async function measureSite(
  {
    name,
    size,
    folder,
    workFolder,
  }: { name: string; size?: number; folder: string; workFolder: string },
  edits: Edits = {},
): Promise<SiteRow> {
  const measures: Record<string, BuildMeasure> = {
    cold: await measureBuild(folder, workFolder),
    'nothing changed': await measureBuild(folder, workFolder),
  };
  for (const [edit, change] of Object.entries(edits)) {
    await change();
    measures[edit] = await measureBuild(folder, workFolder);
  }
  return { name, size, measures };
}

/** Wall seconds with processor seconds, as they are shown. */
export function secondsCell(measure: CommandMeasure | undefined): string {
  if (measure === undefined) return '–';
  return `${measure.seconds.toFixed(1)} s (${measure.cpuSeconds.toFixed(1)} s)`;
}

/**
 * Prints what builds took.
 *
 * @param unit what there is more of from one site to the next: post, work
 */
export function printBuilds(heading: string, unit: string, rows: readonly SiteRow[]): void {
  console.log(`\n${heading}: wall seconds (processor seconds), peak memory\n`);
  console.table(
    Object.fromEntries(
      rows.map(({ name, measures }) => {
        const cells = Object.entries(measures).map(([state, measure]) => [
          state,
          secondsCell(measure),
        ]);
        return [name, { ...Object.fromEntries(cells), 'peak MB': Math.round(peakOf(measures)) }];
      }),
    ),
  );
  const sized = rows.filter(({ size }) => size !== undefined);
  for (const [index, row] of sized.entries()) {
    const before = sized[index - 1];
    if (before === undefined) continue;
    const [cold, warm] = [perItem(before, row, 'cold'), perItem(before, row, 'nothing changed')];
    console.log(
      `Each ${unit} from ${before.name} to ${row.name}: ${cold} ms of processor cold, ${warm} ms warm`,
    );
  }
}

function peakOf(measures: Readonly<Record<string, CommandMeasure>>): number {
  return Math.max(...Object.values(measures).map(({ peakMegabytes }) => peakMegabytes));
}

/** What each further post or work costs between two sizes: the same each time when linear. */
function perItem(before: SiteRow, row: SiteRow, state: string): string {
  const more = (row.size ?? 0) - (before.size ?? 0);
  const seconds = ({ measures }: SiteRow): number => measures[state]?.cpuSeconds ?? Number.NaN;
  return (((seconds(row) - seconds(before)) / more) * 1000).toFixed(1);
}
