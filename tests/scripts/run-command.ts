import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const engineFolder = path.resolve(import.meta.dirname, '../..');

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Where and how a command runs. */
export interface Surroundings {
  /** Where it is typed. */
  folder: string;
  /** Engine whose command it is. */
  engine?: string;
  timeZone?: string;
}

/** Runs a command of scripts/ in a process of its own, with nobody at the terminal. */
export function runScript(script: string, args: readonly string[], place: Surroundings): Ended {
  const { folder, engine = engineFolder } = place;
  const command = path.join(engine, 'scripts', script);
  return ended(
    spawnSync(process.execPath, [command, ...args], {
      cwd: folder,
      env: environment(place),
      encoding: 'utf8',
    }),
  );
}

/** Runs `npm run …` of the engine, typed in another folder. */
export function npmRun(args: readonly string[], place: Surroundings): Ended {
  const options = { cwd: place.folder, env: environment(place), encoding: 'utf8' } as const;
  return ended(spawnSync('npm', ['--prefix', engineFolder, 'run', ...args], options));
}

/** A new folder with a space and letters of two scripts in its name. */
export function temporaryFolder(): string {
  // The system's own path of it: some have /tmp as a link.
  const parent = fs.realpathSync(os.tmpdir());
  return fs.mkdtempSync(path.join(parent, 'octavo Größe 文 '));
}

/** Nothing of the test runner's, so that the command is as it is everywhere else. */
function environment({ folder, timeZone }: Surroundings): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|OCTAVO_|GIT_|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$|TZ$)/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    INIT_CWD: folder,
    // Most of a command's time goes into reading its own source.
    NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'octavo-compile-cache'),
    ...(timeZone !== undefined && { TZ: timeZone }),
  };
}

function ended({ status, stdout, stderr, error }: SpawnSyncReturns<string>): Ended {
  if (error !== undefined) throw error;
  return { code: status, out: stdout, err: stderr };
}
