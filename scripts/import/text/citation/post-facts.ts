import { fold } from '../../../../src/bibliography/people/fold.ts';
import { parseName } from '../../../../src/bibliography/people/parse-names.ts';
import type { TextContext } from '../../types.ts';

/** What a citation of a post must say. */
export interface PostFacts {
  title: string;
  /** Family names in small letters. */
  families: string[];
  year: number | undefined;
  /** Month 1–12. */
  month: number | undefined;
  /** In the old site, from the root, without the base path. */
  address: string | undefined;
  /** `example.org`, when the site says it. */
  host: string | undefined;
  base: string;
}

/** What front matter and settings say of a post. */
export function postFacts({ document, site }: TextContext): PostFacts {
  const { frontMatter, path, address } = document;
  const name = /(\d{4})-(\d{1,2})-(\d{1,2})-[^/]*$/.exec(path);
  const written = dateOf(frontMatter.date) ?? (name === null ? undefined : `${name[1]}-${name[2]}`);
  const [, year, month] = /^(\d{4})-(\d{1,2})/.exec(written ?? '') ?? [];
  const people = namesIn(frontMatter.authors ?? frontMatter.author);
  const { url, baseurl } = site.config;
  return {
    title: typeof frontMatter.title === 'string' ? frontMatter.title : '',
    families: (people.length > 0 ? people : ownerOf(site.config)).map(familyOf),
    year: year === undefined ? undefined : Number(year),
    month: month === undefined ? undefined : Number(month),
    address,
    host: typeof url === 'string' ? hostOf(url) : undefined,
    base: typeof baseurl === 'string' ? baseurl.replace(/\/+$/, '') : '',
  };
}

function dateOf(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : undefined;
}

/** The host of an address without `www.`; undefined for none, or one that only its author can reach. */
export function hostOf(address: string): string | undefined {
  const host = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(address.trim())?.[1]?.toLowerCase();
  return host === undefined || /^(?:localhost|127\.)/.test(host)
    ? undefined
    : host.replace(/^www\./, '');
}

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return value
      .split(/\s+and\s+|;|,(?=[^,]*\s)/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
  }
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return isRecord(value) ? namesIn(value.name) : [];
}

function ownerOf(config: Readonly<Record<string, unknown>>): string[] {
  const { last_name: family, author } = config;
  if (typeof family === 'string' && family.trim() !== '') return [`${family}, X`];
  return namesIn(author);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The family name in small letters, without accents. */
export function familyOf(name: string): string {
  const { family, literal } = parseName(name.trim());
  return fold(family ?? literal ?? '').replace(/[^\p{L}\p{N}]/gu, '');
}
