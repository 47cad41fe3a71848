/**
 * What stands after the language of a block of code.
 *
 * ````md
 * ```ts title="sum.ts" {1,3-5} /total/ showLineNumbers wrap
 * ````
 */

import type { Code } from 'mdast';
import { positionAtOffset, positionOf, type TextContext } from '../context.ts';
import {
  badLines,
  cell,
  openQuote,
  unknownOption,
  unknownWord,
  type Complaint,
} from './code-complaints.ts';
import { areAttributes, optionsIn, readBracedInfo } from './pandoc-attributes.ts';

/** What is said behind the opening fence of a block of code. */
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
  /** Whether it is what a program printed. */
  isOutput: boolean;
  /** Language that the lines of a `diff` are in. */
  diffLanguage: string | undefined;
}

const PART =
  /\{([^}]*)\}|\/((?:\\.|[^/\\])+)\/|([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))|([^\s{]+)/gsu;
const LINES = /^\s*\d+(?:\s*-\s*\d+)?(?:\s*,\s*\d+(?:\s*-\s*\d+)?)*\s*$/;

/** Reads the line that opens a block of code; what it does not know is a warning in the context. */
export function readCodeOptions(node: Code, context: TextContext): CodeOptions {
  const { language, meta, isCell } = splitInfo(node);
  if (isCell) warn(node.lang ?? '', cell(language ?? ''), node, context);
  const options: CodeOptions = {
    language,
    title: undefined,
    lines: '',
    words: '',
    firstNumber: undefined,
    wraps: false,
    copies: undefined,
    isOutput: false,
    diffLanguage: undefined,
  };
  const set = (name: string, value: string | undefined, written: string): void => {
    const [mark] = /^["']/.exec(value ?? '') ?? [];
    if (mark !== undefined) warn(written, openQuote(written, mark), node, context);
    else if (!setOption(options, name, value)) {
      warn(written, unknownOption(name, written), node, context);
    }
  };
  for (const match of meta.matchAll(PART)) {
    const [written, lines, word, key, double, single, bare, flag] = match;
    const name = key ?? flag ?? '';
    const value = double ?? single ?? bare;
    if (lines !== undefined && (areAttributes(lines) || lines.trim() === '')) {
      for (const { name, value, written } of optionsIn(lines)) set(name, value, written);
    } else if (lines !== undefined) {
      if (areLines(lines, node.value)) options.lines = joined(options.lines, lines);
      else warn(written, badLines(written, node.value), node, context);
    } else if (word !== undefined) {
      options.words += ` ${written}`;
      const meant = word.replaceAll(/\\(.)/g, '$1');
      if (node.value.includes(meant)) continue;
      warn(
        written,
        unknownWord(meant, node.value, (one) => `/${one}/`),
        node,
        context,
      );
    } else set(name, value, written);
  }
  return options;
}

interface Info {
  language: string | undefined;
  meta: string;
  isCell: boolean;
}

/** `ts{1,3}`, without a space, is meant by many and is two things; Pandoc's braces are one. */
function splitInfo({ lang, meta }: Code): Info {
  const info = [lang ?? '', meta ?? ''].join(' ');
  const braced = readBracedInfo(info);
  if (braced !== undefined) {
    return { language: braced.language, meta: braced.rest, isCell: braced.isCell };
  }
  const [, language, rest = ''] = /^([^\s{]+)?(.*)$/s.exec(info) ?? [];
  return { language, meta: rest, isCell: false };
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
    case 'output':
      options.isOutput = !isOff;
      return isSwitch;
    default:
      return false;
  }
}

function warn(written: string, complaint: Complaint, node: Code, context: TextContext): void {
  const start = node.position?.start.offset ?? 0;
  const offset = context.source.indexOf(written, start);
  const lineEnd = context.source.indexOf('\n', start);
  const isOnLine = offset !== -1 && (lineEnd === -1 || offset < lineEnd);
  const position = isOnLine ? positionAtOffset(context, offset) : positionOf(context, node);
  context.errors.push({ severity: 'warning', file: context.file, position, ...complaint });
}
