import type { ContentError } from '../../site/content-error.ts';
import type { BibtexEntry } from '../bibtex/entry.ts';
import { standardMacros } from '../bibtex/macros.ts';
import { readBibtexFile } from '../bibtex/read-file.ts';
import { createSource, type BibtexSource } from '../bibtex/source.ts';
import type { VersionPair } from '../versions.ts';
import type { Work } from '../work.ts';
import { likelyVersions } from './version-pairs.ts';

/** A `.bib` file: absolute path, and its text. */
export interface BibliographyFile {
  file: string;
  text: string;
}

/** What the rules look at. */
export interface LintMaterial {
  /** Every work, joined versions too, each on its own. */
  works: readonly Work[];
  /** Works that the author has joined are one family; each work belongs to one. */
  familyOf: ReadonlyMap<Work, Work>;
  /** Works that look like versions of one and are not joined. */
  suggested: readonly VersionPair[];
  /** Entries as the files have them, nothing inherited; those that cannot be read are left out. */
  entries: readonly BibtexEntry[];
  sources: readonly BibtexSource[];
}

/** Finds one kind of mistake. */
export type Rule = (material: LintMaterial) => ContentError[];

/**
 * Gathers what the rules need from what the reader made of the files, and from the files.
 *
 * @param works as `readBibliography` returns them for the same files
 */
export function gatherMaterial(
  works: readonly Work[],
  files: readonly BibliographyFile[],
): LintMaterial {
  const familyOf = new Map<Work, Work>();
  const enter = (work: Work, family: Work): void => {
    if (familyOf.has(work)) return;
    familyOf.set(work, family);
    for (const version of work.versions) enter(version, family);
  };
  for (const work of works) enter(work, work);
  const macros = standardMacros();
  return {
    works: [...familyOf.keys()],
    familyOf,
    suggested: likelyVersions(works),
    entries: files.flatMap(({ file, text }) => readBibtexFile(file, text, macros).entries),
    sources: files.map(({ file, text }) => createSource(file, text)),
  };
}
