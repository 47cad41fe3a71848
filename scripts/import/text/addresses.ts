import type { Definition, Image, Link, Nodes } from 'mdast';
import type { Piece, TextContext } from '../types.ts';
import { importComment } from './comment.ts';
import { mendDestinations } from './finished-destinations.ts';
import { allNodes, octavoTree, WrittenText, type Edit } from './octavo-syntax.ts';
import { destination, filePlace, isForbidden, linkPlace, type Place } from './places.ts';
import { wordsOfFile } from './picture-words.ts';

/**
 * Gives links and pictures of Markdown their new addresses. What leads nowhere is told, and only its
 * words stay, for Octavo builds no page with a dead link.
 */
export function addresses(pieces: readonly Piece[], context: TextContext): Piece[] {
  const written = new WrittenText(mendDestinations(pieces).map(withAngleBrackets));
  if (!/\]\(|\]:|<[a-z][a-z\d+.-]*:/i.test(written.text)) return written.with([]);
  const edits: Edit[] = [];
  for (const node of allNodes(octavoTree(written.text))) {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      edits.push(...editsOf(node, written, context));
    }
  }
  return written.with(edits);
}

const SPACED =
  /\]\(([^\s()<>"'](?:[^()<>"'\n]|\([^()\n]*\))* (?:[^()<>"'\n]|\([^()\n]*\))*[^\s()<>"'])\)/g;

/** Kramdown takes an address with spaces in it; Markdown wants it between angle brackets. */
function withAngleBrackets(piece: Piece): Piece {
  if (piece.kind === 'done') return piece;
  return { ...piece, text: piece.text.replace(SPACED, (_, address: string) => `](<${address}>)`) };
}

type Addressed = Definition | Image | Link;

/** Where the address stands in `](address "title")` or `]: address`. */
const ADDRESS = /^(\](?:\(|:)\s*)(<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)/;

function editsOf(node: Addressed, written: WrittenText, context: TextContext): Edit[] {
  const [start, end] = [offsetOf(node, 'start'), offsetOf(node, 'end')];
  if (!written.isSource(start)) return [];
  const line = written.lineAt(start);
  if (node.type === 'link' && written.text[start] === '<') {
    return bareLinkEdits(node, { start, end, line }, context);
  }
  const from =
    node.type === 'link'
      ? Math.max(start, ...node.children.map((child) => offsetOf(child, 'end')))
      : start;
  const source = written.text.slice(from, end);
  const closing = node.type === 'image' ? lastClosing(source) : source.indexOf(']');
  const [, before, address] = closing === -1 ? [] : (ADDRESS.exec(source.slice(closing)) ?? []);
  // An address between angle brackets, or alone.
  if (before === undefined || address === undefined) return [];
  const addressStart = from + closing + before.length;
  if (address !== '' && !written.isSource(addressStart)) return [];
  const bare = address.replace(/^<([\s\S]*)>$/, '$1');
  const place =
    node.type === 'link'
      ? linkPlace(bare, context, line)
      : node.type === 'image'
        ? filePlace(bare, context)
        : definedPlace(bare, context, line);
  if (place.kind === 'nowhere')
    return leadsNowhere(node, place.target, { start, end, from, closing, line }, context);
  if (place.kind === 'elsewhere' && node.type === 'image') {
    context.note({
      level: 'problem',
      line,
      message: 'A picture or recording lies on another host, and is not shown.',
      subject: place.target,
      advice: 'Save a copy beside the text and name that.',
    });
  }
  const made: Edit[] = [];
  if (node.type === 'image' && (node.alt ?? '').trim() === '') {
    context.note({
      level: 'approximated',
      line,
      message:
        'A picture has no words for those who do not see it; its caption or the name of its file stands for them.',
      advice: 'Say in its square brackets what there is to see.',
    });
    const words = wordsOfFile(place.target);
    made.push({ start: start + 2, end: from + closing, pieces: [{ kind: 'done', text: words }] });
  }
  const target = destination(place.target);
  if (target !== address) {
    made.push({
      start: addressStart,
      end: addressStart + address.length,
      pieces: [{ kind: 'done', text: target }],
    });
  }
  return made;
}

/**
 * A definition is used by links or by pictures, of which the latter may be data. One that leads nowhere
 * leads to its own page, for no build takes it.
 */
function definedPlace(address: string, context: TextContext, line: number): Place {
  const place = linkPlace(address, context, line);
  if (place.kind !== 'nowhere') return place;
  if (/^data:/i.test(address)) return { kind: 'there', target: address };
  tellNowhere(place.target, line, context);
  return { kind: 'there', target: '#' };
}

/** `<address>`, of which only one that no build takes is changed. */
function bareLinkEdits(
  { url }: Link,
  { start, end, line }: Omit<Span, 'from' | 'closing'>,
  context: TextContext,
): Edit[] {
  if (!isForbidden(url)) return [];
  const place = linkPlace(url, context, line);
  if (place.kind !== 'nowhere') {
    return [{ start: start + 1, end: end - 1, pieces: [{ kind: 'done', text: place.target }] }];
  }
  tellNowhere(place.target, line, context);
  const text = `${url} ${nowhereComment(place.target)}`;
  return [{ start, end, pieces: [{ kind: 'done', text }] }];
}

function tellNowhere(target: string, line: number, { note }: TextContext): void {
  const message = 'A link leads nowhere; its words stay.';
  note({ level: 'problem', line, message, subject: target });
}

function nowhereComment(target: string): string {
  return importComment(`the link to ${target}`, 'it leads nowhere');
}

interface Span {
  start: number;
  end: number;
  from: number;
  closing: number;
  line: number;
}

function leadsNowhere(node: Addressed, target: string, span: Span, context: TextContext): Edit[] {
  const { start, end, from, closing, line } = span;
  if (node.type === 'link') {
    tellNowhere(target, line, context);
    const comment = nowhereComment(target);
    return [
      { start, end: start + 1, pieces: [] },
      { start: from + closing, end, pieces: [{ kind: 'done', text: comment }] },
    ];
  }
  const what = `the picture "${target}"`;
  context.note({
    level: 'problem',
    line,
    message: `${what} could not be converted: the site has no such file`,
    advice: 'Put the file beside the text, and show it there.',
  });
  const comment = importComment(what, 'the site has no such file');
  return [{ start, end, pieces: [{ kind: 'done', text: comment }] }];
}

/** The bracket that closes the words of a picture, which may hold others. */
function lastClosing(source: string): number {
  let depth = 0;
  for (let index = 1; index < source.length; index += 1) {
    const character = source[index];
    if (character === '\\') index += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

function offsetOf(node: Nodes, side: 'start' | 'end'): number {
  return node.position?.[side].offset ?? 0;
}
