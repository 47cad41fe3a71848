import {
  ATTRIBUTE_LIST,
  lostOf,
  readAttributeList,
  type AttributeList,
  type NamedLists,
} from './attribute-list.ts';
import { calloutKind, calloutLines } from './callouts.ts';
import { pictureAttributes } from './picture-attributes.ts';
import { takeContents } from './table-of-contents.ts';
import {
  blockEndLine,
  blockStart,
  depthOf,
  isBlankLine,
  quoteOf,
  type SourceLine,
  type SourceText,
} from './source-lines.ts';

const LINE = new RegExp(`^([ \\t>]*)((?:${ATTRIBUTE_LIST}[ \\t]*)+)$`);
const DEFINITION = /^[ \t]{0,3}\{:([A-Za-z][\w-]*):[ \t]*([^}]*)\}[ \t]*$/;
const PICTURE =
  /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*!\[[^\]\n]*\](?:\([^\n]*\)|\[[^\]\n]*\])[ \t]*$/;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}\.)[ \t]/;

/** Takes the lists that are given names out of a text. */
export function takeNamedLists(text: SourceText): NamedLists {
  const named: Record<string, AttributeList> = {};
  text.lines = text.lines.filter(({ text: line }) => {
    const [, name, written = ''] = DEFINITION.exec(line) ?? [];
    if (name === undefined) return true;
    named[name] = readAttributeList(written, named);
    return false;
  });
  return named;
}

/**
 * Gives blocks what lists on lines of their own say of them: callouts, ids of headings, widths of
 * pictures, the place of the table of contents.
 */
export function applyBlockAttributes(text: SourceText, named: NamedLists): void {
  for (let index = 0; index < text.lines.length; index += 1) {
    const line = text.lines[index];
    const [, prefix = '', written] = LINE.exec(line?.text ?? '') ?? [];
    if (line === undefined || written === undefined) continue;
    const list = readAttributeList(written.replace(/\}[ \t]*\{:/g, ' '), named);
    text.lines.splice(index, 1);
    const isBelow = index > 0 && !isBlankLine(text.lines[index - 1]?.text);
    const first = isBelow ? blockStart(text.lines, index - 1, depthOf(prefix)) : index;
    const last = isBelow ? index - 1 : blockEndLine(text.lines, index, depthOf(prefix));
    index = apply({ list, first, last, prefix, line: line.line }, text) - 1;
  }
}

interface Target {
  list: AttributeList;
  first: number;
  last: number;
  prefix: string;
  /** Of the list. */
  line: number;
}

/** @returns the line at which to go on */
function apply({ list, first, last, prefix, line }: Target, text: SourceText): number {
  const { lines } = text;
  const block = lines.slice(first, last + 1);
  if (block.length === 0 || isBlankLine(block[0]?.text)) return first;
  const replace = (made: readonly SourceLine[], from = first): number => {
    lines.splice(from, last + 1 - from, ...made);
    return from + made.length;
  };
  if (list.names.includes('toc')) return takeContents(first, last, text, line);
  const kind = calloutKind(list.classes);
  // It may be written as a part of the quotation that is meant.
  const depth = depthOf(prefix) - (isQuote(block, depthOf(prefix)) ? 0 : 1);
  const outer = outerPrefix(block[0]?.text ?? '', Math.max(0, depth));
  if (kind !== undefined && (isQuote(block, depthOf(outer)) || list.classes.some(isNotice))) {
    const above = last < first ? [] : block;
    const callout = calloutLines(kind, above, outer, text);
    return replace([
      ...callout,
      // What follows without an empty line is no part of it.
      ...(isBlankLine(lines[last + 1]?.text) ? [] : [{ text: outer.trimEnd(), line }]),
    ]);
  }
  const at = headingAt(block);
  if (at !== undefined) {
    const heading = block[at];
    if (heading !== undefined) labelHeading(heading, list, text, line);
    return last + 1;
  }
  const end = block.at(-1);
  if (end !== undefined && PICTURE.test(end.text) && block.length === 1) {
    const { written, taken } = pictureAttributes(list);
    if (written !== '') end.text = `${end.text.trimEnd()}${text.finish(`{${written}}`, line)}`;
    return last + 1 + keepId(list, first, text, line) + report(list, taken, text, line);
  }
  if (block[0] !== undefined && ITEM.test(block[0].text) && list.attributes.start !== undefined) {
    const start = Number(list.attributes.start);
    block[0].text = block[0].text.replace(/\d{1,9}(?=\.)/, String(start));
    report(list, ['start'], text, line);
    return last + 1;
  }
  return last + 1 + keepId(list, first, text, line) + report(list, [], text, line);
}

/** What stands before a line in so many quotations, and in a list. */
function outerPrefix(line: string, depth: number): string {
  return new RegExp(`^(?:[ \\t]*>[ \\t]?){${depth}}[ \\t]*`).exec(line)?.[0] ?? '';
}

function isQuote(block: readonly SourceLine[], depth: number): boolean {
  return depthOf(quoteOf(block[0]?.text ?? '')) > depth;
}

/** Classes that make a callout of a paragraph, too. */
function isNotice(name: string): boolean {
  return /^(?:notice|alert|note|info|tip|warning|danger|important)(?:-|$)/.test(name);
}

/** The last line, when it is a heading, or the one before, when it is underlined. */
function headingAt(block: readonly SourceLine[]): number | undefined {
  const last = block.length - 1;
  if (/^[ \t>]*#{1,6}[ \t]/.test(block[last]?.text ?? '')) return last;
  const isUnderlined =
    block.length === 2 && /^[ \t>]{0,3}(?:=+|-+)[ \t]*$/.test(block[1]?.text ?? '');
  return isUnderlined ? 0 : undefined;
}

function labelHeading(
  heading: SourceLine,
  list: AttributeList,
  text: SourceText,
  line: number,
): void {
  if (list.id !== undefined && !/\{#[^}]*\}\s*$/.test(heading.text)) {
    heading.text = `${heading.text.replace(/[ \t]+#*[ \t]*$/, '')} {#${list.id}}`;
  }
  report(list, [], text, line);
}

/** Keeps the id of a block that something links to. @returns how many lines that took */
function keepId({ id }: AttributeList, first: number, text: SourceText, line: number): number {
  if (id === undefined || !text.isLinkedTo(id)) return 0;
  const quote = quoteOf(text.lines[first]?.text ?? '');
  const anchor = { text: `${quote}${text.finish(`<a id="${id}"></a>`, line)}`, line };
  text.lines.splice(first, 0, anchor, { text: quote.trimEnd(), line });
  return 2;
}

/** Tells what is lost. @returns 0 */
export function report(
  list: AttributeList,
  taken: readonly string[],
  text: SourceText,
  line: number,
): number {
  const lost = lostOf(list, taken);
  if (lost.length > 0) {
    text.note('dropped', line, "Classes and attributes in kramdown's braces have no counterpart.", {
      subject: `{: ${lost.join(' ')}}`,
    });
  }
  if (list.classes.includes('no_toc') || list.names.includes('no_toc')) {
    text.note(
      'approximated',
      line,
      'A heading that was kept out of the table of contents is in it.',
    );
  }
  return 0;
}
