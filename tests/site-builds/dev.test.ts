import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { engineFolder, environmentFor } from './build-site.ts';

let folder: string;
let server: ChildProcess;
/** Has the port that the server is told to take. */
const other = net.createServer();
/** `http://localhost:4321/ada`. */
let origin: string;
/** What the server has said. */
let log = '';

const about = 'content/pages/about.mdx';
const box = 'content/components/Box.astro';

beforeAll(async () => {
  // Outside the engine's folder, as an author's site may be.
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'octavo-dev-'));
  const files = {
    'content/site.yaml':
      'title: Ada\nurl: https://ada.example\nauthor: { name: Ada Lovelace }\n' +
      'accent: "#aa1122"\nsearch: true\nanalytics: { goatcounter: ada }\n',
    'content/pages/notes.md': '---\ntitle: Notes\n---\n\nFirst notes.\n',
    [about]: '---\ntitle: About\n---\n\nOn the engine.\n\n<Box />\n',
    [box]: '<p class="box">In a box.</p>\n<style>.box { margin: 3rem }</style>\n',
  };
  for (const [name, text] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await fs.writeFile(path.join(folder, name), text);
  }
  other.listen(0, 'localhost');
  await once(other, 'listening');
  const script = path.join(engineFolder, 'scripts', 'dev.ts');
  const options = ['--site', folder, '--base', '/ada', '--port', String(takenPort())];
  server = spawn(process.execPath, [script, ...options], {
    cwd: engineFolder,
    env: environmentFor(path.join(folder, 'cache'), undefined),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  origin = await new Promise<string>((resolve, reject) => {
    for (const channel of [server.stdout, server.stderr]) {
      channel?.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        const address = /Your site: (http:\/\/localhost:\d+\/ada)\//.exec(log)?.[1];
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
  other.close();
  await fs.rm(folder, { recursive: true, force: true });
});

function takenPort(): number {
  return (other.address() as AddressInfo).port;
}

/** What a page that is loaded now shows above itself: the place of each mistake and what it is. */
async function mistakesShown(): Promise<string[]> {
  const client = await (await fetch(new URL('/@vite/client', origin))).text();
  const [, token] = /wsToken = "([^"]+)"/.exec(client) ?? [];
  const socket = new WebSocket(`ws://${new URL(origin).host}/?token=${token}`, 'vite-hmr');
  try {
    return await new Promise((resolve, reject) => {
      socket.onerror = () => {
        reject(new Error('No page could be loaded.'));
      };
      socket.onopen = () => {
        socket.send('{"type":"custom","event":"octavo:page-loaded"}');
      };
      socket.onmessage = ({ data }: MessageEvent<string>) => {
        const { event, data: mistakes } = JSON.parse(data) as {
          event?: string;
          data: { place: string; message: string }[];
        };
        if (event !== 'octavo:mistakes') return;
        resolve(mistakes.map(({ place, message }) => `${place} ${message}`));
      };
    });
  } finally {
    socket.close();
  }
}

async function frontPage(): Promise<string> {
  return (await fetch(`${origin}/`)).text();
}

/** Fetches everything that the front page has browsers load at once. */
async function loaded(kind: 'scripts' | 'styles'): Promise<{ address: string; text: string }[]> {
  const pattern =
    kind === 'scripts' ? /<script[^>]* src="([^"]+)"/g : /<link rel="stylesheet" href="([^"]+)"/g;
  const found = [...(await frontPage()).matchAll(pattern)];
  return Promise.all(
    found.map(async ([, address = '']) => {
      const response = await fetch(new URL(address.replaceAll('&amp;', '&'), origin));
      expect(`${response.status} ${address}`).toBe(`200 ${address}`);
      return { address, text: await response.text() };
    }),
  );
}

async function edit(name: string, from: string | RegExp, to: string): Promise<void> {
  const file = path.join(folder, name);
  await fs.writeFile(file, (await fs.readFile(file, 'utf8')).replace(from, to));
}

const soon = { timeout: 30_000, interval: 200 };

it('the server shows the site as it will be built, with its scripts and styles', async () => {
  const html = await frontPage();
  expect(html).toContain('On the engine.');
  expect(html).toContain('In a box.');
  const scripts = await loaded('scripts');
  expect(scripts.map(({ address }) => address)).toContain('/@vite/client');
  expect(scripts.map(({ address }) => address)).toContain('/src/client/mistakes.ts');
  expect(scripts.map(({ address }) => address)).toContainEqual(expect.stringMatching(/SiteHeader/));
  const styles = (await loaded('styles')).map(({ text }) => text).join('');
  expect(styles).toMatch(/\.box\b[^}]*margin:\s*3rem/);
  expect(styles).toContain('--accent-light:#a12');
});

it('the server shows pages to their author alone', async () => {
  const html = await frontPage();
  expect(html).not.toContain('content-security-policy');
  expect(html).not.toContain('visit-counter');
  expect(await (await fetch(`${origin}/search/`)).text()).toContain(
    'data-failed="The search works once the site is built',
  );
});

it('the server says why it has another port', () => {
  expect(log).toContain(`${origin}/  (${takenPort()} is taken; Ctrl-C ends it)`);
});

it('the server answers with the files beside the pages', async () => {
  const sitemap = await fetch(`${origin}/sitemap.xml`);
  expect(await sitemap.text()).toContain('https://ada.example/ada/notes/');
  expect(await (await fetch(`${origin}/notes/index.md`)).text()).toContain('First notes.');
});

it('what is not there is answered with a page that says so', async () => {
  const response = await fetch(`${origin}/nowhere/`, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Page not found');
});

it('an edit of a text is seen', async () => {
  await edit('content/pages/notes.md', 'First notes.', 'Second notes.');
  const notes = async (): Promise<string> => (await fetch(`${origin}/notes/`)).text();
  await expect.poll(notes, soon).toContain('Second notes.');
});

it('an edit of a text that is code is seen', async () => {
  await edit(about, 'On the engine.', 'On the loom.');
  await expect.poll(frontPage, soon).toContain('On the loom.');
  await edit(about, 'On the loom.', 'On the cards.');
  await expect.poll(frontPage, soon).toContain('On the cards.');
});

it('an edit of a component is seen, with its scripts and styles', async () => {
  await edit(box, 'In a box.', 'In a chest.');
  await expect.poll(frontPage, soon).toContain('In a chest.');
  for (const margin of ['4rem', '5rem']) {
    await edit(box, /margin: .rem/, `margin: ${margin}`);
    await expect.poll(frontPage, soon).toMatch(new RegExp(`\\.box\\b[^}]*margin:\\s*${margin}`));
    // A browser asks for what the page names; from then on Astro takes the styles for its own.
    await loaded('scripts');
  }
  const scripts = (await loaded('scripts')).map(({ address }) => address);
  expect(scripts).toContainEqual(expect.stringContaining('SiteHeader.astro?astro&type=script'));
});

it.each([
  {
    of: 'in what a component does',
    name: box,
    right: 'In a chest.',
    wrong: '{nothing.there}',
    told: `${about}:7:1 The code in this file cannot be run: nothing is not defined.`,
    shown: /^200 .*<main/,
  },
  {
    of: 'in how a component is written',
    name: box,
    right: 'In a chest.',
    wrong: '<b>{nothing(</b>',
    told: `${box}:1:29 This file cannot be compiled: Unexpected token.`,
    shown: /^500 .*No page can be made.*src="\/src\/client\/mistakes\.ts"/,
  },
  {
    of: 'in what a component imports',
    name: box,
    right: '<p class="box">In a chest.',
    wrong: '---\nimport Lid from "./Lid.astro";\n---\n<p class="box"><Lid />',
    told: `${box}:1:1 There is nothing to import under the name "./Lid.astro".`,
    shown: /^500 .*No page can be made/,
  },
  {
    of: 'in the code of a text',
    name: about,
    right: 'On the cards.',
    wrong: 'On the {cards}.',
    told: `${about}:5:8 The code in this file cannot be run: cards is not defined.`,
    shown: /^200 .*<main/,
  },
  {
    of: 'in how a text is written',
    name: about,
    right: 'On the cards.',
    wrong: '<Box>',
    told: `${about}:5:1 The tag <Box> is never closed.`,
    shown: /^200 .*<main/,
  },
])('a mistake $of is told once, as any other, until it is mended', async (mistake) => {
  const { name, right, wrong, told, shown } = mistake;
  const start = log.length;
  const front = async (): Promise<string> => {
    const response = await fetch(`${origin}/`);
    return `${response.status} ${(await response.text()).replaceAll('\n', ' ')}`;
  };
  /** A browser loads the page again after each change; what is shown may be of the page as it was. */
  const mistakes = async (): Promise<string[]> => {
    await front();
    return mistakesShown();
  };
  await edit(name, right, wrong);
  await expect.poll(mistakes, soon).toEqual([told]);
  expect(await front()).toMatch(shown);
  await edit(name, wrong, right);
  await expect.poll(mistakes, soon).toEqual([]);
  expect(await front()).toMatch(/^200 .*On the cards\..*In a chest\./);
  const said = log.slice(start);
  expect(said.match(/  error \(/g)).toHaveLength(1);
  expect(said).toMatch(/Mended: no mistakes are left\.\n$/);
  expect(said).not.toMatch(/\[ERROR\]|^ +at /m);
});

it('a text with a mistake is shown as far as it goes, until it is mended', async () => {
  await edit('content/pages/notes.md', 'Second notes.', 'Second notes on $\\frac{a$.');
  const notes = async (): Promise<string> => (await fetch(`${origin}/notes/`)).text();
  await expect.poll(notes, soon).toContain('Second notes on');
  expect(await mistakesShown()).toEqual([expect.stringContaining('content/pages/notes.md:5:')]);
  const start = log.length;
  await edit('content/pages/notes.md', 'Second notes on $\\frac{a$.', 'Third notes.');
  await expect.poll(notes, soon).toContain('Third notes.');
  await expect.poll(() => log.slice(start), soon).toBe('Mended: no mistakes are left.\n');
  expect(await mistakesShown()).toEqual([]);
  await edit('content/pages/notes.md', 'Third notes.', 'Fourth notes.');
  await expect.poll(notes, soon).toContain('Fourth notes.');
  expect(log.slice(start)).toBe('Mended: no mistakes are left.\n');
});

it('a page that a mistake takes away stays as it was, until the mistake is mended', async () => {
  const post = 'content/posts/2026-01-02-loom.md';
  await fs.mkdir(path.join(folder, 'content', 'posts'));
  const text = '---\ntitle: Loom\ndate: 2026-01-02\npermalink: /loom/\n---\n\nOn looms.\n';
  await fs.writeFile(path.join(folder, post), text);
  const loom = async (): Promise<string> => {
    const response = await fetch(`${origin}/loom/`, { headers: { accept: 'text/html' } });
    return `${response.status} ${/On \w+ looms|On looms/.exec(await response.text())?.[0]}`;
  };
  await expect.poll(loom, soon).toBe('200 On looms');
  await edit(post, 'title: Loom', 'title: "Loom');
  await expect.poll(mistakesShown, soon).toContainEqual(expect.stringContaining('quotation mark'));
  expect(await loom()).toBe('200 On looms');
  await edit(post, 'title: "Loom', 'title: "Looms"');
  await edit(post, 'On looms.', 'On other looms.');
  await expect.poll(loom, soon).toBe('200 On other looms');
  await edit(post, 'permalink: /loom/\n', '');
  await expect.poll(loom, soon).toMatch(/^404/);
});

it('every edit of the style sheet is seen', async () => {
  const sheet = path.join(folder, 'content', 'theme.css');
  for (const margin of ['7rem', '8rem', '9rem']) {
    await fs.writeFile(sheet, `main { margin: ${margin} }\n`);
    await expect.poll(frontPage, soon).toMatch(new RegExp(`main\\s*\\{\\s*margin:\\s*${margin}`));
  }
  await fs.writeFile(sheet, 'main { margin: 9rem');
  await expect.poll(() => log, soon).toContain('theme.css:1:1  error (css)');
  const shown = async (): Promise<string> => {
    const response = await fetch(`${origin}/`);
    return `${response.status} ${/margin:\s*\drem/.exec(await response.text())?.[0]}`;
  };
  // What is left is of the component.
  await expect.poll(shown, soon).toMatch(/^200 margin:\s*5rem$/);
  await fs.writeFile(sheet, 'main { margin: 6rem }\n');
  await expect.poll(frontPage, soon).toMatch(/main\s*\{\s*margin:\s*6rem/);
  await fs.rm(sheet);
  await expect.poll(frontPage, soon).not.toMatch(/margin:\s*6rem/);
});
