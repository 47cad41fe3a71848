import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { readLocator, type Locator } from './citation-locator.ts';
import type { CitationBracket, CitationKey } from './citation-tree.ts';

/** One work within a citation. */
export interface ReadItem extends Locator {
  node: CitationKey;
  prefix?: string;
}

/** Text that is read, or stands as it is (code, math). */
interface Text {
  text: string;
  isWhole: boolean;
}

type Piece = Text | CitationKey;

interface Draft {
  node: CitationKey;
  before: string;
  after: string;
  /** Whether the next key follows without a semicolon. */
  isJoined: boolean;
}

/**
 * Reads the works in a citation's brackets. Semicolons part them; Markdown in between is read as
 * plain text, math keeps its dollars. More lenient than Pandoc, so that nothing is lost: a second
 * key without a semicolon is a work of its own (`[@a, @b]`, `[@a and @b]`), and a part without a
 * key belongs to the work before it (`[@a; and others]`).
 *
 * @param bracket its text begins with a bracket, or with the key that stands before it
 * @param language of the text (BCP 47)
 */
export function readItems(bracket: CitationBracket, language: string): ReadItem[] {
  const items: ReadItem[] = [];
  let carried = '';
  for (const { node, before, after, isJoined } of draftItems(withoutBrackets(bracket))) {
    const prefix = flat(`${carried} ${before}`);
    const { suffix, ...locator } = readLocator(flat(after), language);
    // Words between two keys introduce the second.
    carried = isJoined && suffix !== undefined ? suffix.replace(/^[,\s]+/, '') : '';
    items.push({
      node,
      ...(prefix !== '' && { prefix }),
      ...locator,
      ...(suffix !== undefined && !isJoined && { suffix }),
    });
  }
  return items;
}

function draftItems(pieces: readonly Piece[]): Draft[] {
  const drafts: Draft[] = [];
  let pending = '';
  let last: Draft | undefined;
  let isNewPart = true;
  const endPart = (): void => {
    if (last === undefined) pending += ';';
    else {
      last.after += isNewPart ? `; ${pending.trim()}` : pending;
      pending = '';
    }
    isNewPart = true;
  };
  for (const piece of pieces) {
    if (!('text' in piece)) {
      const isJoined = last !== undefined && !isNewPart;
      if (last !== undefined && isJoined) {
        last.after += pending;
        last.isJoined = true;
      }
      last = { node: piece, before: isJoined ? '' : pending, after: '', isJoined: false };
      drafts.push(last);
      pending = '';
      isNewPart = false;
      continue;
    }
    // A semicolon in braces is part of a locator.
    const parts = piece.isWhole
      ? [piece.text]
      : (piece.text.match(/(?:\{[^{}]*\}|[^;；{]|\{)+|[;；]/g) ?? []);
    for (const part of parts) {
      if (/^[;；]$/.test(part) && !piece.isWhole) endPart();
      else pending += part;
    }
  }
  if (!isNewPart || pending.trim() !== '') endPart();
  return drafts;
}

function withoutBrackets(bracket: CitationBracket): Piece[] {
  const pieces = bracket.children.flatMap(piecesOf);
  const texts = pieces.filter((piece): piece is Text => 'text' in piece);
  const first = texts.at(0);
  const last = texts.at(-1);
  if (first !== undefined) first.text = first.text.replace(/^\s*\[/, '');
  if (last !== undefined) last.text = last.text.replace(/\]$/, '');
  return pieces;
}

function piecesOf(node: Nodes): Piece[] {
  switch (node.type) {
    case 'citationKey':
      return [node];
    case 'text':
      return [{ text: node.value, isWhole: false }];
    case 'break':
      return [{ text: ' ', isWhole: false }];
    case 'html':
      return [];
    case 'inlineMath':
      return [{ text: `$${node.value}$`, isWhole: true }];
    case 'mdxTextExpression':
      return [{ text: `{${node.value}}`, isWhole: true }];
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'mdxJsxTextElement':
      return node.children.flatMap(piecesOf);
    default:
      return [{ text: toString(node), isWhole: true }];
  }
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
