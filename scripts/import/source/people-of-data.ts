import type { SourceData, SourceDocument, SourceSite } from '../types.ts';
import { isRecord, textOf, textsOf, type Plain } from './records.ts';

/** Files of data that tell of people, and folders with a file of each. */
const PEOPLE =
  /^(?:people|members|team|(?:team|lab|group)_members|group|alumni|(?:team|group)_alumni|students|staff)(?:\/|$)/;

/** Keys of which people have some. */
const OF_PERSON =
  'position role job info image photo avatar picture email affiliation affiliations status github orcid ORCID'.split(
    ' ',
  );

/** A document that was made of data, and the file that says it. */
export interface PersonOfData {
  document: SourceDocument;
  file: string;
}

type Site = Pick<SourceSite, 'paths' | 'read'>;

/**
 * The people of a lab that only the layout of a page lists, from `_data/members/`: neither the page nor
 * its text would show them.
 *
 * @returns them, and the pages with a loop over them in the place of that of the layout
 */
export async function withPeopleOfData(
  documents: readonly SourceDocument[],
  dataFiles: ReadonlyMap<string, SourceData>,
  site: Site,
): Promise<{ documents: SourceDocument[]; people: PersonOfData[] }> {
  const found = [...dataFiles].filter(([name]) => PEOPLE.test(name));
  const none = { documents: [...documents], people: [] };
  if (found.length === 0 || documents.some(({ collection }) => collection === 'people'))
    return none;
  const roots = new Set(found.map(([name]) => name.split('/')[0] ?? name));
  const layouts = await layoutsWith(roots, site);
  const pages = documents.filter(
    ({ kind, frontMatter }) => kind === 'page' && layouts.has(textOf(frontMatter.layout) ?? ''),
  );
  const people = found.flatMap(([name, data]) => peopleIn(name, data));
  if (pages.length === 0 || people.length === 0) return none;
  const listed = documents.map((document) => {
    if (!pages.includes(document)) return document;
    return { ...document, body: `${document.body.trimEnd()}\n\n${LOOP}\n` };
  });
  return { documents: [...listed, ...people.map(({ document }) => document)], people };
}

const LOOP = '{% for person in site.people %}{% endfor %}';

/** Names of the layouts that go through data of these names. */
async function layoutsWith(
  roots: ReadonlySet<string>,
  { paths, read }: Site,
): Promise<Set<string>> {
  const names = new Set<string>();
  for (const path of paths) {
    const name = /^_layouts\/([^/]+)\.(?:html|liquid)$/.exec(path)?.[1];
    const text = name === undefined ? undefined : await read(path);
    const used = [...(text ?? '').matchAll(/\bsite\.data\.(\w+)/g)].map(([, root = '']) => root);
    if (name !== undefined && used.some((root) => roots.has(root))) names.add(name);
  }
  return names;
}

function peopleIn(name: string, { file, value }: SourceData): PersonOfData[] {
  const records: unknown[] = Array.isArray(value) ? value : [value];
  return records.filter(isPerson).map((record, index) => ({
    file,
    document: {
      path: `_people/${slugOf(textOf(record.name) ?? textOf(record.title) ?? '')}.md`,
      kind: 'item',
      collection: 'people',
      frontMatter: keysOf(record, name, index),
      lineOf: () => 1,
      body: textsOf(record.projects)
        .map((project) => `- ${project}`)
        .join('\n'),
      bodyLine: 1,
      address: undefined,
    },
  }));
}

function isPerson(record: unknown): record is Plain {
  if (!isRecord(record)) return false;
  const name = textOf(record.name) ?? textOf(record.title);
  return name !== undefined && OF_PERSON.some((key) => record[key] !== undefined);
}

function slugOf(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
}

function keysOf(record: Plain, name: string, index: number): Plain {
  const first = (...keys: string[]): unknown =>
    keys.map((key) => record[key]).find((one) => one !== undefined && one !== null);
  const affiliations = textsOf(first('affiliations', 'affiliation')).join(', ');
  const isAlumnus =
    /alumni|former|past/i.test(name) || /alum|former|past/i.test(textOf(record.status) ?? '');
  const keys: Plain = {
    title: first('name', 'title'),
    role: first('position', 'role', 'job', 'info'),
    image: first('image', 'photo', 'picture', 'avatar', 'img'),
    affiliation: affiliations === '' ? undefined : affiliations,
    bio: first('bio', 'description', 'current-position'),
    email: record.email,
    website: first('website', 'url', 'homepage'),
    github: record.github,
    linkedin: record.linkedin,
    twitter: record.twitter,
    google_scholar: first('google_scholar', 'google-scholar', 'scholar'),
    orcid: first('orcid', 'ORCID'),
    interests: record.interests,
    alumni: isAlumnus ? true : undefined,
    // A file of its own has no place among the others.
    weight: record.weight ?? (name.includes('/') ? undefined : index + 1),
  };
  return Object.fromEntries(
    Object.entries(keys).filter(([, value]) => value !== undefined && value !== null),
  );
}
