import type { ContentError } from '../site/content-error.ts';
import { inheritFields } from './bibtex/crossref.ts';
import { rejectDuplicateKeys } from './bibtex/duplicate-keys.ts';
import type { BibtexEntry } from './bibtex/entry.ts';
import { standardMacros } from './bibtex/macros.ts';
import { readBibtexFile } from './bibtex/read-file.ts';
import { buildWork } from './build-work.ts';
import { ownerFinder, type OwnerNames } from './owner.ts';
import type { Work } from './work.ts';

/**
 * Reads bibliographies as one: `@string`s and crossrefs reach across files, in the order given.
 * An entry that cannot be read is an error and takes no other with it.
 *
 * @param files absolute paths with their texts, UTF-8
 * @param owner whose site it is, to be found among the authors
 * @returns the works in the order of the files, and every mistake with its place
 */
export function readBibliography(
  files: readonly { file: string; text: string }[],
  owner: OwnerNames,
): { works: Work[]; errors: ContentError[] } {
  const macros = standardMacros();
  const errors: ContentError[] = [];
  const read: BibtexEntry[] = [];
  for (const { file, text } of files) {
    const result = readBibtexFile(file, text, macros);
    for (const entry of result.entries) read.push(entry);
    for (const error of result.errors) errors.push(error);
  }
  const unique = rejectDuplicateKeys(read);
  const whole = inheritFields(unique.entries);
  for (const error of [...unique.errors, ...whole.errors]) errors.push(error);
  const findOwner = ownerFinder(owner);
  const works: Work[] = [];
  for (const entry of whole.entries) {
    const built = buildWork(entry, findOwner);
    if (built.work !== undefined) works.push(built.work);
    for (const error of built.errors) errors.push(error);
  }
  return { works, errors };
}
