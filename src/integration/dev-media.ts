import fs from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { currentCompilation } from '../compile/current.ts';
import { produceMedia } from '../compile/media.ts';

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
};

/** Answers requests for pictures, films and recordings while the author writes; each is made when it is first asked for. */
export function serveMedia(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    void answer(request.url ?? '')
      .then((found) => {
        if (found === undefined) {
          next();
          return;
        }
        response.setHeader(
          'Content-Type',
          types[path.extname(found.name)] ?? 'application/octet-stream',
        );
        response.end(found.content);
      })
      .catch(next);
  });
}

async function answer(url: string): Promise<{ name: string; content: Uint8Array } | undefined> {
  const marker = url.indexOf('/_media/');
  if (marker === -1) return undefined;
  const { compiled } = await currentCompilation();
  const wanted = decodeURIComponent(url.slice(marker).split('?')[0] ?? '');
  const made = [...(compiled?.media ?? []), ...(compiled?.linkPreviews.files ?? [])];
  const media = made.find(({ sitePath }) => sitePath === wanted);
  if (compiled === undefined || media === undefined) return undefined;
  const file = await produceMedia(media, compiled.options.cacheFolder);
  return { name: wanted, content: await fs.readFile(file) };
}
