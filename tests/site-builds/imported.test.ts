import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertSite } from '../../scripts/import/convert-site.ts';
import type { ConvertedSite } from '../../scripts/import/job.ts';
import { openSite, readFacts } from '../../scripts/import/source/open-site.ts';
import { systemNamed } from '../../scripts/import/systems/find-system.ts';
import type { OpenedSite } from '../../scripts/import/types.ts';
import { writeFiles } from '../../scripts/import/write.ts';
import { garbageIn, visibleText, words, wordsOfSource } from '../import/visible-text.ts';
import { temporaryFolder } from '../scripts/run-command.ts';
import { engineFolder, mustBuild } from './build-site.ts';
import { elementsOf, pagesIn } from './output.ts';

const folder = temporaryFolder();
const out = path.join(folder, 'out');
let source: OpenedSite;
let converted: ConvertedSite;
let origin: string;
/** As the fixture has it. */
const base = '/site';

function withoutBase(address: string): string {
  return address.startsWith(`${base}/`) ? address.slice(base.length) : 'not-here';
}

/** Answers as the host of static files does. */
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://site');
  const asked = path.join(out, withoutBase(decodeURIComponent(pathname)));
  const file = [asked, path.join(asked, 'index.html'), `${asked}.html`].find(
    (one) => fs.existsSync(one) && fs.statSync(one).isFile(),
  );
  response.statusCode = file === undefined ? 404 : 200;
  response.end(file === undefined ? '' : fs.readFileSync(file));
});

beforeAll(async () => {
  const told = (): void => undefined;
  const facts = await readFacts(path.join(engineFolder, 'tests/import/fixtures/al-folio'), told);
  source = await openSite(facts, 'al-folio', told);
  converted = await convertSite(source, systemNamed('al-folio'), { allAssets: false });
  const site = path.join(folder, 'site');
  await writeFiles(converted.files, { source: source.folder, target: site, force: false });
  const cache = path.join(engineFolder, '.octavo', 'tests', 'imported');
  await mustBuild({ site, out, cache });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  fs.rmSync(folder, { recursive: true });
});

/**
 * The page that a reader ends on; undefined when there is none.
 *
 * @param address without the base path
 */
async function pageAt(address: string): Promise<string | undefined> {
  const asked = new URL(encodeURI(`${base}${address}`), origin);
  const response = await fetch(asked);
  if (!response.ok) return undefined;
  const html = await response.text();
  const next = /<meta http-equiv="refresh" content="\d+; ?url=([^"]+)"/i.exec(html)?.[1];
  if (next === undefined) return html;
  return pageAt(withoutBase(decodeURIComponent(new URL(next, asked).pathname)));
}

describe('a site that was brought over and built', () => {
  it('answers at every old address', async () => {
    const unanswered: string[] = [];
    for (const { from } of converted.addresses) {
      if ((await pageAt(from)) === undefined) unanswered.push(from);
    }
    expect(converted.addresses.length).toBeGreaterThan(25);
    expect(unanswered).toEqual([]);
  });

  it('shows nothing of the language of the old one, and every picture', async () => {
    const pages = await pagesIn(out);
    const wrong = pages.flatMap((page) => {
      const html = fs.readFileSync(path.join(out, page), 'utf8');
      const pictures = elementsOf(html)
        .filter(({ name }) => name === 'img')
        .map(({ attributes }) => attributes.get('src') ?? '')
        .filter(
          (address) => !fs.existsSync(path.join(out, withoutBase(decodeURIComponent(address)))),
        );
      return [...garbageIn(html), ...pictures].map((one) => `${page}: ${one}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has all words of every old page', async () => {
    const missing: string[] = [];
    for (const { from, file } of converted.addresses) {
      const document = source.documents.find(
        ({ path: one, address }) => one === file && address === from,
      );
      // Octavo has words of its own for what is not there, which is told.
      if (document === undefined || from === '/404.html') continue;
      const there = new Set(words(visibleText((await pageAt(from)) ?? '', true)));
      const lost = wordsOfSource(document.body).filter((word) => !there.has(word));
      if (lost.length > 0) missing.push(`${from}: ${lost.join(' ')}`);
    }
    expect(missing).toEqual([]);
    expect(converted.notes.some(({ file }) => file === '_pages/404.md')).toBe(true);
  });
});
