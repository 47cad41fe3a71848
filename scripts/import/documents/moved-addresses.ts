import { archivePath, wordSlug } from '../../../src/routes/archives.ts';
import { pagedPath } from '../../../src/routes/blog-pages.ts';
import type { RouteTable } from '../../../src/routes/table.ts';
import type { SiteSettings } from '../../../src/site/settings.ts';
import type { DocumentsJob, MovedAddress, OldAddress, TargetFile } from '../types.ts';
import { tellLost } from './lost-addresses.ts';
import { missingPages } from './missing-pages.ts';
import { placeOf, type Placed } from './permalinks.ts';
import { redirectPage } from './redirect-page.ts';
import type { Plan, Replaced, Target } from './target.ts';

/** What became of the old addresses. */
export interface Moves {
  addresses: readonly MovedAddress[];
  /** Older addresses that an entry names. */
  redirects: ReadonlyMap<Target, readonly string[]>;
  /** Pages that lead elsewhere, for older addresses that no entry can name. */
  files: readonly TargetFile[];
}

/**
 * Finds for each address of the old site what answers there now, and adds a redirect where nothing
 * does.
 *
 * @param table of the new site without redirects
 */
export function moveAddresses(
  job: DocumentsJob,
  plan: Plan,
  placed: readonly Placed[],
  table: RouteTable,
  settings: SiteSettings,
): Moves {
  const added = new Set(missingPages(placed, { ...job, note: () => undefined }).map(addressOfPage));
  const finder = answerFinder(plan, placed, settings, added);
  const redirects = new Map<Target, string[]>();
  const files = new Map<string, TargetFile>();
  const addresses = job.oldAddresses.map((old): MovedAddress => {
    const from = placeOf(old.address);
    const { address, file } = old;
    if (table.byPath.has(from) || isMade(from)) return { from: address, to: from, file };
    const { to, target } = finder(old);
    if (to === undefined || (!/^https?:/.test(to) && !table.byPath.has(to) && !added.has(to))) {
      return { from: address, to: undefined, file };
    }
    if (!isPage(from)) return { from: address, to: undefined, file };
    if (target === undefined) files.set(from, redirectPage(from, to));
    else {
      const known = redirects.get(target) ?? [];
      if (!known.includes(from)) redirects.set(target, [...known, from]);
    }
    return { from: address, to, file };
  });
  tellLost(addresses, job);
  return { addresses, redirects, files: [...files.values()] };
}

/** Where a page answers that is named after its address. */
function addressOfPage({ path }: TargetFile): string {
  const name = /([^/]+)\.md$/.exec(path)?.[1] ?? '';
  return name === 'about' ? '/' : `/${name}/`;
}

/** What the build makes beside the rows of the table. */
function isMade(address: string): boolean {
  return address === '/404.html';
}

/** A browser is redirected by a page; what reads a feed or a picture is not. */
function isPage(address: string): boolean {
  return address.endsWith('/') || /\.html?$/i.test(address);
}

interface Answer {
  to: string | undefined;
  /** What can name the address as its older one. */
  target: Target | undefined;
}

function answerFinder(
  { replaced }: Plan,
  placed: readonly Placed[],
  settings: SiteSettings,
  added: ReadonlySet<string>,
): (old: OldAddress) => Answer {
  const ofFile = new Map(placed.map((one) => [one.target.document.path, one]));
  const ofReplaced = new Map(replaced.map((one) => [one.document.path, one]));
  const listOf = (layout: string, language?: string): Placed | undefined => {
    const lists = placed.filter(({ target }) => target.own.layout === layout);
    return lists.find(({ target }) => languageOf(target, settings) === language) ?? lists[0];
  };
  const front = placed.find(({ address }) => address === '/');
  const answer = (one: Placed | undefined): Answer => ({
    to: one?.address,
    target: one?.address === undefined ? undefined : one.target,
  });
  const instead: Readonly<Record<Exclude<Replaced['instead'], object>, () => Answer>> = {
    front: () => answer(front),
    blog: () => answer(listOf('blog') ?? front),
    talks: () => answer(listOf('talks') ?? front),
    own: () => ({ to: undefined, target: undefined }),
  };
  return (old) => {
    const { file, kind, archive, page, leadsTo } = old;
    if (leadsTo !== undefined) return { to: leadsTo, target: undefined };
    if (kind === 'archive' && archive !== undefined) {
      return { to: archiveAddress(archive, settings), target: undefined };
    }
    if (kind === 'blog-page') {
      const blog = listOf('blog') ?? front;
      const paged = blog?.address === undefined ? undefined : pagedPath(blog.address, page ?? 1);
      return placed.length > 0 && paged !== undefined ? { ...answer(blog) } : instead.front();
    }
    const gone = ofReplaced.get(file ?? '');
    if (gone !== undefined) {
      const { instead: place } = gone;
      return typeof place === 'object' ? { to: place.to, target: undefined } : instead[place]();
    }
    const own = ofFile.get(file ?? '');
    if (own?.address !== undefined) return answer(own);
    if (own === undefined) return { to: undefined, target: undefined };
    const { collection } = own.target;
    const list =
      collection === undefined ? undefined : listOf(collection, languageOf(own.target, settings));
    const isAdded = list === undefined && added.has(`/${collection ?? ''}/`);
    return isAdded ? { to: `/${collection ?? ''}/`, target: undefined } : answer(list ?? front);
  };
}

/** The language that the name of a file says; undefined for the main one. */
function languageOf({ path }: Target, { languages }: SiteSettings): string | undefined {
  return languages.slice(1).find((one) => path.endsWith(`.${one}.md`));
}

function archiveAddress(
  { by, word, language }: Exclude<OldAddress['archive'], undefined>,
  settings: SiteSettings,
): string {
  const kind = by === 'month' ? 'year' : by;
  const slug = kind === 'year' ? word.slice(0, 4) : wordSlug(word);
  return archivePath(kind, slug, language ?? settings.defaultLanguage, settings);
}
