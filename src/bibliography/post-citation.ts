import type { CslItem } from './csl-item.ts';
import { bibtexFrom } from './export/to-bibtex.ts';
import { cslName } from './fields/csl.ts';
import { fold } from './people/fold.ts';
import { parseName } from './people/parse-names.ts';
import type { PersonName } from './work.ts';

/** What a post must say to be cited. */
export interface PostFacts {
  /** The key that its author wants; otherwise one is made. */
  key?: string | undefined;
  /** The post's name in its URL. */
  slug: string;
  /** Plain text, math as `$…$`. */
  title: string;
  authors: readonly PersonName[];
  /** Of whom the key is made, where not of the first of them. */
  firstAuthor?: PersonName | undefined;
  /** Month 1–12, day 1–31. */
  date: { year: number; month?: number | undefined; day?: number | undefined };
  /** Absolute. */
  url: string;
  /** The site's title. */
  containerTitle: string;
  /** BCP 47. */
  language?: string | undefined;
}

/** A post as something to cite, under a key that BibTeX takes. */
export interface PostCitation {
  key: string;
  bibtex: string;
  csl: CslItem;
}

/**
 * How to cite a post of the site.
 *
 * The BibTeX is a `@misc` with the site as `howpublished`, and the URL: that is what every style
 * prints. The old standard styles print `howpublished` and the month of a `@misc` and skip `url`;
 * natbib's and biblatex' print both. An `@article` would claim a journal and, without a volume,
 * warn; biblatex' `@online` is unknown to BibTeX. For the reference in words see `citeFormats`.
 */
export function postCitation(facts: PostFacts): PostCitation {
  const key = facts.key ?? defaultKey(facts);
  const csl = toItem(facts, key);
  return { key, bibtex: bibtexFrom(csl, key), csl };
}

/** Irish and Scottish names, whose first word belongs to the family name without being lower-case. */
const GAELIC = /^([^,]+?)\s+((?:Ó|Ní|Nic|Uí|Mac)\s+[^,\s].*)$/u;

/** Reads a name as front matter gives it: “Ziming Liu” or “Liu, Ziming”; a group may have an “and”. */
export function parsePersonName(name: string): PersonName {
  const written = name.trim();
  if (written.startsWith('{')) return parseName(written);
  const [, given, family] = GAELIC.exec(written) ?? [];
  if (given !== undefined && family !== undefined) return { given, family };
  return /\s(?:and|&)\s/.test(written) ? { literal: written } : parseName(written);
}

function toItem(facts: PostFacts, key: string): CslItem {
  const { year, month, day } = facts.date;
  const parts =
    month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day];
  return {
    id: key,
    type: 'post-weblog',
    title: facts.title,
    author: facts.authors.map(cslName),
    issued: { 'date-parts': [parts] },
    'container-title': facts.containerTitle,
    URL: facts.url,
    ...(facts.language === undefined ? {} : { language: facts.language }),
  };
}

/**
 * Family name of the first author, year and slug: `liu2026when-physics-of-ai`. A name in a script
 * that cannot be written in ASCII is left out, for no installed package transliterates it.
 */
function defaultKey({ authors, firstAuthor, date, slug }: PostFacts): string {
  const first = firstAuthor ?? authors[0];
  const family = fold(first?.family ?? first?.literal ?? '').replace(/[^a-z0-9]/g, '');
  return `${family}${date.year}${asciiSlug(slug)}`;
}

/** BibTeX keys are safe in ASCII only; a slug that has none of it is better than none. */
function asciiSlug(slug: string): string {
  const ascii = fold(slug)
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return ascii === '' ? slug.replace(/[\s,{}"#%~\\=]+/g, '-') : ascii;
}
