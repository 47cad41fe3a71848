import { plainText } from '../../front-matter/plain-text.ts';
import { placeOfVenue } from './venue-place.ts';

/** What the text of a citation says, as far as it can be told. */
export interface ReadCitation {
  /** All that stands before title and year. */
  authors: string | undefined;
  volume?: string;
  number?: string;
  pages?: string;
  doi?: string;
}

const PAGES = String.raw`[A-Za-z]?\d+\s*(?:[-–—]+\s*[A-Za-z]?\d+)?`;

/** Ways in which citations write volume, number and pages; the first that fits counts. */
const PLACES: readonly RegExp[] = [
  // 12(3), 45–67 and 12(3):45-67
  new RegExp(
    String.raw`(?<volume>\d{1,4})\s*\((?<number>\d{1,3}(?:[-–]\d{1,3})?)\)(?:\s*[,:.]?\s*(?:pp?\.\s*)?(?<pages>${PAGES})(?![\d/]))?`,
    'u',
  ),
  // 48.6 (2015): 154-158
  new RegExp(
    String.raw`(?<volume>\d{1,4})(?:\.(?<number>\d{1,3}))?\s*\(\d{4}\)\s*:\s*(?<pages>${PAGES})`,
    'u',
  ),
  // Annals 83 (1921) 1, 24 and Annals 83 (1921) 24
  new RegExp(
    String.raw`\s(?<volume>\d{1,4})\s*\(\d{4}\)\s*(?:(?:no\.\s*)?(?<number>\d{1,3})\s*,\s*)?(?<pages>${PAGES})(?![\d/])`,
    'u',
  ),
  // vol. 3, no. 2, pp. 1-10
  new RegExp(
    String.raw`\bvol(?:ume|\.)?\s*(?<volume>\d{1,4})(?:\s*,?\s*(?:no|issue|number)\.?\s*(?<number>\d{1,3}))?(?:\s*,?\s*pp?\.?\s*(?<pages>${PAGES}))?`,
    'iu',
  ),
  // , 539, 674–686
  new RegExp(
    String.raw`,\s*(?<volume>\d{1,4})\s*[,:]\s*(?<pages>\d+\s*[-–—]+\s*\d+)(?![\d/])`,
    'u',
  ),
  // Annals 83, 24 (1921)
  new RegExp(String.raw`\s(?<volume>\d{1,4}),\s*(?<pages>${PAGES})\s*\(\d{4}\)`, 'u'),
  // Annals, (8), 24–66
  new RegExp(
    String.raw`,?\s*\((?<number>\d{1,3})\)\s*[,:]\s*(?<pages>\d+\s*[-–—]+\s*\d+)(?![\d/])`,
    'u',
  ),
  new RegExp(String.raw`\bpp?\.\s*(?<pages>${PAGES})`, 'iu'),
];

/**
 * Takes a citation apart that was written by hand.
 *
 * @param citation HTML or Markdown
 * @param title of the work, which divides the authors from the rest
 * @param venue where it appeared, which does so where there is no title
 */
export function readCitation(citation: string, title: string, venue = ''): ReadCitation {
  const text = plainText(citation);
  const at = placeOfTitle(text, plainText(title));
  const authors = authorsBefore(text, at?.start ?? placeOfVenue(text, venue));
  const rest = text.slice(at?.end ?? 0);
  const doi = /\b10\.\d{4,9}\/\s*[^\s,;"'<>]+/.exec(text)?.[0].replace(/[.)\]]+$/, '');
  const place = placeIn(
    rest.replaceAll(/\bhttps?:\S+(?:\s10\.\S+)?|\b10\.\d{4,9}\/\S+|\barXiv:\S+/gi, ' '),
  );
  return { authors, ...place, ...(doi !== undefined && { doi }) };
}

/** The year in brackets, or the only one, of a citation or of a date that no calendar has. */
export function yearIn(written: string): string | undefined {
  const text = plainText(written);
  const [first, ...others] = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return (
    /\(((?:19|20)\d\d)(?:,[^()]*)?\)/.exec(text)?.[1] ?? (others.length === 0 ? first : undefined)
  );
}

function placeIn(text: string): Pick<ReadCitation, 'volume' | 'number' | 'pages'> {
  const groups = PLACES.map((place) => place.exec(text)?.groups).find(
    (found) => found !== undefined,
  );
  if (groups === undefined) return {};
  const { volume, number, pages } = groups as Partial<Record<string, string>>;
  return {
    ...(volume !== undefined && { volume }),
    ...(number !== undefined && { number: number.replace('–', '--') }),
    ...(pages !== undefined && { pages: pages.trim().replaceAll(/\s*[-–—]+\s*/g, '--') }),
  };
}

/** Where a title stands in a text, whatever quotation marks and case were used. */
function placeOfTitle(text: string, title: string): { start: number; end: number } | undefined {
  const words = title.match(/[\p{L}\p{N}]+/gu);
  if (words === null) return undefined;
  const pattern = new RegExp(
    words.map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('[^\\p{L}\\p{N}]+'),
    'iu',
  );
  const match = pattern.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** What stands before the title, or else before the year or the first quotation mark. */
function authorsBefore(text: string, start: number | undefined): string | undefined {
  const end = start ?? /\(?\b(?:19|20)\d\d[a-z]?\b|["“«]/u.exec(text)?.index;
  if (end === undefined || end === 0) return undefined;
  const authors = text
    .slice(0, end)
    .replace(/[\s"“”«»„'‘’(]+$/u, '')
    .replace(
      /(?:(?<=\p{Ll}{2})\.)?[\s,]*\(?(?:(?:19|20)\d\d[a-z]?(?:\s*,\s*[\p{L}\s\d]+)?|in press|forthcoming|submitted|to appear|accepted|n\.d\.)\)?[\s.,:]*$/iu,
      '',
    )
    .replace(/[\s,:]+$/, '')
    .replace(/(?<=[\p{Ll}]{2})\.$/u, '');
  return authors === '' ? undefined : authors;
}
