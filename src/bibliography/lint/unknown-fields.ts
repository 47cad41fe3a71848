import type { SourcePosition } from '../../site/content-error.ts';
import { standardMacros } from '../bibtex/macros.ts';
import { readBibtexFile } from '../bibtex/read-file.ts';
import { positionIn } from '../bibtex/source.ts';
import { isKnownField, meantField } from './known-fields.ts';
import type { BibliographyFile } from './material.ts';

/** A field of the author's own, which is kept in the BibTeX that a site hands out and nowhere else. */
export interface UnknownField {
  name: string;
  count: number;
  /** Where it stands first. */
  file: string;
  position: SourcePosition;
}

/** Fields that nobody is known to read, in the order in which they appear; no mistakes by themselves. */
export function unknownFields(files: readonly BibliographyFile[]): UnknownField[] {
  const found = new Map<string, UnknownField>();
  const macros = standardMacros();
  for (const { file, text } of files) {
    for (const { fields, source } of readBibtexFile(file, text, macros).entries) {
      for (const { name, nameOffset } of fields.values()) {
        const earlier = found.get(name);
        if (earlier !== undefined) earlier.count += 1;
        else if (!isKnownField(name) && !isSlip(name, fields)) {
          found.set(name, { name, count: 1, file, position: positionIn(source, nameOffset) });
        }
      }
    }
  }
  return [...found.values()];
}

/** One that lint has a warning for already. */
function isSlip(name: string, fields: ReadonlyMap<string, unknown>): boolean {
  const meant = meantField(name);
  return meant !== undefined && !fields.has(meant);
}
