import type { TextContext } from '../../types.ts';
import type { SourceText } from '../kramdown/source-lines.ts';
import { differencesOf } from './differences.ts';
import { isSameAddress, likeness, type WrittenEntry } from './entry-of-post.ts';
import { hostOf, type PostFacts } from './post-facts.ts';
import type { TextBlock } from './sections.ts';

/**
 * Tells what an entry says otherwise than its post.
 *
 * @param line of the entry
 */
export function reportOf(
  entry: WrittenEntry,
  facts: PostFacts,
  line: number,
  { note }: TextContext,
): void {
  for (const { field, written, own, line: within } of differencesOf(entry, facts)) {
    note({
      level: 'problem',
      line: line + within,
      message: `The section on how to cite the post had another ${field} than the post.`,
      subject: `${field} = {${written}}, but ${own}`,
      advice:
        'Nothing is to be done if the post is right: what Octavo makes says what the post says.',
    });
  }
}

/** Tells of addresses in words that are not the post's. */
export function reportAddresses(
  block: TextBlock,
  facts: PostFacts,
  { context, lines }: SourceText,
): void {
  for (const [written] of block.text.matchAll(/https?:\/\/[^\s<>()"'\]]+/g)) {
    if (written.includes('{{') || isSameAddress(written, facts)) continue;
    // Words may link to whatever explains BibTeX.
    if (hostOf(written) !== facts.host && !isReferenceTo(block.text, facts)) continue;
    context.note({
      level: 'problem',
      line: lines[block.first]?.line,
      message: 'The section on how to cite the post named another address than the post has.',
      subject: written,
    });
  }
}

/** Words that hold the title or the address of the post, as a reference does. */
export function isReferenceTo(written: string, facts: PostFacts): boolean {
  const words = written
    .replace(/<[^>]*>|[*_`>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length > 500 || facts.title === '') return false;
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const holdsTitle = plain(words).includes(plain(facts.title));
  const holdsYear = facts.year !== undefined && words.includes(String(facts.year));
  return (holdsTitle && holdsYear) || (likeness(words, facts.title) >= 0.5 && holdsYear);
}
