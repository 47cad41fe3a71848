import {
  readBibliography,
  type BibliographyContext,
  type ReadBibliography,
} from '../bibliography/read.ts';
import {
  longPart,
  shortPart,
  wholeWorks,
  withVersions,
  type LongPart,
  type ShortPart,
} from './kept-work.ts';
import { digestOf, type TextCache } from './text-cache.ts';

/** What BibTeX files hold, with what identifies it. */
export interface KeptBibliography extends ReadBibliography {
  digest: string;
}

/** Reads bibliographies as `readBibliography` does. */
export type BibliographyReader = (
  ...given: Parameters<typeof readBibliography>
) => KeptBibliography;

/** All but the long parts of the works, as plain data. */
interface Kept extends Pick<ReadBibliography, 'errors'> {
  works: ShortPart[];
  broken: string[];
}

/**
 * Reads the same files once, and keeps what they say: that is a tenth of the work. The long parts of
 * the works are fetched when one of them is asked for.
 *
 * @param engine identifies the engine and its libraries
 */
export function keptBibliography(cache: TextCache, engine: string): BibliographyReader {
  return (files, { owner, coauthors, members, venues }) => {
    const context: BibliographyContext = {
      owner,
      ...(coauthors !== undefined && { coauthors }),
      ...(members !== undefined && { members }),
      ...(venues !== undefined && { venues }),
    };
    const parts = files.flatMap(({ file, text }) => [file, text]);
    const digest = digestOf('bibliography', JSON.stringify(context), engine, ...parts);
    const longKey = digestOf('long parts', digest);
    const kept = (cache.use(longKey) ? cache.find(digest) : undefined) as Kept | undefined;
    if (kept === undefined) {
      const read = readBibliography(files, context);
      const { errors, broken } = read;
      cache.setList(longKey, withVersions(read.works).map(longPart));
      cache.keep(digest, () => ({ works: read.works.map(shortPart), errors, broken: [...broken] }));
      return { ...read, digest };
    }
    let fetch: ((place: number) => unknown) | undefined;
    const works = wholeWorks(kept.works, (place) => {
      fetch ??= cache.getList(longKey) ?? fetchAgain(files, context);
      return fetch(place) as LongPart;
    });
    return { works, errors: kept.errors, broken: new Set(kept.broken), digest };
  };
}

/** For when the cache was damaged or emptied since. */
function fetchAgain(...given: Parameters<typeof readBibliography>): (place: number) => LongPart {
  const works = withVersions(readBibliography(...given).works);
  return (place) => {
    const work = works[place];
    if (work === undefined) throw new Error(`The bibliography has no work at place ${place}.`);
    return longPart(work);
  };
}
