import { parseDocument } from 'yaml';
import type { Note, SourceData } from '../types.ts';
import { readSourceYaml } from './read-yaml.ts';
import { isRecord } from './records.ts';

/** A file split in two as Jekyll does it. */
export interface SplitSource {
  frontMatter: Readonly<Record<string, unknown>>;
  lineOf: SourceData['lineOf'];
  body: string;
  bodyLine: number;
}

const FRONT_MATTER = /^---[^\S\n]*\n([\s\S]*?)^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m;

/** Whether a text begins as one with front matter does. */
export function hasFrontMatter(text: string): boolean {
  return /^---[^\S\n]*\n/.test(text) && FRONT_MATTER.exec(text)?.index === 0;
}

/**
 * Splits a file into front matter and body. What is wrong with the former is told, and lines of it
 * that are plain are read all the same.
 */
export function splitSource(text: string, file: string, note: (note: Note) => void): SplitSource {
  const match = FRONT_MATTER.exec(text);
  if (match?.index !== 0) return { frontMatter: {}, lineOf: () => 1, body: text, bodyLine: 1 };
  const yaml = match[1] ?? '';
  let brokenLine: number | undefined;
  const { value, lineOf } = readSourceYaml(yaml, file, tellAndRemember, 2);
  function tellAndRemember(one: Note): void {
    brokenLine = one.line;
    note(one);
  }
  const rest = { body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
  if (value === null || (value === undefined && yaml.trim() === '')) {
    return { frontMatter: {}, lineOf, ...rest };
  }
  if (isRecord(value)) return { frontMatter: value, lineOf, ...rest };
  const unread = nestedKeys(yaml);
  note({
    level: 'problem',
    file,
    line: brokenLine,
    message:
      unread.length === 0
        ? 'Front matter that is not valid YAML was read line by line.'
        : 'Front matter that is not valid YAML was read line by line; what stands below these keys was not read.',
    isLost: true,
    advice: 'Mend the line in the old site, and import again.',
    ...(unread.length > 0 && { subject: unread.join(', ') }),
  });
  return { frontMatter: plainLines(yaml), lineOf: lineIn(yaml), ...rest };
}

const PLAIN_LINE = /^([\w-]+)[^\S\n]*:(?:[^\S\n]+(.*))?$/;

/**
 * What broken YAML says line by line: `title: A title: with a colon`, a text that goes on in the next
 * lines, a list of words. Keys with others below them are left out.
 */
export function plainLines(yaml: string): Record<string, unknown> {
  const entries = [...linesByKey(yaml)].flatMap(([key, parts]): [string, unknown][] => {
    if (isNested(parts)) return [];
    const said = parts.filter((part) => part !== '' && !part.startsWith('#'));
    return said.length === 0 ? [] : [[key, valueOf(said)]];
  });
  return Object.fromEntries(entries);
}

/** The keys of broken YAML that have others below them. */
function nestedKeys(yaml: string): string[] {
  return [...linesByKey(yaml)].flatMap(([key, parts]) => (isNested(parts) ? key : []));
}

/** What stands behind a key and in the lines below it. */
function linesByKey(yaml: string): Map<string, string[]> {
  const written = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of yaml.split('\n')) {
    const [, key, value = ''] = PLAIN_LINE.exec(line) ?? [];
    if (key === undefined) lines.push(line.trim());
    else {
      lines = [value.trim()];
      written.set(key, lines);
    }
  }
  return written;
}

function isNested([own, ...below]: readonly string[]): boolean {
  return own === '' && below.some((line) => /^(?:- +)*[\w-]+:(?:\s|$)/.test(line));
}

function valueOf(lines: readonly string[]): unknown {
  if (lines.every((line) => /^-\s/.test(line)))
    return lines.map((line) => valueOf([line.slice(1).trim()]));
  const text = lines.filter((line) => !/^[|>][+-]?$/.test(line)).join(' ');
  if (/^[&*!]/.test(text)) return text;
  const document = parseDocument(text, { schema: 'core' });
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS();
  if (value !== undefined && !isRecord(value)) return value;
  // The quotation marks around a text in which others stand.
  return /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text;
}

function lineIn(yaml: string): SourceData['lineOf'] {
  const lines = yaml.split('\n');
  return ([key]) =>
    2 +
    Math.max(
      0,
      lines.findIndex((line) => line.startsWith(`${key ?? ''}:`)),
    );
}
