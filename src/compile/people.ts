import { inLanguage } from '../site/i18n/in-language.ts';
import type { Fields } from '../site/collection.ts';
import { nativeLanguage } from '../site/native-name.ts';
import type { SiteSettings } from '../site/settings.ts';
import type { personKeys } from '../collections/people/collection.ts';
import { groupsOf, hasLeft, type Placed } from '../collections/people/group-people.ts';
import { linkKeys } from '../collections/people/link-fields.ts';
import { ownerFinder } from '../bibliography/owner.ts';
import { withoutAcademicTitles } from '../bibliography/people/academic-titles.ts';
import { parseName } from '../bibliography/people/parse-names.ts';
import type { CompiledEntry } from './compiled-entry.ts';
import type { CompiledText } from './compiled-text.ts';
import type { ImagePlan } from './images.ts';
import type { Item } from './item-fields.ts';
import { ownerNames } from './owner.ts';
import type { Profile, ShownLink } from './profile.ts';

/** Someone of the collection "people", whatever keys said it. */
export interface CompiledPerson extends Placed {
  item: CompiledEntry<'item'>;
  /** As the title has it. */
  name: string;
  native: { text: string; language: string | undefined } | undefined;
  aliases: readonly string[];
  pronouns: string | undefined;
  orcid: string | undefined;
  role: string | undefined;
  portrait: ImagePlan | undefined;
  links: readonly ShownLink[];
  affiliations: readonly { name: string; url?: string | undefined }[];
  interests: readonly string[];
  education: readonly CompiledText[];
  bio: CompiledText | undefined;
  started: number | undefined;
  left: number | undefined;
  now: CompiledText | undefined;
  /** Whether it is whose site it is. */
  isOwner: boolean;
}

/**
 * Reads an item of the collection "people". The owner's own has from site.yaml what its file does
 * not say.
 *
 * @param language of the page
 */
export function personOf(
  entry: CompiledEntry<'item'>,
  settings: SiteSettings,
  profile: Profile,
  language: string,
): CompiledPerson {
  const { fields } = entry as Item<typeof personKeys>;
  const name = entry.title;
  const native = fields.native_name;
  const aliases = [...(fields.aliases ?? []), ...(native === undefined ? [] : [native.text])];
  const [isOwner = false] = ownerFinder(ownerNames(settings))([
    parseName(withoutAcademicTitles(name)),
  ]);
  const owner = isOwner ? settings.author : undefined;
  const ownLinks = linksOf(entry.fields);
  const links = isOwner && ownLinks.length === 0 ? profile.links : ownLinks;
  const ownNative = native ?? owner?.native_name;
  return {
    item: entry,
    name,
    native: ownNative && {
      text: ownNative.text,
      language: nativeLanguage(ownNative, settings.languages),
    },
    aliases,
    pronouns: fields.pronouns ?? inLanguage(owner?.pronouns, language),
    orcid: orcidIn(links),
    role: fields.role ?? inLanguage(owner?.role, language),
    portrait:
      fields.image ?? fields.picture ?? fields.avatar ?? (isOwner ? profile.portrait : undefined),
    links,
    affiliations: fields.affiliation ?? fields.affiliations ?? fields.organizations ?? [],
    interests: fields.interests ?? fields.topics ?? [],
    education: fields.education ?? [],
    bio: fields.bio,
    started: fields.started,
    left: fields.left,
    now: fields.now,
    isOwner,
    language: entry.language,
    groups: groupsOf(entry.fields),
    isAlumni: hasLeft(entry.fields),
    weight: fields.weight ?? fields.importance,
    sortName: familyFirst(name),
  };
}

/** The links of an item: email and ORCID first, each address once. */
function linksOf(fields: Fields): ShownLink[] {
  const inLists = [fields.social, fields.profiles].flatMap((value): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value) : [],
  );
  const keys = ['email', 'orcid', ...linkKeys.filter((key) => key !== 'orcid')];
  const found: unknown[] = [...keys.map((key) => fields[key]), ...inLists].flat();
  const seen = new Set<string>();
  return (found as (ShownLink | undefined)[]).filter((shown): shown is ShownLink => {
    if (shown === undefined) return false;
    const same = shown.href ?? JSON.stringify(shown.link);
    const isNew = !seen.has(same);
    seen.add(same);
    return isNew;
  });
}

function orcidIn(links: readonly ShownLink[]): string | undefined {
  for (const { link } of links) {
    if (link.kind === 'network' && link.network === 'orcid') return link.address;
  }
  return undefined;
}

function familyFirst(name: string): string {
  const { family, given, literal } = parseName(withoutAcademicTitles(name));
  return literal ?? `${family ?? ''} ${given ?? ''}`;
}

/**
 * What stands in the place of a portrait: the first letters of given and family name; of a name in
 * Han or Hangul its first character, which is the family's.
 *
 * @example initialsOf('Jan van der Berg') // 'JB'
 */
export function initialsOf(name: string): string {
  const { family = '', given = '', literal = '' } = parseName(withoutAcademicTitles(name));
  const parts = /^[\p{Script=Han}\p{Script=Hangul}]/u.test(family + literal)
    ? [family + literal]
    : [given, family, literal];
  return parts.map((part) => (Array.from(part)[0] ?? '').toUpperCase()).join('');
}
