/**
 * What stands after the language of a block of code.
 *
 * ````md
 * ```ts title="sum.ts" {1,3-5} /total/ showLineNumbers wrap
 * ````
 */

import type { Code } from 'mdast';
import type { ContentError } from '../../site/content-error.ts';
import { nearest } from '../../site/nearest.ts';
import { positionAtOffset, positionOf, type TextContext } from '../context.ts';

export interface CodeOptions {
  language: string | undefined;
  /** Shown above the code: often the name of its file. */
  title: string | undefined;
  /** Marked lines, as `transformerMetaHighlight` of Shiki reads them: `{1,3-5}`. */
  lines: string;
  /** Marked words, as `transformerMetaWordHighlight` reads them: `/total/ /sum/`. */
  words: string;
  /** Number of the first line; undefined when lines are not numbered. */
  firstNumber: number | undefined;
  /** Whether long lines are broken instead of scrolled to. */
  wraps: boolean;
  /** Whether it has a button that copies it; undefined leaves that to its length. */
  copies: boolean | undefined;
  /** Language that the lines of a `diff` are in. */
  diffLanguage: string | undefined;
}

const PART =
  /\{([^}]*)\}|\/((?:\\.|[^/\\])+)\/|([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))|([^\s{]+)/gsu;
const LINES = /^\s*\d+(?:\s*-\s*\d+)?(?:\s*,\s*\d+(?:\s*-\s*\d+)?)*\s*$/;
const names = ['title', 'showLineNumbers', 'wrap', 'copy', 'lang'];

/** Reads the line that opens a block of code; what it does not know is a warning in the context. */
export function readCodeOptions(node: Code, context: TextContext): CodeOptions {
  const { language, meta } = splitInfo(node);
  const options: CodeOptions = {
    language,
    title: undefined,
    lines: '',
    words: '',
    firstNumber: undefined,
    wraps: false,
    copies: undefined,
    diffLanguage: undefined,
  };
  for (const match of meta.matchAll(PART)) {
    const [written, lines, word, key, double, single, bare, flag] = match;
    const name = key ?? flag ?? '';
    const value = double ?? single ?? bare;
    if (lines !== undefined) {
      if (areLines(lines, node.value)) options.lines = joined(options.lines, lines);
      else warn(written, badLines(written, node.value), node, context);
    } else if (word !== undefined) {
      options.words += ` ${written}`;
    } else if (!setOption(options, name, value)) {
      warn(written, unknownOption(name, written), node, context);
    }
  }
  return options;
}

/** `ts{1,3}`, without a space, is meant by many and is two things. */
function splitInfo({ lang, meta }: Code): { language: string | undefined; meta: string } {
  const [, language = '', rest = ''] = /^([^{]+)?(.*)$/s.exec(lang ?? '') ?? [];
  // Pandoc's {.python} is one word.
  if (language === '') return { language: lang ?? undefined, meta: meta ?? '' };
  return { language, meta: [rest, meta ?? ''].join(' ') };
}

function joined(lines: string, more: string): string {
  return lines === '' ? `{${more}}` : lines.replace('}', `,${more}}`);
}

function areLines(lines: string, code: string): boolean {
  if (!LINES.test(lines)) return false;
  const count = code.split('\n').length;
  return lines.split(/[,-]/).every((line) => Number(line) >= 1 && Number(line) <= count);
}

/** @returns whether there is such an option with such a value */
function setOption(options: CodeOptions, name: string, value: string | undefined): boolean {
  const isOff = value === 'false';
  const isSwitch = value === undefined || value === 'true' || isOff;
  switch (name) {
    case 'title':
      options.title = value;
      return value !== undefined;
    case 'lang':
      options.diffLanguage = value;
      return value !== undefined;
    case 'showLineNumbers':
      if (!isSwitch && !/^\d+$/.test(value)) return false;
      options.firstNumber = isOff ? undefined : isSwitch ? 1 : Number(value);
      return true;
    case 'wrap':
      options.wraps = !isOff;
      return isSwitch;
    case 'copy':
      options.copies = !isOff;
      return isSwitch;
    default:
      return false;
  }
}

type Complaint = Pick<ContentError, 'kind' | 'message' | 'fix'>;

function unknownOption(name: string, written: string): Complaint {
  const meant = names.includes(name) ? undefined : nearest(name, names);
  return {
    kind: 'unknown-code-option',
    message: `A block of code has no option "${written}".`,
    fix:
      meant === undefined
        ? 'Write title="…", {1,3-5}, /word/, showLineNumbers, showLineNumbers=10, wrap, copy or copy=false.'
        : `Did you mean "${meant}"?`,
  };
}

function badLines(written: string, code: string): Complaint {
  const count = code.split('\n').length;
  return {
    kind: 'unknown-code-lines',
    message: `"${written}" names no lines of this block of code.`,
    fix: `Write numbers and ranges from 1 to ${count}: {1,3-5}.`,
  };
}

function warn(written: string, complaint: Complaint, node: Code, context: TextContext): void {
  const start = node.position?.start.offset ?? 0;
  const offset = context.source.indexOf(written, start);
  const lineEnd = context.source.indexOf('\n', start);
  const isOnLine = offset !== -1 && (lineEnd === -1 || offset < lineEnd);
  const position = isOnLine ? positionAtOffset(context, offset) : positionOf(context, node);
  context.errors.push({ severity: 'warning', file: context.file, position, ...complaint });
}
