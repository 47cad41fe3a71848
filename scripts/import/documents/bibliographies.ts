import { standardMacros } from '../../../src/bibliography/bibtex/macros.ts';
import { readBibtexFile } from '../../../src/bibliography/bibtex/read-file.ts';
import { bibliographyText, type BibliographyPlaces } from '../assets/bibliography-files.ts';
import { bibliographyFiles, bibliographyName } from '../data/bibliography.ts';
import type { OpenedSite } from '../types.ts';

/** A BibTeX file of the source site. */
export interface SourceBibliography {
  /** Name in `content/`. */
  name: string;
  /** Whether its works are the author's. */
  isOwn: boolean;
  text: string;
  keys: readonly string[];
  /** Its text for the new site, once addresses are known; takes the files over that it names. */
  mended: (places: BibliographyPlaces) => string;
}

/** Reads the bibliographies of a site. */
export async function bibliographiesOf(site: OpenedSite): Promise<SourceBibliography[]> {
  const { own, others } = bibliographyFiles(site);
  const read = await Promise.all(
    [...own, ...others].map(async (path): Promise<SourceBibliography | undefined> => {
      const text = await site.read(path);
      if (text === undefined) return undefined;
      return {
        name: bibliographyName(path),
        isOwn: own.includes(path),
        text,
        keys: readBibtexFile(path, text, standardMacros()).entries.map(({ key }) => key),
        mended: (places) => bibliographyText(path, text, places),
      };
    }),
  );
  return read.filter((source) => source !== undefined);
}
