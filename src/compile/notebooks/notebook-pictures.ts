import fs from 'node:fs';
import path from 'node:path';
import type { NotebookPicture } from '../../markdown/notebooks/written.ts';
import { digestOf } from '../digest.ts';
import { imageFolder, keptImage } from '../image-cache.ts';
import { safeName } from '../images.ts';

/** How a text names a picture in a notebook: `analysis.ipynb/analysis-3.1a2b3c4d5e6f.png`. */
const NAME = /^.+\.ipynb\/([\w-]+\.[0-9a-f]{12}\.(?:svg|png|jpg|gif|webp))$/i;

/** Names for the pictures in a notebook, which become files of the cache. */
export class NotebookPictures {
  readonly #written: string;
  readonly #all = new Map<string, Uint8Array>();

  /** @param written the notebook's name as a text writes it */
  constructor(written: string) {
    this.#written = written;
  }

  /** @returns what a text calls the picture; no character of it means anything in Markdown */
  nameOf({ cell, ending, bytes }: NotebookPicture): string {
    const digest = digestOf(bytes).slice(0, 12);
    const name = `${safeName(this.#written)}-${cell}.${digest}.${ending}`;
    this.#all.set(name, bytes);
    return `${this.#written.split('/').map(encodeURIComponent).join('/')}/${name}`;
  }

  /** Makes the files. */
  async keep(cacheFolder: string): Promise<void> {
    for (const [name, bytes] of this.#all) {
      await keptImage(name, cacheFolder, () => Promise.resolve(bytes));
    }
  }
}

/**
 * The file of a picture in a notebook.
 *
 * @param written as a text names it, without percent-encoding
 * @returns absolute path; undefined for what is no name of such a picture
 */
export function notebookPicture(written: string, cacheFolder: string): string | undefined {
  const [, name] = NAME.exec(written) ?? [];
  if (name === undefined) return undefined;
  const file = path.join(imageFolder(cacheFolder), name);
  return fs.existsSync(file) ? file : undefined;
}
