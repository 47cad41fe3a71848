import fs from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { currentCompilation } from '../compile/current.ts';
import { produceMedia } from '../compile/media.ts';
import type { DevBundle } from './dev-bundle.ts';
import { ASSETS } from './server-bundle.ts';

const types: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.vtt': 'text/vtt; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Answers requests for pictures, films and recordings while the author writes; each is made when it is first asked for. */
export function serveMedia(server: ViteDevServer): void {
  serveBelow(server, '/_media/', async (wanted) => {
    const { compiled } = await currentCompilation();
    const made = [...(compiled?.media ?? []), ...(compiled?.linkPreviews.files ?? [])];
    const media = made.find(({ sitePath }) => sitePath === wanted);
    if (compiled === undefined || media === undefined) return undefined;
    return fs.readFile(await produceMedia(media, compiled.options.cacheFolder));
  });
}

/** Answers requests for what browsers load for the pages of the bundle. */
export function serveAssets(server: ViteDevServer, bundle: DevBundle): void {
  serveBelow(server, `/${ASSETS}/`, (wanted) => bundle.asset(wanted));
}

/**
 * @param folder with slashes around it
 * @param contentOf undefined when there is no such file
 */
function serveBelow(
  server: ViteDevServer,
  folder: string,
  contentOf: (sitePath: string) => Promise<Uint8Array | undefined>,
): void {
  server.middlewares.use((request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?');
    const marker = address.indexOf(folder);
    if (marker === -1) {
      next();
      return;
    }
    const wanted = decodeURIComponent(address.slice(marker));
    void contentOf(wanted)
      .then((content) => {
        if (content === undefined) {
          next();
          return;
        }
        const type = types[path.extname(wanted)] ?? 'application/octet-stream';
        response.setHeader('Content-Type', type);
        response.end(content);
      })
      .catch(next);
  });
}
