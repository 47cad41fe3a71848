import { belongingOf, readWrittenEntry } from './citation/entry-of-post.ts';
import { postFacts, type PostFacts } from './citation/post-facts.ts';
import { isReferenceTo, reportAddresses, reportOf } from './citation/reports.ts';
import {
  blocksOf,
  citingSections,
  holdsEntry,
  isCitingWords,
  type CitingSection,
  type TextBlock,
} from './citation/sections.ts';
import { SourceText } from './kramdown/source-lines.ts';
import type { Stage, TextContext } from '../types.ts';

/** What a text holds that says how to cite anything. */
const CITING = /@\w+\s*\{|cit[eiaé]|bibtex|attribution|reference|引用|zit/i;

/**
 * Takes the section out in which a post says how it is to be cited, for Octavo makes one itself. The
 * key goes into the front matter, since people may have used it; what the section had wrong is told.
 *
 * It comes when Liquid is evaluated and code is finished, before all else. A section that cites
 * something else than the post stays.
 */
export const citationSection: Stage = (pieces, context) => {
  if (!/^(?:post|draft)$/.test(context.document.kind)) return [...pieces];
  if (!pieces.some(({ text: part }) => CITING.test(part))) return [...pieces];
  const text = new SourceText(pieces, context);
  const blocks = blocksOf(text);
  const facts = postFacts(context);
  const gone = new Set<TextBlock>();
  for (const section of citingSections(blocks)) {
    for (const block of ownBlocks(section, facts, text)) gone.add(block);
  }
  if (gone.size === 0) return [...pieces];
  for (const [index, block] of blocks.entries()) {
    // A rule that parted the section from the text.
    const isLast = blocks
      .slice(index + 1)
      .every((later) => gone.has(later) || later.kind === 'rule');
    if (block.kind === 'rule' && (isLast || nextIsGone(blocks, index, gone))) gone.add(block);
  }
  const removed = new Set<number>();
  for (const { first, last } of gone) {
    for (let index = first; index <= last; index += 1) removed.add(index);
    for (let index = last + 1; text.lines[index]?.text.trim() === ''; index += 1)
      removed.add(index);
  }
  text.lines = text.lines.filter((_, index) => !removed.has(index));
  return text.pieces();
};

function nextIsGone(
  blocks: readonly TextBlock[],
  index: number,
  gone: ReadonlySet<TextBlock>,
): boolean {
  const next = blocks[index + 1];
  const behind = blocks.slice(index + 1).find((block) => !gone.has(block));
  return next !== undefined && gone.has(next) && (behind === undefined || behind.kind === 'rule');
}

/** What of a section goes. */
function ownBlocks(
  { heading, blocks }: CitingSection,
  facts: PostFacts,
  text: SourceText,
): TextBlock[] {
  const { context } = text;
  const own: TextBlock[] = [];
  let key: string | undefined;
  for (const block of blocks) {
    const line = lineOf(block, text);
    if (holdsEntry(block.text)) {
      const bibtex = plainBibtex(block.text);
      const entry = readWrittenEntry(bibtex);
      const belonging = entry === undefined ? 'other' : belongingOf(entry, facts);
      if (entry === undefined || belonging === 'other') return [];
      const shift = block.text.slice(0, block.text.search(/@\w+\s*\{/)).split('\n').length - 1;
      reportOf(entry, facts, line + Math.max(0, shift), context);
      if (belonging === 'own') key ??= entry.key;
      own.push(block);
    }
  }
  if (own.length === 0 && !isReference(blocks, heading, facts)) return [];
  const others = blocks.filter((block) => !own.includes(block));
  const citing = others.filter(
    (block) =>
      block.kind !== 'words' || isCitingWords(block.text) || isReferenceTo(block.text, facts),
  );
  for (const block of citing) reportAddresses(block, facts, text);
  const line = heading === undefined ? lineOf(blocks[0], text) : lineOf(heading, text);
  context.note({
    level: 'converted',
    line,
    message: 'A section on how to cite the post is left out: Octavo makes one.',
    ...(key !== undefined && { subject: key }),
  });
  if (key !== undefined) takeKey(key, line, context);
  // What else stands under the heading is about something else.
  return [...own, ...citing, ...(heading === undefined ? [] : [heading])];
}

function takeKey(key: string, line: number, context: TextContext): void {
  if (/^[^\s{},"#%~\\]+$/.test(key)) {
    context.setFrontMatter({ citation: { key } });
    return;
  }
  context.note({
    level: 'problem',
    line,
    message: 'The key of the citation cannot be one of BibTeX; Octavo makes another.',
    subject: key,
  });
}

/** BibTeX without what enclosed it. */
function plainBibtex(text: string): string {
  return text
    .replace(/^[ \t>]*`{3,}.*$/gm, '')
    .replace(/<[^<>\n]*>/g, '')
    .replace(/^[ \t]*>[ \t]?/gm, '')
    .slice(0)
    .replace(/^[^@]*(?=@\w+\s*\{)/, '')
    .replace(/&amp;/g, '&');
}

/** Whether a section without BibTeX is a reference to the post, and nothing more. */
function isReference(
  blocks: readonly TextBlock[],
  heading: TextBlock | undefined,
  facts: PostFacts,
): boolean {
  return (
    heading !== undefined &&
    blocks.some(({ text }) => isReferenceTo(text, facts)) &&
    blocks.every(({ text }) => isReferenceTo(text, facts) || isCitingWords(text))
  );
}

function lineOf(block: TextBlock | undefined, { lines }: SourceText): number {
  return lines[block?.first ?? 0]?.line ?? 1;
}
