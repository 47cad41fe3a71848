import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  externalFaults,
  externalLinks,
  type ExternalOptions,
} from '../../../scripts/check/external/external-links.ts';
import { LinkCache } from '../../../scripts/check/external/link-cache.ts';
import { temporaryFolder } from '../run-command.ts';
import { smallSite } from './small-site.ts';

const options: ExternalOptions = {
  atOnce: 4,
  pause: 0,
  timeout: 5000,
  retries: 2,
  backoff: 1,
  longestWait: 5,
};

/** A server on this machine that answers by the path, and remembers what it was asked. */
class Host {
  readonly asked: string[] = [];
  mostAtOnce = 0;
  #open = 0;
  readonly #server = http.createServer((request, response) => {
    const { method = '', url = '' } = request;
    this.asked.push(`${method} ${url}`);
    this.#open += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#open);
    response.on('close', () => (this.#open -= 1));
    const times = this.asked.filter((one) => one.endsWith(` ${url}`)).length;
    setImmediate(() => {
      answer(method, url, times, response);
    });
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

function answer(method: string, url: string, times: number, response: http.ServerResponse): void {
  const [, what = '', status = '200'] = /^\/(\w+)\/?(\d*)/.exec(url) ?? [];
  if (what === 'never') return;
  if (what === 'broken') {
    response.destroy();
    return;
  }
  if (what === 'busy' && times < 3) {
    response.writeHead(429, { 'retry-after': '0' }).end();
  } else if (what === 'moved') response.writeHead(301, { location: '/fine' }).end();
  else if (what === 'lost') response.writeHead(302, { location: '/status/404' }).end();
  else if (what === 'circle') response.writeHead(302, { location: url }).end();
  else if (what === 'headless' && method === 'HEAD') response.writeHead(404).end();
  else response.writeHead(what === 'status' ? Number(status) : 200).end('<p>A page</p>');
}

const first = new Host();
const second = new Host();
const folder = temporaryFolder();

beforeAll(() => Promise.all([first.start(), second.start()]));
afterAll(() => {
  first.stop();
  second.stop();
  fs.rmSync(folder, { recursive: true });
});

function siteWith(...addresses: string[]) {
  const links = addresses.map((address) => `<a href="${address}">a</a>`).join('\n');
  return smallSite({ 'index.html': { body: `<h1>A</h1>\n${links}` } });
}

let caches = 0;
function emptyCache(): Promise<LinkCache> {
  caches += 1;
  return LinkCache.open(path.join(folder, String(caches)), 0);
}

async function kindsFor(address: string, given: Partial<ExternalOptions> = {}): Promise<string[]> {
  const cache = await emptyCache();
  const faults = await externalFaults(siteWith(address), cache, { ...options, ...given });
  return faults.map(({ kind }) => kind);
}

describe('a link', () => {
  it.each([
    ['/fine', []],
    ['/moved', []],
    ['/headless', []],
    ['/busy/1', []],
    // These turn programs away, and not readers.
    ['/status/403', []],
    ['/status/999', []],
    ['/status/404', ['dead-link']],
    ['/status/410', ['dead-link']],
    ['/lost', ['dead-link']],
    ['/status/503', ['link-unanswered']],
    ['/circle', ['link-unanswered']],
    ['/broken', ['link-unanswered']],
  ])('to %s', async (address, kinds) => {
    expect(await kindsFor(`${first.address}${address}`)).toEqual(kinds);
  });

  it('is given up when its host does not answer', async () => {
    expect(await kindsFor(`${first.address}/never`, { timeout: 50, retries: 0 })).toEqual([
      'link-unanswered',
    ]);
  });

  it('is asked for by its head, by itself when that is refused, and again when the host is in trouble', () => {
    const of = (address: string) => first.asked.filter((one) => one.endsWith(` ${address}`));
    expect(of('/moved')).toEqual(['HEAD /moved']);
    expect(of('/headless')).toEqual(['HEAD /headless', 'GET /headless']);
    expect(of('/busy/1')).toHaveLength(3);
    expect(of('/status/503')).toHaveLength(3);
  });

  it('is told of at each place that has it', async () => {
    const dead = `${first.address}/status/404`;
    const faults = await externalFaults(siteWith(dead, `${dead}#a`), await emptyCache(), options);
    expect(faults).toMatchObject([
      { severity: 'warning', builtFile: 'index.html', place: { line: 2, column: 1 } },
      { severity: 'warning', builtFile: 'index.html', place: { line: 3, column: 1 } },
    ]);
  });
});

it('one host is asked one thing at a time, all hosts not more than allowed', async () => {
  const addresses = [first, second].flatMap((host) =>
    ['a', 'b', 'c', 'd'].map((name) => `${host.address}/${name}`),
  );
  first.mostAtOnce = 0;
  await externalFaults(siteWith(...addresses), await emptyCache(), options);
  expect([first.mostAtOnce, second.mostAtOnce]).toEqual([1, 1]);
  expect(second.asked).toHaveLength(4);
});

it('every address of another host counts once, and none of the site’s own', () => {
  const site = siteWith(
    'https://b.example/x#a',
    'https://b.example/x',
    '/repo/other/',
    'mailto:a@b.c',
  );
  expect([...externalLinks(site).keys()]).toEqual(['https://b.example/x']);
});

describe('what was answered', () => {
  const day = 24 * 60 * 60 * 1000;

  it.each([
    ['fine', 13, true],
    ['fine', 15, false],
    ['gone', 2, false],
    ['failing', 0, false],
  ] as const)('%s is after %d days still known: %s', async (kind, days, isKnown) => {
    const place = path.join(folder, `${kind}-${days}`);
    const written = await LinkCache.open(place, 0);
    written.set('https://b.example/', kind === 'fine' ? { kind } : { kind, status: 500 });
    await written.save();
    const read = await LinkCache.open(place, days * day);
    expect(read.get('https://b.example/') !== undefined).toBe(isKnown);
  });

  it('is not asked again', async () => {
    const place = path.join(folder, 'known');
    const address = `${second.address}/once`;
    for (let time = 0; time < 2; time += 1) {
      const cache = await LinkCache.open(place, time);
      expect(await externalFaults(siteWith(address), cache, options)).toEqual([]);
      await cache.save();
    }
    expect(second.asked.filter((one) => one.endsWith('/once'))).toEqual(['HEAD /once']);
  });

  it('is asked anew when the file is damaged', async () => {
    const place = path.join(folder, 'damaged');
    fs.mkdirSync(place);
    fs.writeFileSync(path.join(place, 'external-links.json'), '{"https://b.exa');
    expect((await LinkCache.open(place, 0)).get('https://b.example/')).toBeUndefined();
  });
});
