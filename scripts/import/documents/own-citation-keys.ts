import { standardMacros } from '../../../src/bibliography/bibtex/macros.ts';
import { readBibtexFile } from '../../../src/bibliography/bibtex/read-file.ts';
import { findAsset, usualFolders } from '../assets/find-asset.ts';
import { listOf, textOf } from '../front-matter/values.ts';
import type { SourceDocument, SourceSite } from '../types.ts';

/** Keys of the works that a document may cite beside those of the site: Distill has a file for each. */
export async function ownCitationKeys(
  document: SourceDocument,
  site: SourceSite,
): Promise<string[]> {
  const files = listOf(document.frontMatter.bibliography).flatMap((one) => {
    const named = textOf(one);
    const found =
      named === undefined ? undefined : findAsset(named, document, site, usualFolders.bibliography);
    return found?.path ?? [];
  });
  const texts = await Promise.all(files.map((file) => site.read(file)));
  return texts.flatMap((text) =>
    readBibtexFile('own.bib', text ?? '', standardMacros()).entries.map(({ key }) => key),
  );
}
