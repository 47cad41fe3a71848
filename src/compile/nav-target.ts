import type { ContentError, SourcePosition } from '../site/content-error.ts';
import type { Entry } from '../site/entry.ts';
import { textIn } from '../site/i18n/in-language.ts';
import { decoded } from '../site/decoded.ts';
import { didYouMean } from '../site/did-you-mean.ts';
import type { Site } from '../site/read-site.ts';
import type { NavLabel, NavLink } from '../site/schemas/navigation.ts';
import { entryKey } from '../routes/route.ts';
import type { RouteTable } from '../routes/table.ts';
import { hrefOf, toSitePath, type SitePath } from '../routes/url.ts';
import { lineText } from './html.ts';
import { resolveLink } from './links.ts';
import type { MediaFile } from './media.ts';
import type { AnchorCheck } from './findings.ts';

/** A link of the menu or the footer, in one language. */
export interface MenuLink {
  kind: 'link';
  label: string;
  href: string;
  /** Address of the page that it leads to, to know whether the reader is there. */
  sitePath: SitePath | undefined;
  /** Language of the page that it leads to, when that is not the reader's. */
  language: string | undefined;
}

/** Where a link is written. */
export interface NavPlace {
  file: string;
  position: SourcePosition;
}

/** What links of the menu are made from, and where what is wrong with them is collected. */
export interface NavWork {
  site: Site;
  table: RouteTable;
  /** Each entry that has an address, in each of its languages, by id. */
  versions: ReadonlyMap<string, readonly Entry[]>;
  anchors: AnchorCheck[];
  files: MediaFile[];
  errors: ContentError[];
}

/** @returns the version of an entry in a language, else that in the default language, else any */
export function versionIn(
  language: string,
  id: string,
  { site, versions }: Pick<NavWork, 'site' | 'versions'>,
): Entry | undefined {
  const all = versions.get(id) ?? [];
  const of = (wanted: string): Entry | undefined => all.find((entry) => entry.language === wanted);
  return of(language) ?? of(site.settings.defaultLanguage) ?? all[0];
}

/** A label in a language, else in the default language. */
export function labelIn(
  label: NavLabel | undefined,
  language: string,
  defaultLanguage: string,
): string | undefined {
  return label === undefined ? undefined : textIn(label, language, defaultLanguage);
}

/** What the menu calls an entry. */
export function navTitle(entry: Entry): string {
  const short = 'nav_title' in entry.frontMatter ? entry.frontMatter.nav_title : undefined;
  return lineText(short ?? entry.frontMatter.title ?? entry.slug);
}

/** A link to an entry, in the reader's language if it has a version in it. */
export function entryLink(entry: Entry, language: string, label: string, work: NavWork): MenuLink {
  const sitePath = work.table.pathOf.get(entryKey(entry)) ?? '/';
  return {
    kind: 'link',
    label,
    href: hrefOf(work.site.settings.basePath, sitePath),
    sitePath,
    language: entry.language === language ? undefined : entry.language,
  };
}

/**
 * Finds what a link of the menu leads to, in each language.
 *
 * @param place where its target is written
 * @returns a function from language to link; undefined, with an error, when it leads to nothing
 */
export async function resolveNavLink(
  { label, target }: NavLink,
  place: NavPlace,
  work: NavWork,
): Promise<((language: string) => MenuLink) | undefined> {
  const { site, table } = work;
  const { defaultLanguage, basePath } = site.settings;
  const [, name = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  const named = versionIn(defaultLanguage, `pages/${name.replace(/\.mdx?$/, '')}`, work);
  const address =
    named === undefined ? target : `${table.pathOf.get(entryKey(named)) ?? '/'}${rest}`;
  const link = await resolveLink(address, { ...place, sitePath: undefined }, site, table);
  if (link.error !== undefined) {
    work.errors.push(withPageNames(link.error, name, work));
    return undefined;
  }
  if (link.anchor !== undefined) work.anchors.push({ ...link.anchor, ...place });
  work.files.push(...link.files);
  const isHere = /^\/(?!\/)/.test(link.href);
  const sitePath = isHere
    ? toSitePath(decoded(link.href.slice(basePath.length).replace(/[?#].*$/s, '')))
    : undefined;
  const route = sitePath === undefined ? undefined : table.byPath.get(sitePath);
  const entry =
    route?.kind === 'entry'
      ? [...work.versions.values()].flat().find((one) => entryKey(one) === route.entryKey)
      : undefined;
  if (entry === undefined) {
    const plain = labelIn(label, defaultLanguage, defaultLanguage);
    if (plain === undefined) {
      work.errors.push(unlabelled(target, place));
      return undefined;
    }
    return (language) => ({
      kind: 'link',
      label: labelIn(label, language, defaultLanguage) ?? plain,
      href: link.href,
      sitePath: rest === '' ? sitePath : undefined,
      language: undefined,
    });
  }
  return (language) => {
    const version = versionIn(language, entry.id, work) ?? entry;
    const own = labelOf(label, language, version, defaultLanguage);
    const found = entryLink(version, language, own, work);
    return rest === '' ? found : { ...found, href: `${found.href}${rest}`, sitePath: undefined };
  };
}

/** A label that is missing in a language is the title of the page, if that speaks the language. */
function labelOf(
  label: NavLabel | undefined,
  language: string,
  entry: Entry,
  defaultLanguage: string,
): string {
  if (label === undefined) return navTitle(entry);
  if (typeof label !== 'string' && label[language] === undefined && entry.language === language) {
    return navTitle(entry);
  }
  return labelIn(label, language, defaultLanguage) ?? navTitle(entry);
}

/** Names of pages are what an author may have meant by a word without a slash. */
function withPageNames(error: ContentError, name: string, { versions }: NavWork): ContentError {
  if (error.kind !== 'broken-link' || name.startsWith('/')) return error;
  const names = [...versions.keys()].flatMap((id) => /^pages\/(.+)$/.exec(id)?.[1] ?? []);
  const fix = didYouMean(
    name,
    names,
    `Name a page of content/pages/ (${[...names].sort().join(', ')}), or an address with a slash first.`,
  );
  return { ...error, fix };
}

function unlabelled(target: string, place: NavPlace): ContentError {
  return {
    severity: 'error',
    kind: 'missing-label',
    ...place,
    message: `Nothing says what the reader sees for the link "${target}".`,
    fix: `Write it as { label: …, url: ${target} }.`,
  };
}
