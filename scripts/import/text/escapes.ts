import type { Nodes } from 'mdast';
import { directives } from '../../../src/markdown/directives/registry.ts';
import { nearest } from '../../../src/site/nearest.ts';
import type { Piece, TextContext } from '../types.ts';
import { isKnownElement } from './html/elements.ts';
import { allNodes, octavoTree, WrittenText, type Edit } from './octavo-syntax.ts';

/** What is escaped may have hidden something else that must be. */
const MOST_ROUNDS = 6;

/**
 * Escapes what a Jekyll site shows as it is and Octavo would read: prices as formulas, `@word` as a
 * citation, colons as blocks, notes that are none. It asks Octavo itself what that is.
 */
export function escapes(pieces: readonly Piece[], context: TextContext): Piece[] {
  let current = [...pieces];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const written = new WrittenText(current);
    const edits = editsFor(written, context);
    if (edits.length === 0) return current;
    current = written.with(edits);
  }
  return current;
}

function editsFor(written: WrittenText, context: TextContext): Edit[] {
  const tree = octavoTree(written.text);
  const nodes = [...allNodes(tree)];
  const notes = new Set(
    nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : [])),
  );
  const edits: Edit[] = [];
  for (const node of nodes) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) continue;
    const source = written.text.slice(start, end);
    for (const offset of placesIn(node, source, notes, context)) {
      const place = start + offset;
      if (written.isSource(place) && written.text[place - 1] !== '\\') edits.push(backslash(place));
    }
    if (
      node.type === 'code' &&
      /^(?: {4}|\t)/m.test(lineOf(written.text, start)) &&
      written.isSource(start)
    ) {
      edits.push(...withoutIndent(written, start, end));
    }
    if (node.type === 'html' && written.isSource(start))
      tellNoTag(source, written.lineAt(start), context);
  }
  return edits;
}

function backslash(place: number): Edit {
  return { start: place, end: place, pieces: [{ kind: 'source', text: '\\' }] };
}

/** Where backslashes are needed, from the start of a node. */
function placesIn(
  node: Nodes,
  source: string,
  notes: ReadonlySet<string>,
  context: TextContext,
): number[] {
  switch (node.type) {
    case 'inlineMath':
    case 'math':
    case 'inlineNote':
    case 'imageAttributes':
    case 'leafDirective':
    case 'containerDirective':
    case 'strayColons':
      return [source.search(/\S/)];
    case 'textDirective':
      return isTextDirective(node.name) ? [0] : [];
    case 'citationKey':
      return isTakenForKey(node.key, context) ? [source.indexOf('@')] : [];
    case 'html':
      return isNoTag(source) ? [0] : [];
    case 'text':
      return [...source.matchAll(/\[\^([^\s\]^]+)\]/g)].flatMap(({ index, 1: name = '' }) =>
        notes.has(name.toLowerCase()) ? [] : [index],
      );
    default:
      return [];
  }
}

/** A name is a mention when no key is like it. */
function isTakenForKey(key: string, { citationKeys }: TextContext): boolean {
  return (
    /[\d:]/.test(key) || citationKeys.has(key) || nearest(key, [...citationKeys]) !== undefined
  );
}

/** `<T>` and the like, which no browser shows. */
function isNoTag(source: string): boolean {
  const name = /^<\/?([A-Za-z][\w-]*)/.exec(source)?.[1];
  return name !== undefined && !isKnownElement(name.toLowerCase());
}

function tellNoTag(source: string, line: number, context: TextContext): void {
  const [tag] = /^<[^>\n]*>?/.exec(source) ?? [];
  if (tag === undefined || !isNoTag(source)) return;
  context.note({
    level: 'approximated',
    line,
    message: `${tag} is no HTML, and is shown as it is written.`,
  });
}

function lineOf(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
}

/** What was indented in HTML, and no code there. */
function withoutIndent(written: WrittenText, start: number, end: number): Edit[] {
  const first = written.text.lastIndexOf('\n', start - 1) + 1;
  return [...written.text.slice(first, end).matchAll(/^[ \t]+/gm)].map(({ 0: space, index }) => ({
    start: first + index,
    end: first + index + space.length,
    pieces: [],
  }));
}

/** Another name behind a colon stays as it is written. */
function isTextDirective(name: string): boolean {
  return Object.hasOwn(directives, name) && directives[name]?.forms.includes('text') === true;
}
