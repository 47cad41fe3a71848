import { findAsset, usualFolders } from '../../assets/find-asset.ts';
import { textOf } from '../../front-matter/values.ts';
import { newlinesIn } from '../../text/pieces.ts';
import type { DocumentsJob, SourceDocument } from '../../types.ts';
import { entryCount, linkedEntry } from './linked-entry.ts';

/** BibTeX of a publication, and where it stands, in words for the report. */
export interface FoundBibtex {
  text: string;
  from: string;
}

const FENCE =
  /(?:^[*_ \t]*bib(?:la)?tex[*_ \t]*:?[*_ \t]*\n\s*)?^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)^[ \t]*\1[ \t]*$/gim;

/**
 * Finds the BibTeX of a publication: what its front matter holds or links to, the file of the same name
 * beside it, or the one entry that its text shows as code.
 */
export async function findBibtex(
  document: SourceDocument,
  { site, note }: Pick<DocumentsJob, 'site' | 'note'>,
): Promise<FoundBibtex | undefined> {
  const { bibtex, bibtexurl: address, bib } = document.frontMatter;
  const held = [bibtex, bib].map(textOf).find((text) => text?.includes('@') === true);
  if (held !== undefined && hasEntry(held, document))
    return { text: held, from: 'in its front matter' };
  const named = [address, bibtex, bib].map(textOf).find((text) => text !== undefined);
  const linked =
    named === undefined ? undefined : findAsset(named, document, site, usualFolders.paper);
  const beside = document.path.replace(/\.[^./]+$/, '.bib');
  for (const path of [linked?.path, beside]) {
    const text = path === undefined ? undefined : await site.read(path);
    if (path === undefined || text === undefined) continue;
    const isOfUse = path === linked?.path ? hasEntry(text, document) : namesAuthors(text, document);
    if (isOfUse) return { text, from: path };
    if (entryCount(text) === 1 && !hasEntry(text, document)) {
      note({
        level: 'problem',
        file: path,
        line: 1,
        message: 'The BibTeX of a publication is that of another work, and was left out.',
        subject: textOf(document.frontMatter.title) ?? document.path,
        advice: 'Look at the entry of the publication in content/papers.bib.',
      });
    }
  }
  const shown = [...document.body.matchAll(FENCE)].flatMap(([, , code = '']) =>
    entryCount(code) === 1 ? [code] : [],
  );
  const [only, second] = shown;
  return only !== undefined && second === undefined && namesAuthors(only, document)
    ? { text: only, from: 'in its text' }
    : undefined;
}

/** Whether there is an entry for the work. */
function hasEntry(bibtex: string, { frontMatter }: SourceDocument): boolean {
  return linkedEntry(bibtex, textOf(frontMatter.title) ?? '') !== undefined;
}

/** Whether there is one that says more than the page does. */
function namesAuthors(bibtex: string, { frontMatter }: SourceDocument): boolean {
  const fields = linkedEntry(bibtex, textOf(frontMatter.title) ?? '')?.fields ?? [];
  return fields.some(([name]) => name === 'author' || name === 'editor');
}

/** A text without the entry that its page shows by itself. */
export function withoutShownBibtex(body: string, key: string): string {
  return body.replaceAll(FENCE, (whole, _fence: string, code: string) =>
    entryCount(code) === 1 && linkedEntry(code, '')?.key === key
      ? '\n'.repeat(newlinesIn(whole))
      : whole,
  );
}
