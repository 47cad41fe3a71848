import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface Served {
  /** `http://127.0.0.1:1234`, without base path. */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site as GitHub Pages does: folders answer with their `index.html`, what is not there
 * with `404.html`.
 *
 * @param base `''` or `/repo`
 * @param isCompressed whether text goes over the line as it does there; a browser must take gzip
 */
export async function serve(folder: string, base: string, isCompressed = false): Promise<Served> {
  const server = http.createServer((request, response) => {
    void answer(request.url ?? '/', folder, base).then(({ status, headers, body }) => {
      if (isCompressed && /^text\/|\+xml|json/.test(headers['Content-Type'] ?? '')) {
        response.writeHead(status, { ...headers, 'Content-Encoding': 'gzip' }).end(gzipSync(body));
      } else {
        response.writeHead(status, headers).end(body);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | string;
}

async function answer(url: string, folder: string, base: string): Promise<Answer> {
  const { pathname } = new URL(url, 'http://host');
  const notFound = async (): Promise<Answer> => ({
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: await fs.readFile(path.join(folder, '404.html')),
  });
  // A browser that shows a picture by itself asks the host for its icon.
  if (base !== '' && pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  if (!pathname.startsWith(`${base}/`)) return notFound();
  const place = path.join(folder, decodeURIComponent(pathname.slice(base.length)));
  const isFolder = await fs.stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder && !pathname.endsWith('/')) {
    return { status: 301, headers: { Location: `${pathname}/` }, body: '' };
  }
  const file = isFolder ? path.join(place, 'index.html') : place;
  try {
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    return { status: 200, headers: { 'Content-Type': type }, body: await fs.readFile(file) };
  } catch {
    return notFound();
  }
}
