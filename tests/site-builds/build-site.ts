import { spawn } from 'node:child_process';
import path from 'node:path';

export const engineFolder = path.resolve(import.meta.dirname, '../..');

/** Where the fixture sites are. */
export const fixturesFolder = path.join(engineFolder, 'tests', 'fixtures');

export interface BuildOptions {
  /** Absolute paths. */
  site: string;
  out: string;
  cache: string;
  base?: string;
  timeZone?: string;
  /** Variables that the command finds in its environment, beside the usual ones. */
  environment?: Readonly<Record<string, string>>;
  /** Further options of the command. */
  options?: readonly string[];
}

export interface Ended {
  code: number | null;
  /** What the command said, on both channels. */
  log: string;
}

/** Builds a site folder as an author does, in a process of its own. */
export async function buildSite(options: BuildOptions): Promise<Ended> {
  const { site, out, cache, base, timeZone, options: more = [] } = options;
  const script = path.join(engineFolder, 'scripts', 'build.ts');
  const baseOption = base === undefined ? [] : ['--base', base];
  const child = spawn(
    process.execPath,
    [script, '--site', site, '--out', out, ...baseOption, ...more],
    {
      cwd: engineFolder,
      env: { ...environmentFor(cache, timeZone), ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let log = '';
  for (const channel of [child.stdout, child.stderr]) {
    channel.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve({ code, log });
    });
  });
}

/** @throws when the site cannot be built, with all that the command said */
export async function mustBuild(options: BuildOptions): Promise<void> {
  const { code, log } = await buildSite(options);
  if (code !== 0)
    throw new Error(`${options.site} did not build (exit code ${code ?? '?'}):\n${log}`);
}

/** Nothing of the test runner's own: a build under test is a build as everywhere else. */
export function environmentFor(cache: string, timeZone: string | undefined): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:VITEST|NODE_ENV$|NODE_OPTIONS$|OCTAVO_|INIT_CWD$|TZ$|VITE_|DEV$|PROD$|MODE$|BASE_URL$|SSR$|TEST$)/.test(
        name,
      ),
  );
  return {
    ...Object.fromEntries(inherited),
    OCTAVO_CACHE: cache,
    ...(timeZone === undefined ? {} : { TZ: timeZone }),
  };
}
