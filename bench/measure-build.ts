import { readFileSync } from 'node:fs';
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

/** The folder that holds `src/` and `package.json`. */
export const engineFolder = path.resolve(import.meta.dirname, '..');

/**
 * Builds a site in a process of its own and measures that process.
 *
 * @param siteFolder absolute path
 * @param workFolder absolute path; holds the cache and the result, in `out/`
 * @param options further ones of the command
 * @throws when the build fails, with what it printed
 */
export async function measureBuild(
  siteFolder: string,
  workFolder: string,
  options: readonly string[] = [],
): Promise<BuildMeasure> {
  const outFolder = path.join(workFolder, 'out');
  const measured = await measureCommand({
    args: [...command('build'), '--site', siteFolder, '--out', outFolder, ...options],
    folder: engineFolder,
    environment: {
      OCTAVO_CACHE: path.join(workFolder, 'cache'),
      INIT_CWD: engineFolder,
    },
    usageFolder: path.join(workFolder, 'usage'),
  });
  const { seconds, cpuSeconds, peakMegabytes } = measured;
  return { seconds, cpuSeconds, peakMegabytes, phases: buildPhases(measured) };
}

/** Arguments with which Node runs a command of ours, as package.json has them; its module is the last. */
export function command(name: string): string[] {
  const text = readFileSync(path.join(engineFolder, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { scripts: Readonly<Record<string, string>> };
  return (scripts[name] ?? '').split(' ').slice(1);
}

/** Takes away what builds of all sites share: after an installation there is none of it. */
export async function forgetEngine(): Promise<void> {
  for (const name of ['bundles', 'code']) {
    await fs.rm(path.join(engineFolder, '.octavo', name), { recursive: true, force: true });
  }
}

/**
 * Seconds of each phase that the command says it begins.
 *
 * @param measured the build
 */
export function buildPhases({
  lines,
  seconds,
}: Pick<MeasuredCommand, 'lines' | 'seconds'>): Record<string, number> {
  const begun = lines.filter(({ text }) => text.endsWith(' …'));
  const phases: Record<string, number> = { starting: begun[0]?.at ?? seconds };
  for (const [index, line] of begun.entries()) {
    phases[phaseName(line)] = (begun[index + 1]?.at ?? seconds) - line.at;
  }
  return phases;
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
    args: [...command('build').slice(0, -1), path.join(import.meta.dirname, name), ...args],
    folder: engineFolder,
    environment: {},
    usageFolder: path.join(workFolder, 'usage'),
  });
  return lines.map(({ text }) => text).join('\n');
}
