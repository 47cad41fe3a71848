import { withTokensAsWords } from './fills.ts';

/** Longer sentences are cut around the place that is meant. In characters, to each side. */
const REACH = 140;

/** Breaks text where a sentence ends, by the rules of Unicode Standard Annex 29. */
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentence of a paragraph that a place is in.
 *
 * @param text plain text of the paragraph, with tokens of fills
 * @param start where the place begins, in UTF-16 code units
 * @param end where it ends
 */
export function sentenceAt(text: string, start: number, end: number): string {
  const parts = Array.from(sentences.segment(withTokensAsWords(text)));
  const first = parts.findLast(({ index }) => index <= start)?.index ?? 0;
  const after = parts.find(({ index }) => index >= end)?.index ?? text.length;
  const from = start - first > REACH ? beforeWord(text, start - REACH) : first;
  const to = after - end > REACH ? afterWord(text, end + REACH) : after;
  const cut = text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
  return `${from > first ? '…' : ''}${cut}${to < after ? '…' : ''}`;
}

/** The next beginning of a word, or the place itself in scripts without spaces. */
function beforeWord(text: string, place: number): number {
  const space = text.indexOf(' ', place);
  return space === -1 || space - place > 20 ? place : space + 1;
}

function afterWord(text: string, place: number): number {
  const space = text.lastIndexOf(' ', place);
  return space === -1 || place - space > 20 ? place : space;
}
