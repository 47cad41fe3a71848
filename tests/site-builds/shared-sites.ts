import path from 'node:path';
import { engineFolder, fixturesFolder, mustBuild } from './build-site.ts';
import { writePayloadSite } from './payload-site.ts';

/** A site that is built once and looked at by many tests. */
export interface SharedSite {
  name: string;
  /** Absolute path of its site folder. */
  site: string;
  /** `''` or `/repo`. */
  base: string;
  /** Writes the site folder, for a site that is made of tables. */
  write?: (folder: string) => Promise<void>;
}

const demo = engineFolder;
const code = path.join(fixturesFolder, 'code');
const department = path.join(fixturesFolder, 'department');
const full = path.join(fixturesFolder, 'full');
const lab = path.join(fixturesFolder, 'lab');
const media = path.join(fixturesFolder, 'media');
const minimal = path.join(fixturesFolder, 'minimal');
const scholar = path.join(fixturesFolder, 'scholar');
const blocks = path.join(fixturesFolder, 'blocks');

export const sharedSites: readonly SharedSite[] = [
  { name: 'demo', site: demo, base: '' },
  { name: 'code-under-a-path', site: code, base: '/repo' },
  { name: 'department', site: department, base: '' },
  { name: 'full', site: full, base: '' },
  { name: 'lab', site: lab, base: '' },
  { name: 'media-under-a-path', site: media, base: '/repo' },
  { name: 'minimal', site: minimal, base: '' },
  {
    name: 'payloads',
    site: path.join(engineFolder, '.octavo', 'tests', 'payload-site'),
    base: '',
    write: writePayloadSite,
  },
  { name: 'scholar-under-a-path', site: scholar, base: '/repo' },
  { name: 'blocks-under-a-path', site: blocks, base: '/repo' },
  // Those that are built again come last, when their cache is warm.
  { name: 'full-under-a-path', site: full, base: '/repo' },
  { name: 'demo-under-a-path', site: demo, base: '/repo' },
];

/** The environment variable that says where the shared sites have been built. */
const VARIABLE = 'OCTAVO_TEST_SITES';

/** Folder that the shared sites have been built into, or undefined when they have not been yet. */
export function sharedFolder(): string | undefined {
  return process.env[VARIABLE];
}

/** @returns absolute path of a built shared site */
export function builtSite(name: string): string {
  const folder = sharedFolder();
  if (folder === undefined) throw new Error('The shared sites have not been built.');
  return path.join(folder, name);
}

/** Builds all shared sites, two at a time, and tells this process and its children where they are. */
export async function buildSharedSites(folder: string): Promise<void> {
  const waiting = [...sharedSites].reverse();
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { name, site, base, write } = next;
      await write?.(site);
      await mustBuild({
        site,
        out: path.join(folder, name),
        cache: path.join(engineFolder, '.octavo', 'tests', path.basename(site)),
        ...(base === '' ? {} : { base }),
      });
    }
  };
  await Promise.all([work(), work()]);
  process.env[VARIABLE] = folder;
}
