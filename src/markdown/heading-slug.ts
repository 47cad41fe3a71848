import type { Heading, Nodes } from 'mdast';
import type GithubSlugger from 'github-slugger';
import { slug } from 'github-slugger';
import { plainText } from './citation-text.ts';
import { visit } from './visit.ts';

/**
 * The id of a heading by its words, as GitHub makes it, so that the same addresses work there.
 *
 * ```md
 * ## The *whole* proof     →   the-whole-proof
 * ## Proof of @thm:main    →   proof-of-thm-main
 * ## [@noether1918]        →   noether1918, for it has no words of its own
 * ```
 */
export function headingSlug(heading: Heading, slugger: GithubSlugger): string {
  const words = asWritten(plainText(withKeysAsWords(heading)));
  if (hasLetters(words)) return slugger.slug(words);
  const keys = keysIn(heading).map(keyInWords).join(' ');
  if (hasLetters(keys)) return slugger.slug(keys);
  return slugger.slug(heading.data?.appendix === undefined ? 'section' : 'appendix');
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(slug(text));
}

/** Letters in one form however they were typed, spaces that part words, and nothing that is not seen. */
function asWritten(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\uFE00-\uFE0F]/g, '')
    .replaceAll('İ', 'I')
    .replaceAll(/(?<=[\p{L}\p{M}\p{N}.,])[\t\u00A0\u2009\u202F\u3000](?=[\p{L}\p{N}])/gu, ' ');
}

/** A heading with what it refers to as words: an address holds neither at signs nor colons. */
function withKeysAsWords<Some extends Nodes>(node: Some): Some {
  if (!('children' in node)) return node;
  const children = node.children.map((child): Nodes => {
    if (child.type === 'crossReference') return { type: 'text', value: keyInWords(child.name) };
    if (child.type === 'citation' && child.request.isInText) {
      return { type: 'text', value: keyInWords(child.request.items[0]?.key ?? '') };
    }
    return withKeysAsWords(child);
  });
  return { ...node, children };
}

function keysIn(heading: Heading): string[] {
  const keys: string[] = [];
  visit(heading, 'citation', ({ request }) => {
    keys.push(...request.items.map(({ key }) => key));
  });
  return keys;
}

function keyInWords(key: string): string {
  return key.replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, '-').replaceAll(/^-|-$/g, '');
}
