import { isRecord, textOf, textsOf, valueAt, type Plain } from '../source/records.ts';
import { urlized } from './hugo-address.ts';
import type { HugoText } from './hugo-texts.ts';
import { sectionWords } from './section-words.ts';

/** Somebody with a folder among the authors. */
export interface HugoPerson {
  /** Name of the folder: `admin`. */
  id: string;
  name: string;
  text: HugoText;
  isOwner: boolean;
  /** Where their page was, the likelier first; none where the old site had no such page. */
  addresses: readonly string[];
}

/** The people of a site; its owner is the one who says so, or who is called as the theme has it. */
export function peopleOf(texts: readonly HugoText[], config: Plain): HugoPerson[] {
  const written = texts.filter(
    ({ section, place }) => section === 'authors' && place !== 'authors',
  );
  const ofOwner =
    written.find(({ frontMatter }) => frontMatter.superuser === true) ??
    written.find(({ place }) => /^authors\/(?:admin|me)$/.test(place)) ??
    (written.length === 1 ? written[0] : undefined);
  const list = texts.find(({ place }) => place === 'authors');
  const isHidden = isUnrendered(list?.frontMatter.cascade);
  return written.map((text) => {
    const { place, frontMatter } = text;
    const id = place.slice('authors/'.length);
    const name = textOf(frontMatter.title) ?? textOf(frontMatter.name) ?? id;
    const addresses = isHidden ? [] : addressesOf(id, name, text, config);
    return { id, name, text, isOwner: text === ofOwner, addresses };
  });
}

/** Hugo makes the address of somebody's page of their name, or of that of their folder. */
function addressesOf(id: string, name: string, { language }: HugoText, config: Plain): string[] {
  const { permalinks } = config;
  const pattern =
    textOf(valueAt(permalinks, ['term', 'authors'])) ??
    textOf(valueAt(permalinks, ['authors'])) ??
    '/authors/:contentbasename/';
  const removesAccents = config.removePathAccents === true;
  const words = /:(?:slug|title)\b/.test(pattern) ? [name, id] : [id];
  const places = words.map((word) =>
    pattern.replaceAll(/:[a-z]+/g, () => urlized(word, { removesAccents })),
  );
  return [...new Set(places.map((place) => `${language.prefix}${place}`))];
}

/** Whether a list asks Hugo to make no page of what is in it. */
function isUnrendered(cascade: unknown): boolean {
  const rules: unknown[] = [cascade ?? []].flat();
  return rules.some((rule) => textOf(valueAt(rule, ['build', 'render'])) === 'never');
}

/** The organizations of a person, in one line. */
export function organizationsOf({ frontMatter }: HugoText): string | undefined {
  const { organizations, affiliations } = frontMatter;
  const written: unknown[] = [organizations ?? affiliations].flat();
  const names = written.flatMap((one) => textOf(isRecord(one) ? one.name : one) ?? []);
  return names.length === 0 ? undefined : names.join(', ');
}

/** Addresses of a person in other places, with their words. */
export function profilesOf({ frontMatter }: HugoText): { label: string; url: string }[] {
  const written: unknown[] = [
    frontMatter.social ?? frontMatter.profiles ?? frontMatter.links,
  ].flat();
  return written.flatMap((one) => {
    if (!isRecord(one)) return [];
    const url = textOf(one.link) ?? textOf(one.url);
    if (url === undefined) return [];
    const icon = textOf(one.icon)?.replace(/^.*\//, '') ?? '';
    const label = textOf(one.label) ?? icon.replaceAll('-', ' ');
    return [{ label: /^\w+ me\b/i.test(label) ? icon : label, url: withScheme(url) }];
  });
}

function withScheme(url: string): string {
  return /^www\./i.test(url) ? `https://${url}` : url;
}

/** What stands beside the words about a person: what interests them, and where they learned. */
export function aboutPerson(
  { frontMatter }: HugoText,
  withSchools: boolean,
  language: string,
): string {
  const words = sectionWords(language);
  const interests = textsOf(frontMatter.interests).map((one) => `- ${one}`);
  const { education } = frontMatter;
  const courses: unknown[] = [
    isRecord(education) ? (education.courses ?? []) : (education ?? []),
  ].flat();
  const learned = courses.flatMap((one) => (isRecord(one) ? `- ${courseLine(one)}` : []));
  return [
    interests.length === 0 ? '' : `## ${words.interests}\n\n${interests.join('\n')}`,
    learned.length === 0 || !withSchools ? '' : `## ${words.education}\n\n${learned.join('\n')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function courseLine(course: Plain): string {
  const years = [course.date_start, course.date_end].flatMap(
    (one) => textOf(one)?.slice(0, 4) ?? [],
  );
  const parts = [
    textOf(course.course) ?? textOf(course.area) ?? textOf(course.degree),
    textOf(course.institution),
    textOf(course.year) ?? (years.length === 0 ? undefined : years.join('–')),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/**
 * The front matter of somebody's page.
 *
 * @param avatar address of their picture
 */
export function keysOfPerson({ text, name }: HugoPerson, avatar: string | undefined): Plain {
  const { frontMatter } = text;
  const keys = {
    title: name,
    role: frontMatter.role,
    affiliation: organizationsOf(text),
    pronouns: frontMatter.pronouns,
    // Where the text says it, it stands there.
    bio: text.body.trim() === textOf(frontMatter.bio)?.trim() ? undefined : frontMatter.bio,
    interests: frontMatter.interests,
    group: frontMatter.user_groups,
    weight: frontMatter.weight,
    image: avatar,
    ...Object.fromEntries(profilesOf(text).flatMap(({ url }) => networkOf(url))),
  };
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
}

/** The addresses that somebody's page had in the old site and has no longer. */
export function olderAddressesOf(
  { addresses, text }: HugoPerson,
  now: string | undefined,
): string[] {
  const { prefix, oldPrefix } = text.language;
  const inOld = addresses.map((one) => `${oldPrefix}${one.slice(prefix.length)}`);
  return inOld.filter((one) => one !== now);
}

const NETWORKS: readonly (readonly [string, RegExp])[] = [
  ['email', /^mailto:(.+)$/],
  ['github', /^https?:\/\/github\.com\/([\w-]+)\/?$/],
  ['orcid', /^https?:\/\/orcid\.org\/([\dX-]+)$/],
  ['linkedin', /^https?:\/\/(?:\w+\.)?linkedin\.com\/in\/([^/?]+)\/?$/],
  ['twitter', /^https?:\/\/(?:twitter|x)\.com\/(\w+)\/?$/],
  ['google_scholar', /[?&]user=([\w-]+)/],
];

function networkOf(url: string): [string, string][] {
  const found = NETWORKS.flatMap(([name, pattern]): [string, string][] => {
    const handle = pattern.exec(url)?.[1];
    return handle === undefined ? [] : [[name, handle]];
  });
  return found.length > 0 ? found.slice(0, 1) : /^https?:/.test(url) ? [['url', url]] : [];
}
