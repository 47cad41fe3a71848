import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { baseFault, urlFault, type AddressFault } from '../../src/site/address.ts';
import {
  environmentFromOptions,
  optionsFromEnvironment,
  type SiteOptions,
} from '../../src/site/options.ts';
import { UsageError, type Arguments } from './arguments.ts';
import type { CommandDescription } from './command-description.ts';

/** The folder that holds `src/` and `package.json`. */
export const engineFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The folder in which the command was typed; npm runs scripts in the folder of package.json. */
export function typedFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

/** Options that several commands share. */
export const siteOption = {
  site: { value: 'DIR', help: 'Folder that holds content/ and public/; else Octavo’s own.' },
} as const satisfies CommandDescription['options'];

/** The option of commands that read and write the cache. */
export const cacheOption = {
  'no-cache': { help: 'Use nothing that is kept of earlier builds, and keep nothing.' },
} as const satisfies CommandDescription['options'];

/** Options that say where the site will live. */
export const addressOptions = {
  base: { value: '/path', help: 'Path under which the site lives on its host.' },
  url: { value: 'URL', help: 'Address of the site; else that of site.yaml.' },
} as const satisfies CommandDescription['options'];

/**
 * Works out a command's options from its arguments and the environment, and puts them into the
 * environment, where Astro's configuration finds them.
 *
 * @param showsDrafts whether drafts and posts of the future are part of the site
 * @throws {UsageError} for a site folder that is not there, and for an address that cannot be one
 */
export function siteOptions(given: Arguments, showsDrafts = false): SiteOptions {
  const defaults = optionsFromEnvironment(engineFolder);
  const folder = (name: string): string | undefined => {
    const value = given.value(name);
    return value === undefined ? undefined : path.resolve(typedFolder(), value);
  };
  const siteFolder = folder('site') ?? defaults.siteFolder;
  if (!fs.existsSync(siteFolder)) throw new UsageError(`There is no folder ${siteFolder}.`);
  const options: SiteOptions = {
    siteFolder,
    outFolder:
      folder('out') ??
      (folder('site') === undefined ? defaults.outFolder : path.join(siteFolder, 'dist')),
    cacheFolder: given.has('no-cache') ? passingCache() : defaults.cacheFolder,
    url: address('url', given, defaults.url, urlFault),
    // An empty variable of the environment would count as none.
    base: address('base', given, defaults.base, baseFault)?.replace(/^$/, '/'),
    showDrafts: showsDrafts,
  };
  Object.assign(process.env, environmentFromOptions(options), { ASTRO_TELEMETRY_DISABLED: '1' });
  return options;
}

/** What says where the site lives: the option, else the environment. */
function address(
  name: 'url' | 'base',
  given: Arguments,
  ofEnvironment: string | undefined,
  faultOf: (written: string) => AddressFault | undefined,
): string | undefined {
  const option = given.value(name);
  const written = option ?? ofEnvironment;
  const fault = written === undefined ? undefined : faultOf(written);
  if (fault === undefined) return written;
  const source = option === undefined ? `OCTAVO_${name.toUpperCase()}` : `--${name}`;
  throw new UsageError(`${source} cannot be "${written}". ${fault.join(' ')}`);
}

/** A cache that ends with this process. */
function passingCache(): string {
  const folder = path.join(engineFolder, '.octavo', `no-cache-${process.pid}`);
  process.once('exit', () => {
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
