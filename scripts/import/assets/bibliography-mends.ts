import type { BibtexField } from '../../../src/bibliography/bibtex/entry.ts';
import { positionIn } from '../../../src/bibliography/bibtex/source.ts';
import { parseNames } from '../../../src/bibliography/people/parse-names.ts';
import { parseAuthorList } from '../documents/publications/author-list.ts';
import type { Note } from '../types.ts';
import type { Edit } from './bibliography-comments.ts';
import type { FormulaMender } from './mend-formulas.ts';

/** al-folio reads a line of the author's own as Markdown, Octavo as TeX. */
const MARKDOWN_LINK = /(?<!!)\[([^[\]\n]{1,500})\]\((https?:\/\/[^\s()\\{}%]{1,500})\)/g;

/** Fields whose formulas Octavo typesets. */
const TYPESET = new Set(['title', 'booktitle', 'abstract', 'note']);

const STARS = /(?<![\w*\\])\*{1,2}([^*\s](?:[^*\n]{0,500}[^*\s])?)\*{1,2}(?![\w*])/g;

/**
 * Mends what Octavo would refuse in a field, where it is plain what was meant: names that commas
 * separate, and a value that lost its braces.
 *
 * @returns undefined when there is nothing to mend
 */
export function mendField(
  field: BibtexField,
  file: string,
  { note, formulas }: { note: (note: Note) => void; formulas: FormulaMender },
): Edit | undefined {
  const [part, second] = field.parts;
  if (part === undefined || second !== undefined) return undefined;
  const tell = (message: string, subject: string): void => {
    const { line } = positionIn(field.source, field.valueOffset);
    note({ level: 'approximated', file, line, message, subject });
  };
  if (part.macro !== undefined) {
    // What stands for nothing is no macro, but a text without its braces.
    if (part.text !== '') return undefined;
    // Macros are read in small letters.
    const end = part.offset + part.macro.length;
    const value = field.source.text.slice(part.offset, end);
    tell('A value of the bibliography had no braces, and got them.', value);
    return { start: part.offset, end, text: `{${value}}` };
  }
  if (field.name === 'additional_info') {
    const text = part.text
      .replaceAll(MARKDOWN_LINK, '\\href{$2}{$1}')
      .replaceAll(STARS, '\\emph{$1}')
      .replace(/^\s*[.,;]\s+/, '');
    if (text === part.text) return undefined;
    tell('Markdown in "additional_info" of the bibliography is TeX now.', part.text);
    return { start: part.offset, end: part.offset + part.text.length, text };
  }
  if (TYPESET.has(field.name)) {
    const { text, undefinedCommands } = formulas(part.text);
    if (text === part.text) return undefined;
    if (undefinedCommands.length === 0) {
      tell('A formula of the bibliography is written as KaTeX reads it.', part.text);
    }
    for (const name of new Set(undefinedCommands)) {
      note({
        level: 'problem',
        file,
        line: positionIn(field.source, field.valueOffset).line,
        message: `A formula of the bibliography has the command "\\${name}", which nothing defines; its name stands for it.`,
        advice: 'Define it in content/macros.yaml, and write the formula as it was.',
      });
    }
    return { start: part.offset, end: part.offset + part.text.length, text };
  }
  if (!['author', 'editor'].includes(field.name)) return undefined;
  const mended = mendNames(part.text);
  if (mended === undefined) return undefined;
  tell(mended.message, part.text);
  return { start: part.offset, end: part.offset + part.text.length, text: mended.names };
}

/**
 * Names that Octavo would refuse, as BibTeX has them, with what was done.
 *
 * @returns undefined when they are sound, and when it is not plain what was meant
 */
export function mendNames(written: string): { names: string; message: string } | undefined {
  if (isSound(written)) return undefined;
  const once = written.replaceAll(/\band(?:\s+and)+\b/g, 'and').replace(/^\s*and\s|\sand\s*$/g, '');
  if (once !== written && isSound(once)) {
    const message = 'A name is missing beside an "and" of the bibliography, which was taken away.';
    return { names: once, message };
  }
  const read = parseAuthorList(written.replaceAll(/\s+/g, ' '));
  if (read === undefined) return undefined;
  const names = [...read.names, ...(read.othersOmitted ? ['others'] : [])].join(' and ');
  return { names, message: 'Commas separated names of the bibliography; "and" does now.' };
}

function isSound(names: string): boolean {
  return parseNames(names).problems.every(({ problem }) => problem.kind !== 'name-syntax');
}
