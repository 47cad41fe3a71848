import {
  readBibliography,
  type BibliographyContext,
  type ReadBibliography,
} from '../bibliography/read.ts';
import { digestOf, type TextCache } from './text-cache.ts';

/** Reads bibliographies as `readBibliography` does. */
export type BibliographyReader = typeof readBibliography;

/** The same as plain data. */
interface Kept extends Omit<ReadBibliography, 'broken'> {
  broken: [key: string, place: Pick<ReadBibliography['errors'][number], 'file' | 'position'>][];
}

/**
 * Reads the same files once, and keeps what they say: that is a tenth of the work.
 *
 * @param engine identifies the engine and its libraries
 */
export function keptBibliography(cache: TextCache, engine: string): BibliographyReader {
  return (files, { owner, coauthors, venues }) => {
    const context: BibliographyContext = {
      owner,
      ...(coauthors !== undefined && { coauthors }),
      ...(venues !== undefined && { venues }),
    };
    const parts = files.flatMap(({ file, text }) => [file, text]);
    const key = digestOf('bibliography', JSON.stringify(context), engine, ...parts);
    const kept = cache.keep(key, (): Kept => {
      const read = readBibliography(files, context);
      return { ...read, broken: [...read.broken] };
    });
    return { ...kept, broken: new Map(kept.broken) };
  };
}
