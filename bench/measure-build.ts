import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface BuildMeasure {
  /** Wall-clock seconds of the whole command. */
  seconds: number;
  /** Processor seconds over all threads. */
  cpuSeconds: number;
  /** Most memory it held at once, in megabytes (10^6 bytes). */
  peakMegabytes: number;
}

const engineFolder = path.resolve(import.meta.dirname, '..');

/**
 * Builds a site in a process of its own and measures that process.
 *
 * @param siteFolder absolute path
 * @param workFolder absolute path; holds the cache and the result
 * @throws when the build fails, with what it printed
 */
export async function measureBuild(siteFolder: string, workFolder: string): Promise<BuildMeasure> {
  const usageFile = path.join(workFolder, 'usage.json');
  await fs.mkdir(workFolder, { recursive: true });
  const started = performance.now();
  const { code, output } = await runNode(
    [
      '--import',
      pathToFileURL(path.join(import.meta.dirname, 'report-usage.ts')).href,
      path.join(engineFolder, 'scripts/build.ts'),
      '--site',
      siteFolder,
      '--out',
      path.join(workFolder, 'out'),
    ],
    { OCTAVO_CACHE: path.join(workFolder, 'cache'), OCTAVO_BENCH_USAGE: usageFile },
  );
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`The build of ${siteFolder} failed:\n${output}`);
  const usage = JSON.parse(await fs.readFile(usageFile, 'utf8')) as {
    /** Kilobytes (1,024 bytes). */
    maxRSS: number;
    /** Microseconds. */
    userCPUTime: number;
    systemCPUTime: number;
  };
  return {
    seconds,
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakMegabytes: (usage.maxRSS * 1024) / 1e6,
  };
}

/**
 * Runs one of our scripts in a process of its own.
 *
 * @returns what it printed
 * @throws when it fails, with what it printed
 */
export async function runScript(name: string, args: readonly string[]): Promise<string> {
  const { code, output } = await runNode([path.join(import.meta.dirname, name), ...args], {});
  if (code !== 0) throw new Error(`${name} failed:\n${output}`);
  return output;
}

function runNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...environment } });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}
