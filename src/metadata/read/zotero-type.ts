import { lookUp } from '../../site/look-up.ts';
import { itemTypes } from '../item-type.ts';

/** Tags that decide what a work is; of several, the last one does. */
const DECIDING: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_conference: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};

const OPEN_GRAPH: Readonly<Record<string, string>> = { website: 'webpage', book: 'book' };

/**
 * The tags by which Zotero is certain of the type: one too many, and they contradict.
 *
 * @param names of `meta` elements that no vocabulary has
 */
export function decidingTags(names: readonly string[]): string[] {
  return names.map(shortName).filter((name) => Object.hasOwn(DECIDING, name));
}

/**
 * What Zotero takes a page for.
 *
 * @param names of `meta` elements that no vocabulary has, in order
 * @param valueOf first value of a property of a vocabulary
 */
export function savedType(
  names: readonly string[],
  valueOf: (property: string) => string | undefined,
): string {
  const decided = decidingTags(names).at(-1);
  if (decided !== undefined) return DECIDING[decided] ?? '';
  const own = valueOf('z:itemType') ?? valueOf('z:type');
  if (own !== undefined && itemTypes.has(own)) return own;
  const openGraph = lookUp(OPEN_GRAPH, valueOf('og:type') ?? '');
  if (openGraph !== undefined) return openGraph;
  return guessed(names) ?? 'webpage';
}

/** An ISBN outweighs a title. */
function guessed(names: readonly string[]): string | undefined {
  let guess: string | undefined;
  for (const name of names.map(shortName)) {
    if (name === 'citation_title' || name === 'citation_series_title') guess ??= 'journalArticle';
    if (name === 'citation_isbn') guess = 'book';
  }
  return guess;
}

/** `bepress_citation_title` counts, too. */
function shortName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('citation_'), 0));
}
