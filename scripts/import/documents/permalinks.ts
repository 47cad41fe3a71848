import type { Entry } from '../../../src/site/entry.ts';
import type { SiteSettings } from '../../../src/site/settings.ts';
import { toSitePath } from '../../../src/routes/url.ts';
import { checkEntry } from '../front-matter/checked-front-matter.ts';
import type { Note, NewAddresses } from '../types.ts';
import { newRoutes } from './new-routes.ts';
import type { Target } from './target.ts';

/** A target with the keys that it will have, but for its address. */
export interface Keyed {
  target: Target;
  keys: Readonly<Record<string, unknown>>;
}

/** A target with the address that it has in the new site. */
export interface Placed extends Keyed {
  /** The address that it must name, where Octavo's own would be another. */
  permalink: string | undefined;
  entry: Entry | undefined;
  /** Undefined for what has no page. */
  address: string | undefined;
}

/** The form that an address of the old site has in Octavo: a folder, unless it is a file of HTML. */
export function placeOf(address: string): string {
  const isFile = /\.(?:html?|xml|json|txt|pdf)$/i.test(address);
  return toSitePath(isFile || address.endsWith('/') ? address : `${address}/`);
}

/**
 * Gives each target the address that it had, by a permalink where Octavo's own would be another.
 *
 * @param workKeys keys of the works in the bibliographies
 */
export function placeTargets(
  keyed: readonly Keyed[],
  workKeys: ReadonlySet<string>,
  rules: NewAddresses,
  settings: SiteSettings,
  note: (note: Note) => void,
): Placed[] {
  const natural = placed(keyed, new Map(), workKeys, rules, settings);
  const wanted = new Map<Target, string>();
  const holders = new Map<string, Target>();
  for (const { target, address } of natural) {
    const old =
      target.document.address === undefined ? undefined : placeOf(target.document.address);
    if (old === undefined || (address === undefined && !deservesPage(target))) continue;
    const first = holders.get(old);
    if (first !== undefined) {
      note({
        level: 'problem',
        file: target.document.path,
        line: undefined,
        message: `The address ${old} was that of another page, too.`,
        subject: first.document.path,
      });
      continue;
    }
    holders.set(old, target);
    if (address !== old) wanted.set(target, old);
  }
  for (const { target, address } of natural) {
    const holder = address === undefined ? undefined : holders.get(address);
    const isElsewhere = wanted.has(target) || holder === undefined || holder === target;
    if (!isElsewhere) wanted.set(target, freeAddress(address ?? '/', holders, target));
  }
  return placed(keyed, wanted, workKeys, rules, settings);
}

/** Items without a text have no page of their own in Octavo, unless a permalink asks for one. */
function deservesPage({ kind, collection, document }: Target): boolean {
  const { frontMatter } = document;
  const isLink = collection === 'projects' && Boolean(frontMatter.redirect);
  return kind !== 'item' || (collection !== 'news' && !isLink);
}

function freeAddress(address: string, holders: Map<string, Target>, target: Target): string {
  for (let number = 2; ; number += 1) {
    const candidate = placeOf(`${address.replace(/(?:\.html|\/)$/, '')}-${number}/`);
    if (holders.has(candidate)) continue;
    holders.set(candidate, target);
    return candidate;
  }
}

function placed(
  keyed: readonly Keyed[],
  permalinks: ReadonlyMap<Target, string>,
  workKeys: ReadonlySet<string>,
  { languages }: NewAddresses,
  settings: SiteSettings,
): Placed[] {
  const read = keyed.map(({ target, keys }) => {
    const permalink = permalinks.get(target);
    const { path, kind, collection } = target;
    const all = { ...keys, ...(permalink !== undefined && { permalink }) };
    const text = hasText(target) ? 'Text.\n' : '';
    const { entry } = checkEntry({ kind, collection, path, keys: all, text }, languages);
    return { target, keys, permalink, entry };
  });
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const table = newRoutes(entries, workKeys, settings);
  return read.map((one) => ({
    ...one,
    address: one.entry === undefined ? undefined : table.pathOfFile.get(one.entry.file),
  }));
}

function hasText({ before, body, after }: Target): boolean {
  return `${before}${body}${after}`.trim() !== '';
}
