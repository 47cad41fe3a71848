import { standardMacros } from '../../../src/bibliography/bibtex/macros.ts';
import { readBibtexFile } from '../../../src/bibliography/bibtex/read-file.ts';
import { readBibliography } from '../../../src/bibliography/read.ts';
import { bibliographyText, type BibliographyPlaces } from '../assets/bibliography-files.ts';
import { bibliographyFiles, bibliographyName } from '../data/bibliography.ts';
import { newlinesIn } from '../text/pieces.ts';
import type { Note, OpenedSite, TargetFile } from '../types.ts';

/** A BibTeX file of the source site. */
export interface SourceBibliography {
  /** Name in `content/`. */
  name: string;
  /** Whether its works are the author's. */
  isOwn: boolean;
  text: string;
  keys: readonly string[];
  /**
   * Its text for the new site, once addresses are known; takes the files over that it names.
   *
   * @param taken keys of the bibliographies before it
   */
  mended: (taken: Set<string>, places: BibliographyPlaces) => string;
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
        mended: (taken, places) => mendedText(path, text, taken, places),
      };
    }),
  );
  return read.filter((source) => source !== undefined);
}

/** The text of a bibliography for the new site; what is wrong with it is told. */
function mendedText(
  path: string,
  text: string,
  taken: Set<string>,
  places: BibliographyPlaces,
): string {
  const mended = bibliographyText(path, text, taken, places);
  tellMistakes(path, mended, newlinesIn(text) - newlinesIn(mended), places.note);
  return mended;
}

/**
 * The bibliographies that stand beside their texts: those in which something was mended are texts, the
 * others stay the copies that they are. Keys of one need not differ from those of another.
 */
export async function mendBeside(
  files: readonly TargetFile[],
  places: BibliographyPlaces,
): Promise<TargetFile[]> {
  return Promise.all(
    files.map(async (file): Promise<TargetFile> => {
      if (!('copyOf' in file) || !/^content\/.*\.bib$/.test(file.path)) return file;
      const text = await places.site.read(file.copyOf);
      if (text === undefined) return file;
      const mended = mendedText(file.copyOf, text, new Set(), places);
      return mended === text ? file : { path: file.path, text: mended };
    }),
  );
}

/**
 * Tells of what Octavo will refuse; `bib fix` mends some of it.
 *
 * @param above how many lines of the file stood above the text
 */
function tellMistakes(file: string, text: string, above: number, note: (note: Note) => void): void {
  const { errors } = readBibliography([{ file, text }], { owner: { name: '', aliases: [] } });
  for (const { severity, kind, position, message, fix } of errors) {
    // A key that is taken is told of when its entry becomes a comment.
    if (severity !== 'error' || kind === 'duplicate-key') continue;
    note({ level: 'problem', file, line: position.line + above, message, advice: fix });
  }
}
