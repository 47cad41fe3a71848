import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { discard } from './discard.ts';
import { measureCommand, type CommandMeasure } from './measure-command.ts';
import type { Tool } from './results.ts';

/** Another generator that builds the same posts, in a folder of its own in `bench/peers/`. */
export interface Peer {
  tool: Exclude<Tool, 'octavo'>;
  /** Arguments for Node, as seen from its folder. */
  args: readonly string[];
  /** Brings the posts to where it can read them. */
  prepare: (siteFolder: string, folder: string) => Promise<void>;
  /** Whether it keeps anything from one build for the next. */
  hasCache: boolean;
}

export const peers: readonly Peer[] = [
  {
    tool: 'eleventy',
    args: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    prepare: copyPosts,
    hasCache: false,
  },
  {
    tool: 'astro',
    args: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    // It reads them where they are.
    prepare: () => Promise.resolve(),
    hasCache: true,
  },
];

/** Eleventy reads only what is in its own folder; a file beside the posts says what they are. */
async function copyPosts(siteFolder: string, folder: string): Promise<void> {
  const posts = path.join(folder, 'pages/posts');
  await discard(posts);
  await fs.cp(path.join(siteFolder, 'content/posts'), posts, { recursive: true });
  const data = { layout: 'post.njk', tags: ['posts'] };
  await fs.writeFile(path.join(posts, 'posts.json'), JSON.stringify(data));
}

export function peerFolder({ tool }: Pick<Peer, 'tool'>): string {
  return path.join(import.meta.dirname, 'peers', tool);
}

/** Installs what the peers need, where it is missing. */
export async function installPeers(): Promise<void> {
  for (const peer of peers) await installPackages(peerFolder(peer));
}

/**
 * Installs the packages of a folder with a package.json of its own, where they are missing.
 *
 * @param folder absolute path
 */
export async function installPackages(folder: string): Promise<void> {
  const isThere = await fs.access(path.join(folder, 'node_modules')).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  console.log(`Installing ${path.basename(folder)} …`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

/**
 * Builds a site with a peer in a process of its own and measures that process.
 *
 * @param siteFolder absolute path of a generated site
 * @param isCold whether to forget what was kept of the build before
 */
export async function measurePeer(
  peer: Peer,
  { siteFolder, usageFolder }: { siteFolder: string; usageFolder: string },
  isCold: boolean,
): Promise<CommandMeasure> {
  const folder = peerFolder(peer);
  await discard(peerOut(peer));
  if (isCold) {
    for (const cache of ['.astro', 'node_modules/.astro', 'node_modules/.vite', '.cache']) {
      await discard(path.join(folder, cache));
    }
  }
  await peer.prepare(siteFolder, folder);
  const { seconds, cpuSeconds, peakMegabytes } = await measureCommand({
    args: peer.args,
    folder,
    environment: { BENCH_SITE: siteFolder },
    usageFolder,
  });
  return { seconds, cpuSeconds, peakMegabytes };
}

/** Absolute path of the folder that a peer builds into. */
export function peerOut(peer: Peer): string {
  return path.join(peerFolder(peer), 'dist');
}
