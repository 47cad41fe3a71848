import { standardMacros } from '../../bibtex/macros.ts';
import { readBibtexFile } from '../../bibtex/read-file.ts';
import type { BibliographyFile } from '../material.ts';
import { addCommas } from './add-commas.ts';
import { addKey } from './add-keys.ts';
import { dropCopies } from './drop-copies.ts';
import type { Edit } from './edit.ts';
import { mendValues } from './mend-values.ts';

/**
 * Finds what can be mended in bibliographies without changing what they mean: a second run over the
 * mended text finds nothing. Each file is mended by itself.
 *
 * @param files in the order in which they are read: `@string`s of one serve the next
 * @returns for each file its edits, in ascending order, none over another
 */
export function fixBibliography(
  files: readonly BibliographyFile[],
): (BibliographyFile & { edits: Edit[] })[] {
  const macros = standardMacros();
  return files.map(({ file, text }) => {
    const { entries } = readBibtexFile(file, text, macros);
    const copies = dropCopies(entries);
    const edits = entries
      .flatMap(
        (entry) =>
          copies.get(entry) ?? [...addKey(entry), ...mendValues(entry), ...addCommas(entry)],
      )
      .sort((left, right) => left.start - right.start);
    return { file, text, edits };
  });
}
