import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';

/** What the search may look at and do; a test puts a machine of its own here. */
export interface Machine {
  platform: NodeJS.Platform;
  isRoot: boolean;
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether there is a file, and it is a browser that starts. */
  works: (file: string) => boolean;
  /** Where Playwright keeps the Chromium that it installs, whether or not it is there. */
  playwrightPath: () => string;
  /** Runs a program in sight of the user; says whether it ended well. */
  run: (program: string, args: readonly string[]) => boolean;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const MAC_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const LINUX_PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

/**
 * Finds a Chromium: the one that `OCTAVO_CHROMIUM` names, the system's, Playwright's own.
 *
 * @returns absolute path, or undefined when there is none
 * @throws when `OCTAVO_CHROMIUM` names something that is no browser
 */
export function findChromium(machine: Machine = thisMachine): string | undefined {
  const named = machine.environment.OCTAVO_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (machine.works(named)) return named;
    throw new Error(`OCTAVO_CHROMIUM is ${named}, but no browser starts there.`);
  }
  return [...systemPlaces(machine), machine.playwrightPath()].find(machine.works);
}

function systemPlaces({ platform, environment }: Machine): string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    return roots.flatMap((root) => WINDOWS_PLACES.map((place) => path.win32.join(root, place)));
  }
  const folders = (environment.PATH ?? '').split(':').filter((folder) => folder !== '');
  const all = [...folders, ...(platform === 'darwin' ? [] : LINUX_PLACES)];
  const onPath = NAMES.flatMap((name) => all.map((folder) => path.posix.join(folder, name)));
  return platform === 'darwin' ? [...onPath, ...MAC_PLACES] : onPath;
}

/**
 * Finds a Chromium, or installs one.
 *
 * @returns absolute path
 * @throws when there is none and none can be installed; the message says how to get one
 */
export function ensureChromium(machine: Machine = thisMachine): string {
  const found = findChromium(machine);
  if (found !== undefined) return found;
  for (const [program, ...args] of installers(machine)) {
    if (!machine.run(program, args)) continue;
    const installed = findChromium(machine);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    [
      'The browser tests need Chromium. None was found here, and none could be installed.',
      'Do one of these, then start the tests again:',
      '  - install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium)',
      '  - npx playwright install --with-deps chromium',
      '  - set OCTAVO_CHROMIUM to the program file of a Chromium that you have',
    ].join('\n'),
  );
}

function installers({ platform, isRoot, environment }: Machine): [string, ...string[]][] {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  // The libraries that it needs are installed with sudo, which would wait for a password.
  const mayAskForRights = platform === 'linux' && (isRoot || environment.CI !== undefined);
  const withLibraries = mayAskForRights ? ['--with-deps'] : [];
  const byPlaywright: [string, ...string[]] = [
    process.execPath,
    playwright,
    'install',
    ...withLibraries,
    'chromium',
  ];
  if (platform !== 'linux' || !isRoot) return [byPlaywright];
  const byApt: [string, ...string[]] = [
    'sh',
    '-c',
    'apt-get update && apt-get install -y --no-install-recommends chromium',
  ];
  return [byPlaywright, byApt];
}

/** Longest time that an installation may take. Milliseconds. */
const PATIENCE = 300_000;

const thisMachine: Machine = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  environment: process.env,
  works: (file) => {
    if (!fs.existsSync(file)) return false;
    // On Windows a browser asked for its version opens a window instead.
    if (process.platform === 'win32') return true;
    // Some systems have a script under this name that only says how to install the browser.
    return spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
  },
  playwrightPath: () => chromium.executablePath(),
  run: (program, args) => {
    console.log(`No Chromium here yet: ${program} ${args.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, args, { stdio: 'inherit', timeout: PATIENCE, env }).status === 0;
  },
};

/** How Chromium is started: also as root and in containers, and without calls to its maker. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];
