import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { Abbreviations } from '../abbreviation-words.ts';
import { element } from '../element.ts';
import { parseInline } from '../parse-inline.ts';
import { typeset } from '../remark-typography.ts';
import { categoriesIn } from './categories.ts';
import type { Piece } from './read-words.ts';
import type { Position } from 'unist';

/** What is needed to read the words of an example. */
export interface GlossContext {
  /** BCP 47, of the text around. */
  language: string;
  /** The author's abbreviations. */
  abbreviations: Abbreviations;
  /** Gives the place in its file of what begins at an offset in the block. */
  placeOf: (offset: number) => Position | undefined;
}

/** Running text: a sentence, a translation, a source. */
export function textOf(
  piece: Piece,
  { placeOf }: GlossContext,
  language: string,
): PhrasingContent[] {
  const text = piece.text.replace(/(?<![^\s(])``?(?=[^`]*'[^`]*$)/, withStraightMarks);
  const children = inline(text, placeOf(piece.offset));
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
  typeset(tree, language);
  return children;
}

/** LaTeX's marks before a translation, which would begin code: `` `so' ``. */
function withStraightMarks(written: string): string {
  return written.replace('``', '"').replace('`', "'");
}

/**
 * A word in the language of an example. It is data: it stays as it is written, but for the apostrophe
 * behind a letter.
 */
export function wordOf(piece: Piece, { placeOf }: GlossContext): PhrasingContent[] {
  const words = inline(withTildes(piece.text), placeOf(piece.offset));
  inTexts(words, (value) => [
    { type: 'text', value: value.replaceAll(/(?<=[\p{L}\p{M}])'/gu, '’') },
  ]);
  return words;
}

/** The gloss of a word, with its categories. */
export function glossOf(piece: Piece, context: GlossContext): PhrasingContent[] {
  const words = wordOf(piece, context);
  return inTexts(words, (value) =>
    categoriesIn(value, context.abbreviations, value === piece.text).map((part) => {
      const text: PhrasingContent = { type: 'text', value: part.text };
      if (!part.isCategory) return text;
      if (part.meaning === undefined) {
        return element('span', { className: ['gloss-category'] }, [text]);
      }
      const { words: title, isOwn } = part.meaning;
      const isForeign = !isOwn && !/^en\b/.test(context.language);
      return element('abbr', { title, ...(isForeign && { lang: 'en' }) }, [text]);
    }),
  );
}

/** What looks like a tag is an infix: `b<um>ili`. */
function inline(text: string, position: Position | undefined): PhrasingContent[] {
  return parseInline(text, position).map(withoutTags);
}

function withoutTags(node: PhrasingContent): PhrasingContent {
  if (node.type === 'html') return { ...node, type: 'text' };
  if (!('children' in node)) return node;
  const children = (node.children as PhrasingContent[]).map(withoutTags);
  return { ...node, children };
}

/** Between morphemes a tilde stands for reduplication; behind them two lower what they enclose. */
function withTildes(text: string): string {
  return text.replaceAll(
    /(?<!\\)~(?=[^~\s]+~[\p{L}\p{M}])|(?<=(?<!\\)~[^~\s]+)~(?=[\p{L}\p{M}])/gu,
    '\\~',
  );
}

/** Puts something in the place of each text. */
function inTexts(
  nodes: PhrasingContent[],
  replace: (value: string) => PhrasingContent[],
): PhrasingContent[] {
  const done = nodes.flatMap((node): RootContent[] => {
    if (node.type === 'text') {
      const { position } = node;
      return replace(node.value).map((part) => ({ ...part, ...(position && { position }) }));
    }
    if ('children' in node) inTexts(node.children as PhrasingContent[], replace);
    return [node];
  });
  nodes.splice(0, nodes.length, ...(done as PhrasingContent[]));
  return nodes;
}
