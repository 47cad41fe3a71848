import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { engineFolder } from './run-command.ts';

const files = {
  'site/content/site.yaml': 'title: Ada\nurl: https://ada.example\nauthor: { name: Ada }\n',
  'site/dist/index.html':
    '<!doctype html><link rel="canonical" href="https://ada.example/notes/"><h1>Ada</h1>',
  'site/dist/papers/index.html': '<!doctype html><h1>Papers</h1>',
  'site/dist/404.html': '<!doctype html><h1>Not here</h1>',
  'site/dist/papers.bib': '@misc{ada}',
};

test('what was built is served under the path that it was built for', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'octavo-test-'));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  const script = path.join(engineFolder, 'scripts/preview.ts');
  const server = spawn(process.execPath, [script, '--site', 'site', '--port', '4870'], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      for (const channel of [server.stdout, server.stderr]) {
        channel.setEncoding('utf8').on('data', (text: string) => {
          said += text;
          const [, found] = /The built site: (\S+)/.exec(said) ?? [];
          if (found !== undefined) resolve(found);
        });
      }
      server.on('close', () => {
        reject(new Error(`The server ended: ${said}`));
      });
    });
    expect(address).toMatch(/^http:\/\/localhost:\d+\/notes\/$/);
    const answer = async (at: string): Promise<[number, string]> => {
      const response = await fetch(new URL(at, address));
      return [response.status, await response.text()];
    };
    expect(await answer('')).toEqual([200, files['site/dist/index.html']]);
    expect(await answer('papers/')).toEqual([200, files['site/dist/papers/index.html']]);
    expect(await answer('papers.bib')).toEqual([200, files['site/dist/papers.bib']]);
    expect(await answer('nowhere/')).toEqual([404, files['site/dist/404.html']]);
  } finally {
    server.kill();
    fs.rmSync(folder, { recursive: true });
  }
});
