import { withoutElisions } from '../site/i18n/elisions.ts';

/** What Pagefind knows of a page (https://pagefind.app/docs/api-reference/). */
export interface FoundPage {
  url: string;
  /** Text as HTML, with `<mark>` around what was looked for. */
  excerpt: string;
  meta: Readonly<Record<string, string>>;
}

/** By filter, then by value: how many pages. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What was found; each page is fetched when it is shown. */
export interface Found {
  results: readonly { data: () => Promise<FoundPage> }[];
  /** How many pages each value of a filter would leave. */
  filters: FilterCounts;
}

/** The part of Pagefind that is used here. */
interface Pagefind {
  options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  filters: () => Promise<FilterCounts>;
  search: (
    term: string | null,
    options: { filters: Readonly<Record<string, string>>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<Found>;
}

/** Words around what was looked for. */
const EXCERPT_LENGTH = 24;

let loaded: Promise<Pagefind> | undefined;

/**
 * Fetches the index of the language in which the page is.
 *
 * @param folder its address, with a slash at the end
 * @throws when it is not there
 */
export function loadIndex(folder: string): Promise<Pagefind> {
  loaded ??= load(folder);
  // Who comes back to the network may try again.
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

async function load(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ excerptLength: EXCERPT_LENGTH, excerptEllipsis: '…' });
  return pagefind;
}

/**
 * Looks for words, or for all that a filter leaves.
 *
 * @param term '' for all, the newest first
 */
export function find(
  index: Pagefind,
  term: string,
  filters: Readonly<Record<string, string>>,
): Promise<Found> {
  return term === ''
    ? index.search(null, { filters, sort: { date: 'desc' } })
    : index.search(withoutElisions(term), { filters });
}
