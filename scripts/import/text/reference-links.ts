import type { Piece, TextContext } from '../types.ts';
import { hasPlace } from './kramdown/heading-ids.ts';
import { bracedKey } from './liquid/citation-tags.ts';
import { markedText, unmarked } from './pieces.ts';

const LINK = String.raw`\[(?:[^[\]\n]|\n(?![ \t>]*\n)){1,300}\]\(#[^()\s]+\)`;
const BETWEEN = String.raw`(?:\s*[;,]\s*|\s+and\s+|\s*&\s*)`;
/** Links alone between round brackets, or one link. */
const CITATION = new RegExp(
  String.raw`\((see |e\.g\.,? |cf\. )?(${LINK}(?:${BETWEEN}${LINK})*)\)|(?<!!)${LINK}`,
  'g',
);
const PARTS = /\[([^[\]]*)\]\(#([^()\s]+)\)/g;
/** `Doe et al. (2019)` and `Doe's (2019)`; `Doe et al., 2019`. */
const NARRATIVE = /^([\s\S]*\S)\s*\(\d{4}[a-z]?\)$/;
const WITH_YEAR = /,\s*\d{4}[a-z]?$/;

/**
 * jekyll-scholar gives each reference its key as an id, and many write the citation by hand and link it
 * there. Such a link is a citation; else its reference would be in no list.
 */
export function referenceLinks(pieces: readonly Piece[], context: TextContext): Piece[] {
  const { text, done, lineAt } = markedText(pieces);
  const isWork = (key: string): boolean =>
    context.citationKeys.has(key) && !hasPlace(context.document.body, key);
  const made: Piece[] = [];
  let end = 0;
  const addSource = (to: number): void => {
    const start = end;
    made.push(...unmarked(text.slice(start, to), done, (place) => lineAt(start + place)));
  };
  for (const match of text.matchAll(CITATION)) {
    const [whole, before = '', links] = match;
    const parts = [...whole.matchAll(PARTS)].map(([, words = '', key = '']) => ({ words, key }));
    if (parts.length === 0 || !parts.every(({ key }) => isWork(key))) continue;
    const [{ words, key } = { words: '', key: '' }] = parts;
    addSource(match.index);
    const citation =
      links === undefined
        ? oneCitation(words, key)
        : `[${before}${parts.map((part) => `@${bracedKey(part.key)}`).join('; ')}]`;
    made.push({ kind: 'done', text: citation, line: lineAt(match.index) });
    end = match.index + whole.length;
  }
  if (end === 0) return [...pieces];
  addSource(text.length);
  context.note({
    level: 'approximated',
    line: undefined,
    message: 'Links to references of the bibliography are citations now.',
    advice: 'Read whether their authors and years are said once.',
  });
  return made;
}

/** Words that say the authors and the year are said by the citation; others stay before it. */
function oneCitation(words: string, key: string): string {
  const cited = `@${bracedKey(key)}`;
  const named = NARRATIVE.exec(words)?.[1];
  if (named !== undefined) return `${named.replace(/\s+/g, ' ')} [-${cited}]`;
  if (WITH_YEAR.test(words)) return cited;
  return `${words.replace(/\s+/g, ' ')} [${cited}]`;
}
