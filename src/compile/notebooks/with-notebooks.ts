import path from 'node:path';
import { textsFor } from '../../site/i18n/texts.ts';
import type { ContentError } from '../../site/content-error.ts';
import { didYouMean } from '../../site/did-you-mean.ts';
import { isKnownLanguage } from '../../markdown/highlight.ts';
import type { WrittenLine } from '../../markdown/notebooks/written.ts';
import { writeNotebook } from '../../markdown/notebooks/write-notebook.ts';
import type { TextSource } from '../../markdown/render.ts';
import { findFile, missingFileFix } from '../find-file.ts';
import type { TextWork } from '../text-work.ts';
import { chooseCells } from './choose-cells.ts';
import { findNotebooks, isCodeShown, type NotebookLine } from './find-notebooks.ts';
import { NotebookPictures } from './notebook-pictures.ts';
import { readNotebookFile } from './read-notebook-file.ts';

/** A line of a text in which notebooks were put. */
export interface PlacedLine {
  /** Which line of the author's text it is, or stands for; counted from 0. */
  index: number;
  /** Where in a notebook it is from. */
  origin?: { notebook: string } & Omit<WrittenLine, 'text'>;
}

/** A text in which notebooks stand in the place of the lines that name them. */
export interface TextWithNotebooks {
  body: string;
  lines: readonly PlacedLine[];
  errors: ContentError[];
}

/** A text, and what its page is called. */
export interface TitledText extends TextSource {
  title?: string | undefined;
}

const ATTRIBUTES = ['src', 'cells', 'code'];

/**
 * Puts notebooks into a text, as Markdown.
 *
 * @returns undefined for a text that shows none
 */
export async function withNotebooks(
  source: TitledText,
  work: Pick<TextWork, 'site'>,
): Promise<TextWithNotebooks | undefined> {
  const found = source.file.endsWith('.mdx') ? [] : findNotebooks(source.body);
  if (found.length === 0) return undefined;
  const shown = new Map<number, ShownNotebook>();
  for (const line of found) shown.set(line.index, await showNotebook(line, source, work));
  const text: string[] = [];
  const lines: PlacedLine[] = [];
  for (const [index, line] of source.body.split('\n').entries()) {
    const notebook = shown.get(index);
    if (notebook === undefined) {
      text.push(line);
      lines.push({ index });
      continue;
    }
    for (const { text: written, ...place } of notebook.lines) {
      text.push(written);
      lines.push({ index, origin: { notebook: notebook.name, ...place } });
    }
  }
  return { body: text.join('\n'), lines, errors: [...shown.values()].flatMap((one) => one.errors) };
}

interface ShownNotebook {
  name: string;
  lines: readonly WrittenLine[];
  errors: ContentError[];
}

async function showNotebook(
  { index, attributes }: NotebookLine,
  { file, bodyLine, title, language = 'en' }: TitledText,
  { site }: Pick<TextWork, 'site'>,
): Promise<ShownNotebook> {
  const written = attributes.get('src') ?? '';
  const name = path.posix.basename(written);
  const place = { file, position: { line: bodyLine + index, column: 1 } };
  const failed = (complaint: Complaint): ShownNotebook => {
    return { name, lines: [], errors: [{ severity: 'error', ...place, ...complaint }] };
  };
  const complaint = wrongAttribute(attributes);
  if (complaint !== undefined) return failed(complaint);
  const source = findFile(written, file, site);
  if (source === undefined) return failed(noNotebook(written, file, site));
  const notebook = await readNotebookFile(source);
  if ('message' in notebook) {
    const { line, column, message, fix } = notebook;
    const position = { line, column };
    const error = { kind: 'notebook', file: source, position, message, fix } as const;
    return { name, lines: [], errors: [{ severity: 'error', ...error }] };
  }
  const cells = attributes.get('cells');
  const chosen = cells === undefined ? undefined : chooseCells(cells, notebook);
  if (chosen !== undefined && 'message' in chosen) return failed({ kind: 'cells', ...chosen });
  const pictures = new NotebookPictures(written);
  const code = attributes.get('code') ?? 'show';
  const { lines, complaints } = writeNotebook(notebook, chosen, {
    title,
    code: isCodeShown(code) ? code : 'show',
    languageOf: highlighterName,
    codeLabel: textsFor(language, site.settings).code,
    nameOf: (picture) => pictures.nameOf(picture),
  });
  await pictures.keep(site.options.cacheFolder);
  const errors = complaints.map(({ cell, message, ...complaint }): ContentError => {
    const where = inNotebook({ notebook: name, cell, line: undefined });
    return { severity: 'warning', ...place, ...complaint, message: `${message} ${where}` };
  });
  // What stands before and behind is parted from it.
  const blank = { text: '', cell: 1, line: undefined };
  return { name, lines: [blank, ...lines, blank], errors };
}

type Complaint = Pick<ContentError, 'kind' | 'message' | 'fix'>;

/** Says where in a notebook something is: “It is in cell 3 of analysis.ipynb, line 2.” */
export function inNotebook({ notebook, cell, line }: NonNullable<PlacedLine['origin']>): string {
  return `It is in cell ${cell} of ${notebook}${line === undefined ? '' : `, line ${line}`}.`;
}

function wrongAttribute(attributes: ReadonlyMap<string, string>): Complaint | undefined {
  for (const name of attributes.keys()) {
    if (ATTRIBUTES.includes(name)) continue;
    return {
      kind: 'unknown-attribute',
      message: `"notebook" has no attribute "${name}".`,
      fix: didYouMean(name, ATTRIBUTES, `It knows ${ATTRIBUTES.join(', ')}.`),
    };
  }
  if ((attributes.get('src') ?? '') === '') {
    return {
      kind: 'missing-attribute',
      message: '"notebook" needs the attribute "src".',
      fix: 'Name the file: ::notebook{src=analysis.ipynb}.',
    };
  }
  const code = attributes.get('code');
  if (code === undefined || isCodeShown(code)) return undefined;
  return {
    kind: 'attribute-value',
    message: `"notebook" cannot do anything with code="${code}".`,
    fix: 'Write code=show, code=fold or code=none.',
  };
}

function noNotebook(written: string, file: string, site: TextWork['site']): Complaint {
  return {
    kind: 'missing-file',
    message: `There is no notebook "${written}".`,
    fix: missingFileFix(written, file, site),
  };
}

/** Kernels have names of their own for some languages. */
function highlighterName(name: string): string {
  const language = name.toLowerCase().replace(/^i?python\d*$|^sage$/, 'python');
  const plain = language.replace(/^(?:x?c\+\+|xcpp)\d*$/, 'cpp');
  return isKnownLanguage(plain) ? plain : 'text';
}
