import { isRecord, textOf, textsOf, type Plain } from '../source/records.ts';
import { recordKeys, restOf, venueWritten } from './publication-record.ts';

/** academicpages' categories for the kinds of publications: HugoBlox' numbers, and CSL's words. */
const CATEGORIES: Readonly<Record<string, string>> = {
  '1': 'conferences',
  '2': 'manuscripts',
  '3': 'preprints',
  '4': 'reports',
  '5': 'books',
  '6': 'chapters',
  '7': 'theses',
  'paper-conference': 'conferences',
  'article-journal': 'manuscripts',
  article: 'preprints',
  manuscript: 'preprints',
  report: 'reports',
  book: 'books',
  chapter: 'chapters',
  thesis: 'theses',
};

/** Keys of addresses that have no counterpart by their own name. */
const LINKS: Readonly<Record<string, string>> = { url_source: 'supp', url_preprint: 'html' };

/**
 * The keys of a publication as academicpages has them.
 *
 * @param shared keys that all texts have
 * @param frontMatter as HugoBlox has it
 */
export function publicationKeys(
  shared: Plain,
  frontMatter: Plain,
  authors: readonly string[],
): Plain {
  const { publication, publication_types, description, links, tags, image, ...more } = shared;
  const { hugoblox, awards, ...own } = more;
  const others = restOf(hugoblox);
  const written = venueWritten(publication) ?? textOf(frontMatter.publication_short);
  const { venue, rest } = venueOf(written ?? '');
  const title = textOf(frontMatter.title) ?? '';
  const kind = textsOf(publication_types)[0] ?? '';
  const keywords = textsOf(tags);
  return {
    ...Object.fromEntries(Object.entries(own).map(([key, value]) => [LINKS[key] ?? key, value])),
    ...(others !== undefined && { hugoblox: others }),
    ...recordKeys({ publication, hugoblox, links, awards }),
    ...(authors.length > 0 && { authors: [...authors] }),
    ...(venue !== '' && { venue }),
    ...(rest !== '' && { citation: `${title}. ${venue}, ${rest}` }),
    ...(Object.hasOwn(CATEGORIES, kind) && { category: CATEGORIES[kind] }),
    ...(frontMatter.abstract === undefined &&
      description !== undefined && { excerpt: description }),
    ...(frontMatter.featured === true && { selected: true }),
    ...(image !== undefined && { preview: image }),
    ...(keywords.length > 0 && { keywords: keywords.join(', ') }),
    ...linksOf(links),
  };
}

/** `In *Journal of Rings*, 12(3)` names where a work appeared, and more behind it. */
function venueOf(written: string): { venue: string; rest: string } {
  const plain = written.replace(/^in:?\s+(?=[*_"'\p{Lu}])/iu, '').trim();
  const [, starred, behind = ''] = /^([*_]{1,2})([\s\S]+)$/.exec(plain) ?? [];
  if (starred === undefined) return { venue: plain.replace(/[.,]$/, ''), rest: '' };
  const end = behind.indexOf(starred);
  const venue = end === -1 ? behind : behind.slice(0, end);
  const rest = end === -1 ? '' : behind.slice(end + starred.length);
  return {
    venue: venue.replace(/[.,]$/, '').trim(),
    rest: rest.replaceAll(/[*_]/g, '').replace(/^[\s.,]+/, ''),
  };
}

/** Links with words of their own, where one of the fields of an entry says the same. */
function linksOf(links: unknown): Plain {
  const all: unknown[] = Array.isArray(links) ? links : [];
  const fields = all.flatMap((one): [string, string][] => {
    const url = isRecord(one) ? textOf(one.url) : undefined;
    const name = isRecord(one)
      ? (textOf(one.name) ?? textOf(one.label) ?? textOf(one.type) ?? '')
      : '';
    // A link that is yet to be written.
    return url === undefined || url === '#' ? [] : [[fieldNamed(name), url]];
  });
  return Object.fromEntries(fields.toReversed());
}

function fieldNamed(name: string): string {
  const word = name.toLowerCase();
  const field = ['pdf', 'code', 'slides', 'poster', 'video', 'dataset', 'arxiv', 'project'].find(
    (one) => word.includes(one),
  );
  if (field !== undefined) return field;
  return /manuscript|pre-?print|paper/.test(word)
    ? 'pdf'
    : word.includes('data')
      ? 'dataset'
      : word.includes('suppl')
        ? 'supp'
        : 'website';
}
