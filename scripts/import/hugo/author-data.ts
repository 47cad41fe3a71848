import { posix } from 'node:path';
import { mapAtOnce } from '../../../src/site/map-at-once.ts';
import { isRecord, textOf, type Plain } from '../source/records.ts';
import type { Note, SourceSite } from '../types.ts';
import { readHugoData } from './hugo-data.ts';
import type { HugoText } from './hugo-texts.ts';
import type { HugoLanguage } from './languages.ts';

const FILE = /^data\/authors\/[^/]+\.(?:ya?ml|toml|json)$/;
const AT_ONCE = 16;

/**
 * The people whom newer sites keep in `data/authors/`, each as the text that older ones have of them; what
 * a page of theirs says stands beside.
 *
 * @param texts of the site, from which those of these people are taken away
 */
export async function withAuthorData(
  texts: readonly HugoText[],
  site: Pick<SourceSite, 'paths' | 'read'>,
  language: HugoLanguage,
  note: (note: Note) => void,
): Promise<HugoText[]> {
  const files = [...site.paths].filter((path) => FILE.test(path)).sort();
  const read = await mapAtOnce(files, AT_ONCE, async (path): Promise<HugoText | undefined> => {
    const text = await site.read(path);
    const data = text === undefined ? undefined : readHugoData(text, path, note);
    if (data === undefined || !isRecord(data.value)) return undefined;
    const { value } = data;
    const id = textOf(value.slug) ?? posix.basename(path).replace(/\.\w+$/, '');
    const place = `authors/${id}`;
    const page = texts.find((one) => one.place === place && one.language === language);
    const bio = textOf(value.bio) ?? '';
    return {
      path,
      language,
      place,
      section: 'authors',
      isList: true,
      isBundle: false,
      address: page?.address ?? `/${place}/`,
      bodyLine: 1,
      lineOf: data.lineOf,
      ...page,
      frontMatter: { ...keysOf(value), ...page?.frontMatter },
      body: page === undefined || page.body.trim() === '' ? bio : page.body,
    };
  });
  const found = read.filter((text) => text !== undefined);
  const places = new Set(found.map(({ place }) => place));
  const others = texts.filter((one) => one.language !== language || !places.has(one.place));
  return [...others, ...found];
}

/** What a file says of somebody, under the keys that a page of theirs has. */
function keysOf(data: Plain): Plain {
  const name = isRecord(data.name) ? data.name : { display: data.name };
  const parts = [textOf(name.given), textOf(name.family)].filter((one) => one !== undefined);
  const keys = {
    title: textOf(name.display) ?? (parts.length === 0 ? undefined : parts.join(' ')),
    native_name: textOf(name.alternate),
    pronouns: textOf(name.pronouns),
    superuser: data.is_owner,
    role: data.role,
    bio: data.bio,
    organizations: data.affiliations,
    profiles: data.links,
    interests: data.interests,
    education: listOf(data.education).map(withTimes),
    work: listOf(data.experience ?? data.work).map(withTimes),
    awards: data.awards,
    languages: listOf(data.languages).map(({ name: one, label, level }) => ({
      name: one,
      description: textOf(label) ?? textOf(level),
    })),
    skills: listOf(data.skills).map(({ name: group, items }) => ({
      name: group,
      items: listOf(items).map(({ label, name: one, description }) => ({
        name: label ?? one,
        description,
      })),
    })),
    user_groups: data.user_groups,
  };
  return Object.fromEntries(
    Object.entries(keys).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function listOf(written: unknown): Plain[] {
  const all: unknown[] = [written ?? []].flat();
  return all.filter(isRecord);
}

function withTimes({ start, end, ...item }: Plain): Plain {
  return { date_start: start, date_end: end, ...item };
}
