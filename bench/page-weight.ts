import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { chromiumFlags, ensureChromium } from '../tests/browser/find-chromium.ts';

/** Bytes that a first visit to a page costs, by kind, as a host with gzip would send them. */
export interface PageWeight {
  html: number;
  css: number;
  font: number;
  script: number;
  /** Pictures and everything else; budgets do not count them. */
  other: number;
  /** Requests to any other host. */
  elsewhere: number;
}

const types: Readonly<Record<string, { type: string; kind: 'html' | 'css' | 'font' | 'script' }>> =
  {
    '.html': { type: 'text/html; charset=utf-8', kind: 'html' },
    '.css': { type: 'text/css', kind: 'css' },
    '.woff2': { type: 'font/woff2', kind: 'font' },
    '.js': { type: 'text/javascript', kind: 'script' },
  };

/**
 * Opens pages of a built site in a real browser, which alone knows what fonts a page needs, and
 * weighs what it asks for.
 *
 * @param outFolder absolute path of the built site
 * @param pages addresses such as `/blog/`
 */
export async function weighPages(
  outFolder: string,
  pages: readonly string[],
): Promise<Map<string, PageWeight>> {
  const server = http.createServer((request, response) => {
    void answer(outFolder, request.url ?? '/', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...chromiumFlags],
  });
  const weights = new Map<string, PageWeight>();
  for (const page of pages) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const tab = await context.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await tab.goto(`${origin}${page}`, { waitUntil: 'networkidle' });
    weights.set(page, await weigh(asked, origin, outFolder));
    await context.close();
  }
  await browser.close();
  server.close();
  return weights;
}

async function weigh(
  asked: readonly string[],
  origin: string,
  outFolder: string,
): Promise<PageWeight> {
  const weight: PageWeight = { html: 0, css: 0, font: 0, script: 0, other: 0, elsewhere: 0 };
  for (const url of new Set(asked)) {
    if (url.startsWith('data:')) continue;
    if (!url.startsWith(origin)) {
      weight.elsewhere += 1;
      continue;
    }
    const file = fileOf(outFolder, new URL(url).pathname);
    const bytes = await fs.readFile(file);
    const kind = types[path.extname(file)]?.kind ?? 'other';
    // Fonts are compressed already, and hosts send them as they are.
    weight[kind] += kind === 'font' || kind === 'other' ? bytes.length : gzipSync(bytes).length;
  }
  return weight;
}

function fileOf(outFolder: string, pathname: string): string {
  const file = path.join(outFolder, decodeURIComponent(pathname));
  return pathname.endsWith('/') ? path.join(file, 'index.html') : file;
}

async function answer(
  outFolder: string,
  url: string,
  response: http.ServerResponse,
): Promise<void> {
  const file = fileOf(outFolder, new URL(url, 'http://localhost').pathname);
  try {
    const content = await fs.readFile(file);
    const type = types[path.extname(file)]?.type ?? (file.endsWith('.svg') ? 'image/svg+xml' : '');
    response.writeHead(200, type === '' ? {} : { 'Content-Type': type });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}
