import { randomUUID } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import path from 'node:path';
import { median, printFigures, type Figure } from './figures.ts';
import { generateSite } from './generate-site.ts';
import { command, engineFolder } from './measure-build.ts';
import { settle } from './measure-command.ts';

const POSTS = 640;
const EDITS = 5;
const STARTS = 3;

/** Milliseconds until a post is shown, and until an edit of it is. */
const MOST_READY = 3000;
const MOST_EDIT = 500;

/** Milliseconds from one look to the next, and until nothing more is waited for. */
const PACE = 10;
const PATIENCE = 120_000;

/**
 * Starts the development server without and with what an earlier one kept, edits a post, and prints how
 * long an author waits.
 *
 * @param workFolder absolute path
 */
export async function reportDev(workFolder: string, posts = POSTS): Promise<Figure[]> {
  const folder = path.join(workFolder, 'dev');
  const { post } = await generateSite(folder, { posts, works: 20 });
  const cold = await waitFor(folder, post, 0);
  const warm = [];
  for (let start = 0; start < STARTS; start += 1) warm.push(await waitFor(folder, post, EDITS));
  const ready = median(warm.map((one) => one.ready));
  const edit = median(warm.flatMap(({ edits }) => edits));
  const figures: Figure[] = [
    { name: `First start at ${posts} posts`, value: cold.ready, unit: 'ms' },
    { name: `Ready at ${posts} posts`, value: ready, unit: 'ms', most: MOST_READY },
    { name: 'An edit is visible', value: edit, unit: 'ms', most: MOST_EDIT },
  ];
  printFigures('Development server', figures);
  return figures;
}

/** Milliseconds of one start, and of each of some edits. */
async function waitFor(
  folder: string,
  post: string,
  edits: number,
): Promise<{ ready: number; edits: number[] }> {
  settle();
  const started = performance.now();
  const { server, origin } = await start(folder);
  try {
    const number = /\d+/.exec(path.basename(post))?.[0] ?? '';
    const day = new Date(Date.UTC(2010, 0, 1) + Number(number) * 86_400_000);
    const url = `${origin}/blog/${day.getUTCFullYear()}/post-${number}/`;
    await seen(url, '</html>');
    const ready = performance.now() - started;
    const taken: number[] = [];
    for (let edit = 0; edit < edits; edit += 1) {
      // No earlier start has left them in the post.
      const words = `Edited for the ${edit + 1}th time, ${randomUUID()}.`;
      const before = performance.now();
      await fs.appendFile(post, `\n${words}\n`);
      await seen(url, words);
      taken.push(performance.now() - before);
    }
    return { ready, edits: taken };
  } finally {
    server.kill('SIGINT');
    await once(server, 'close');
  }
}

async function start(folder: string): Promise<{ server: ChildProcess; origin: string }> {
  const server = spawn(process.execPath, [...command('dev'), '--site', folder], {
    cwd: engineFolder,
    env: { ...process.env, OCTAVO_CACHE: `${folder}-cache`, INIT_CWD: engineFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let log = '';
    for (const channel of [server.stdout, server.stderr]) {
      channel.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        const address = /Your site: (http:\/\/localhost:\d+)\//.exec(log)?.[1];
        if (address !== undefined) resolve(address);
      });
    }
    server.on('close', () => {
      reject(new Error(`The server ended: ${log}`));
    });
  });
  return { server, origin };
}

/** Waits until a page holds some words. */
async function seen(url: string, words: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const response = await fetch(url);
    if (response.ok && (await response.text()).includes(words)) return;
    await new Promise((resolve) => setTimeout(resolve, PACE));
  }
  throw new Error(`${url} never showed this: ${words}`);
}
