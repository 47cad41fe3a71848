import fs from 'node:fs/promises';
import path from 'node:path';
import {
  measureCommand,
  type CommandMeasure,
  type MeasuredCommand,
  type PrintedLine,
} from './measure-command.ts';

export interface BuildMeasure extends CommandMeasure {
  /** Wall-clock seconds of each phase. */
  phases: Readonly<Record<string, number>>;
}

const engineFolder = path.resolve(import.meta.dirname, '..');

/**
 * Builds a site in a process of its own and measures that process.
 *
 * @param siteFolder absolute path
 * @param workFolder absolute path; holds the cache and the result, in `out/`
 * @throws when the build fails, with what it printed
 */
export async function measureBuild(siteFolder: string, workFolder: string): Promise<BuildMeasure> {
  const timerFile = path.join(workFolder, 'astro-phases.json');
  const outFolder = path.join(workFolder, 'out');
  const measured = await measureCommand({
    args: [
      '--import',
      './scripts/command/compiled-code.ts',
      'scripts/build.ts',
      '--site',
      siteFolder,
      '--out',
      outFolder,
    ],
    folder: engineFolder,
    environment: {
      OCTAVO_CACHE: path.join(workFolder, 'cache'),
      ASTRO_TIMER_PATH: timerFile,
      INIT_CWD: engineFolder,
    },
    usageFolder: path.join(workFolder, 'usage'),
  });
  const timers = JSON.parse(await fs.readFile(timerFile, 'utf8')) as AstroTimers;
  const { seconds, cpuSeconds, peakMegabytes } = measured;
  return { seconds, cpuSeconds, peakMegabytes, phases: buildPhases(measured, timers) };
}

/** What Astro writes down of its own phases, in milliseconds, when `ASTRO_TIMER_PATH` is set. */
type AstroTimers = Readonly<Record<string, { elapsedTime: number } | undefined>>;

const astroPhases = {
  'Prerender build': 'bundling for the build',
  'Static generate': 'writing pages',
  'Client build': 'bundling for browsers',
} as const;

/**
 * Seconds of each phase: of those that the command says it begins, and of Astro's within the last.
 *
 * @param measured the build
 * @param timers what Astro wrote down
 */
export function buildPhases(
  { lines, seconds }: Pick<MeasuredCommand, 'lines' | 'seconds'>,
  timers: AstroTimers,
): Record<string, number> {
  const begun = lines.filter(({ text }) => text.endsWith(' …'));
  const phases: Record<string, number> = { starting: begun[0]?.at ?? seconds };
  for (const [index, line] of begun.entries()) {
    phases[phaseName(line)] = (begun[index + 1]?.at ?? seconds) - line.at;
  }
  for (const [name, phase] of Object.entries(astroPhases)) {
    const taken = (timers[name]?.elapsedTime ?? 0) / 1000;
    phases[phase] = taken;
    phases.pages = (phases.pages ?? 0) - taken;
  }
  // What is left of the last phase: setting Astro up, and the files beside the pages.
  const { pages = 0, ...others } = phases;
  return { ...others, 'setting up, other files': pages };
}

function phaseName({ text }: PrintedLine): string {
  return text.replace(' …', '').toLowerCase();
}

/**
 * Runs one of our scripts in a process of its own.
 *
 * @returns what it printed
 * @throws when it fails, with what it printed
 */
export async function runScript(
  name: string,
  args: readonly string[],
  workFolder: string,
): Promise<string> {
  const { lines } = await measureCommand({
    args: [path.join(import.meta.dirname, name), ...args],
    folder: engineFolder,
    environment: {},
    usageFolder: path.join(workFolder, 'usage'),
  });
  return lines.map(({ text }) => text).join('\n');
}
