import type { BibtexEntry } from '../../../../src/bibliography/bibtex/entry.ts';
import { standardMacros } from '../../../../src/bibliography/bibtex/macros.ts';
import { readBibtexFile } from '../../../../src/bibliography/bibtex/read-file.ts';
import { mendNames } from '../../assets/bibliography-mends.ts';
import { fold } from '../../../../src/bibliography/people/fold.ts';

/** An entry of a linked BibTeX file. */
export interface LinkedEntry {
  type: string;
  key: string;
  /** Names in lower case, values with their braces. */
  fields: readonly (readonly [string, string])[];
}

/**
 * Finds the entry of a work in BibTeX that its page links to or holds.
 *
 * @returns undefined when nothing there is about the work
 */
export function linkedEntry(bibtex: string, title: string): LinkedEntry | undefined {
  const { entries } = readBibtexFile('linked.bib', bibtex, standardMacros());
  const [only, second] = entries;
  const found =
    entries.find(
      (entry) => lettersOf(entry.fields.get('title')?.value ?? '') === lettersOf(title),
    ) ?? (second === undefined && isAbout(only, title) ? only : undefined);
  if (found === undefined) return undefined;
  return { type: found.type, key: found.key, fields: writtenFields(found) };
}

/** Whether an entry may be that of a work: files beside a page are copied, and then forgotten. */
function isAbout(entry: BibtexEntry | undefined, title: string): boolean {
  const [written, wanted] = [entry?.fields.get('title')?.value ?? '', title].map(wordsOf);
  if (written === undefined || wanted === undefined || written.size === 0 || wanted.size === 0) {
    return true;
  }
  const shared = [...written].filter((word) => wanted.has(word)).length;
  return shared >= Math.min(written.size, wanted.size) / 2;
}

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).match(/[\p{L}\p{N}]{3,}/gu));
}

/** How many entries a text of BibTeX has. */
export function entryCount(bibtex: string): number {
  return readBibtexFile('shown.bib', bibtex, standardMacros()).entries.length;
}

function writtenFields(entry: BibtexEntry): [string, string][] {
  return [...entry.fields.values()]
    .filter(({ value }) => value.trim() !== '')
    .map(({ name, value, parts }) => {
      // The work that it is part of does not come with it.
      if (name === 'crossref') return [`comment-${name}`, `{${oneLine(value)}}`];
      const [part, second] = parts;
      if (name === 'author' || name === 'editor') {
        return [name, `{${oneLine(mendNames(value)?.names ?? value)}}`];
      }
      const isMonth = name === 'month' && second === undefined && part?.macro !== undefined;
      return [name, isMonth ? value.slice(0, 3).toLowerCase() : `{${oneLine(value)}}`];
    });
}

function oneLine(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}

function lettersOf(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
