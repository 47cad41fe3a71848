import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { engineFolder, environmentFor } from './build-site.ts';

let folder: string;
let server: ChildProcess;
/** `http://localhost:4321`. */
let origin: string;

const about = 'content/pages/about.mdx';

beforeAll(async () => {
  // Outside the engine's folder, as an author's site may be.
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-dev-'));
  const files = {
    'content/site.yaml': 'title: Ada\nurl: https://ada.example\nauthor: { name: Ada Lovelace }\n',
    [about]: '---\ntitle: About\n---\n\nOn the engine.\n\n<Box />\n',
    'content/components/Box.astro':
      '<p class="box">In a box.</p>\n<style>.box { margin: 3rem }</style>\n',
  };
  for (const [name, text] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await fs.writeFile(path.join(folder, name), text);
  }
  const script = path.join(engineFolder, 'scripts', 'dev.ts');
  server = spawn(process.execPath, [script, '--site', folder], {
    cwd: engineFolder,
    env: environmentFor(path.join(folder, 'cache'), undefined),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  origin = await new Promise<string>((resolve, reject) => {
    let log = '';
    for (const channel of [server.stdout, server.stderr]) {
      channel?.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        const address = /Your site: (http:\/\/localhost:\d+)\//.exec(log)?.[1];
        if (address !== undefined) resolve(address);
      });
    }
    server.on('close', () => {
      reject(new Error(`The server ended: ${log}`));
    });
  });
});

afterAll(async () => {
  server.kill('SIGINT');
  await fs.rm(folder, { recursive: true, force: true });
});

async function frontPage(): Promise<string> {
  return (await fetch(`${origin}/`)).text();
}

it('the server shows the site with its scripts and styles, wherever it lies', async () => {
  const html = await frontPage();
  expect(html).toContain('On the engine.');
  expect(html).toContain('In a box.');
  const sources = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source = '']) =>
    source.replaceAll('&amp;', '&'),
  );
  expect(sources.some((source) => source.includes('SiteHeader.astro?astro&type=script'))).toBe(
    true,
  );
  for (const source of sources) {
    const response = await fetch(new URL(source, origin));
    expect(`${response.status} ${source}`).toBe(`200 ${source}`);
  }
  expect(html).toMatch(/\.box\b[^}]*margin:\s*3rem/);
});

it('an edit is seen', async () => {
  const file = path.join(folder, about);
  const before = await fs.readFile(file, 'utf8');
  await fs.writeFile(file, before.replace('On the engine.', 'On the loom.'));
  await expect.poll(frontPage, { timeout: 30_000, interval: 200 }).toContain('On the loom.');
});
