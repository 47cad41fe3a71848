import { Containers, indentOf } from './blocks-of-lines.ts';

/** A run of lines: prose, or a block of code. */
export type LineRun =
  | { kind: 'prose'; lines: string[]; first: number }
  | { kind: 'code'; lines: string[]; first: number; info: string; indent: string };

/** A text without code. */
export function wholeProse(text: string): LineRun {
  return { kind: 'prose', lines: text.split('\n'), first: 0 };
}

const FENCE = /^((?:[ \t]*>)*[ \t]*)(`{3,}|~{3,})[ \t]*([^`\n]*)$/;
const BLOCK_TAG =
  /<(\/?)(?:html|body|main|div|section|article|table|figure|details|center|ul|ol|dl|aside|nav|header|footer|form|swiper-container|d-[a-z]+)\b[^<>]*?(\/?)>/gi;
/** What is no Markdown inside, with what ends it. */
const LITERAL = /<!--|<(script|style|pre|textarea|svg|d-code|d-math)\b/gi;
const CODE_SPANS = /(`+)(?!`)[^`]*(?:(?!\1(?!`))`+[^`]+)*\1(?!`)/g;

/**
 * Tells the blocks of code of a text, fenced and indented ones, from all else.
 *
 * @param text lines numbered from 0
 */
export function codeLines(text: string): LineRun[] {
  const lines = text.split('\n');
  const runs: LineRun[] = [];
  const containers = new Containers();
  let depth = 0;
  let until: RegExp | undefined;
  const prose = (line: string, index: number): void => {
    const last = runs.at(-1);
    if (last?.kind === 'prose') last.lines.push(line);
    else runs.push({ kind: 'prose', lines: [line], first: index });
  };
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const code =
      until === undefined
        ? (fenced(lines, index) ?? (depth === 0 ? indented(lines, index, containers) : undefined))
        : undefined;
    if (code !== undefined) {
      runs.push(code.run);
      containers.afterCode();
      index = code.next;
      continue;
    }
    if (until === undefined) {
      containers.take(line);
      depth = Math.max(0, depth + openedBy(line));
    }
    until = stillOpen(line, until);
    prose(line, index);
    index += 1;
  }
  return runs;
}

interface Found {
  run: LineRun;
  next: number;
}

function fenced(lines: readonly string[], first: number): Found | undefined {
  const [, indent = '', ticks = '', info = ''] = FENCE.exec(lines[first] ?? '') ?? [];
  if (ticks === '') return undefined;
  const isEnd = (line: string): boolean => {
    const bare = line.replace(/^(?:[ \t]*>)*[ \t]*/, '').trimEnd();
    return bare.length >= ticks.length && bare === (ticks[0] ?? '').repeat(bare.length);
  };
  const end = lines.findIndex((line, index) => index > first && isEnd(line));
  if (end === -1) return undefined;
  const content = lines.slice(first + 1, end).map((line) => withoutIndent(line, indent));
  const run: LineRun = { kind: 'code', lines: content, first, info: info.trim(), indent };
  return { run, next: end + 1 };
}

/** Takes from a line what stands before the fence, or as much of it as there is. */
function withoutIndent(line: string, indent: string): string {
  if (line.startsWith(indent)) return line.slice(indent.length);
  if (indent.includes('>')) return line.replace(/^[ \t]*>[ \t]?/, '');
  const columns = Math.min(indentOf(indent), indentOf(line));
  return cutColumns(line, columns);
}

/** Takes so many columns of white space from the start of a line. */
export function cutColumns(line: string, columns: number): string {
  let [taken, index] = [0, 0];
  while (taken < columns && (line[index] === ' ' || line[index] === '\t')) {
    taken += line[index] === ' ' ? 1 : 4 - (taken % 4);
    index += 1;
  }
  return `${' '.repeat(Math.max(0, taken - columns))}${line.slice(index)}`;
}

function indented(
  lines: readonly string[],
  first: number,
  containers: Containers,
): Found | undefined {
  const line = lines[first] ?? '';
  if (!containers.isCode(line)) return undefined;
  // What ends the code is less indented; the columns before the code are those of its item.
  const columns = containers.columnOfCode(line);
  let end = first;
  for (let index = first; index < lines.length; index += 1) {
    const next = lines[index] ?? '';
    if (next.trim() === '') continue;
    if (indentOf(next) < columns) break;
    end = index;
  }
  const content = lines.slice(first, end + 1).map((one) => cutColumns(one, columns).trimEnd());
  const indent = ' '.repeat(columns - 4);
  return { run: { kind: 'code', lines: content, first, info: '', indent }, next: end + 1 };
}

function openedBy(line: string): number {
  let count = 0;
  for (const [, end, single] of line.replace(CODE_SPANS, '').matchAll(BLOCK_TAG)) {
    if (single !== '/') count += end === '/' ? -1 : 1;
  }
  return count;
}

/** What ends the comment or element that is open at the end of a line. */
function stillOpen(line: string, until: RegExp | undefined): RegExp | undefined {
  let rest = until === undefined ? line.replace(CODE_SPANS, '') : line;
  let open = until;
  for (;;) {
    if (open !== undefined) {
      const end = open.exec(rest);
      if (end === null) return open;
      rest = rest.slice(end.index + end[0].length);
    }
    LITERAL.lastIndex = 0;
    const start = LITERAL.exec(rest);
    if (start === null) return undefined;
    open = start[1] === undefined ? /-->/ : new RegExp(`</${start[1]}\\s*>`, 'i');
    rest = rest.slice(start.index + start[0].length);
  }
}
