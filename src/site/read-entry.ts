import type { z } from 'astro/zod';
import type { Collection, FieldMistake, Fields, ReadItem } from './collection.ts';
import { START_OF_FILE, type ContentError } from './content-error.ts';
import type { Entry, EntryKind } from './entry.ts';
import { nameParts, type NameRules } from './entry-name.ts';
import { splitFrontMatter } from './front-matter.ts';
import { ignoredIn } from './ignored-keys.ts';
import { layoutNamed } from './layouts.ts';
import { withOwnNames } from './other-names.ts';
import type { EntryDate } from './schemas/date.ts';
import { pageSchema, paperSchema, postSchema } from './schemas/front-matter.ts';
import { itemSchema } from './schemas/item.ts';
import { validate, type IgnoredKeys } from './validate.ts';
import type { LocatedYaml, YamlParser } from './yaml.ts';

/** A file of content, before it is read. */
export interface EntrySource {
  kind: EntryKind;
  /** Name of the collection that an item is one of. */
  collection?: string | undefined;
  /** Absolute path. */
  file: string;
  /** Path in `content/`, with slashes. */
  relativeFile: string;
  text: string;
}

/** What of the site decides how an entry is read. */
export interface EntryRules extends NameRules {
  /** Now, in milliseconds since 1970: what is dated later is not published yet. */
  now: number;
  collections: readonly Collection[];
  /** Reads YAML, by another way than usual. */
  parseYaml?: YamlParser | undefined;
}

/** What is asked of one kind of entry. */
interface Demands {
  schema: z.ZodType;
  /** The same in words: "a post". */
  noun: string;
  ignored: IgnoredKeys;
  needsTitle: boolean;
  needsDate: boolean;
  waitsForDate: boolean;
  /** The collection that it is one of, or that it lists. */
  collection: Collection | undefined;
  /** Keys of that collection. */
  fieldNames: readonly string[];
}

/** Reads one content file: splits it, checks its front matter, works out date, slug and language. */
export function readEntry(
  source: EntrySource,
  rules: EntryRules,
): { entry: Entry | undefined; errors: ContentError[] } {
  const { kind, file, text } = source;
  const { frontMatter: yaml, body, bodyLine } = splitFrontMatter(text, file, rules.parseYaml);
  const demands = demandsOn(source, yaml.value, rules.collections);
  const { schema, noun, ignored, collection } = demands;
  const { value, errors } = validate(schema, yaml, file, `the front matter of ${noun}`, ignored);
  if (value === undefined) return { entry: undefined, errors };
  const { fields, locate } = withOwnNames(
    pick(value as Fields, demands.fieldNames),
    collection?.otherNames ?? {},
    yaml.locate,
  );
  const frontMatter = withOtherNames(value as Entry['frontMatter'], fields, collection);
  const name = nameParts(source.relativeFile, rules);
  const date = 'date' in frontMatter ? (frontMatter.date ?? name.date) : name.date;
  const isSound = !errors.some((error) => error.severity === 'error');
  // What a broken front matter seems to lack may only have been misspelt.
  if (isSound && demands.needsTitle && frontMatter.title === undefined) {
    errors.push(untitledError(file, noun));
  }
  if (demands.needsDate && date === undefined) {
    if (isSound) errors.push(undatedError(source, noun));
    return { entry: undefined, errors };
  }
  const item: ReadItem = { frontMatter, fields, date, body };
  const hasPage = kind !== 'item' || collection?.hasPage(item) === true;
  const mistakes = kind === 'item' && isSound ? (collection?.mistakesOf?.(item) ?? []) : [];
  errors.push(...mistakes.map((mistake) => mistakenError(mistake, file, locate)));
  const entry = {
    kind,
    collection: collection?.name,
    id: name.id,
    file,
    name: `content/${source.relativeFile}`,
    language: name.language,
    slug: writtenSlug(frontMatter) ?? name.slug,
    frontMatter,
    fields,
    date: kind === 'post' || kind === 'item' ? date : undefined,
    hasPage,
    hidden: hiddenBecause(frontMatter, demands.waitsForDate ? date : undefined, rules.now),
    body,
    bodyLine,
    locate,
  } as Entry;
  return { entry, errors };
}

const nouns = { page: 'a page', post: 'a post', paper: 'a paper' } as const;

function demandsOn(
  { kind, collection: name }: EntrySource,
  yaml: unknown,
  collections: readonly Collection[],
): Demands {
  const none = { needsDate: false, needsTitle: false, waitsForDate: false };
  if (kind === 'item') {
    const collection = collections.find((one) => one.name === name);
    if (collection === undefined) throw new Error(`There is no collection "${String(name)}".`);
    const { noun, itemKeys, needsDate, needsTitle, waitsForDate } = collection;
    return {
      schema: itemSchema(collection),
      noun,
      ignored: ignoredIn(kind, collection),
      needsDate,
      needsTitle,
      waitsForDate,
      collection,
      fieldNames: Object.keys(itemKeys),
    };
  }
  if (kind === 'page') {
    const listed = listedBy(yaml, collections);
    return {
      ...none,
      schema: pageSchema(collections, listed),
      noun: nouns.page,
      ignored: ignoredIn(kind),
      collection: listed,
      fieldNames: Object.keys(listed?.pageKeys ?? {}),
    };
  }
  const own = {
    noun: nouns[kind],
    ignored: ignoredIn(kind),
    collection: undefined,
    fieldNames: [],
  };
  return kind === 'paper'
    ? { ...none, ...own, schema: paperSchema }
    : { needsDate: true, needsTitle: true, waitsForDate: true, ...own, schema: postSchema };
}

/** The collection that a page lists, by its layout. */
function listedBy(yaml: unknown, collections: readonly Collection[]): Collection | undefined {
  if (typeof yaml !== 'object' || yaml === null || !('layout' in yaml)) return undefined;
  return typeof yaml.layout === 'string' ? layoutNamed(yaml.layout, collections) : undefined;
}

function pick(value: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.flatMap((name) => (value[name] === undefined ? [] : [[name, value[name]]])),
  );
}

/** An item that says title or description by a key of its collection has it as all others do. */
function withOtherNames(
  frontMatter: Entry['frontMatter'],
  fields: Fields,
  collection: Collection | undefined,
): Entry['frontMatter'] {
  const { titleKeys = [], descriptionKeys = [] } = collection ?? {};
  const first = (keys: readonly string[]): string | undefined =>
    keys.map((key) => fields[key]).find((value) => typeof value === 'string');
  const title = frontMatter.title ?? first(titleKeys);
  const described = 'description' in frontMatter || 'excerpt' in frontMatter;
  const description = described ? undefined : first(descriptionKeys);
  return {
    ...frontMatter,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
  };
}

function mistakenError(
  { kind = 'invalid-value', severity = 'error', keys, message, fix }: FieldMistake,
  file: string,
  locate: LocatedYaml['locate'],
): ContentError {
  return { severity, kind, file, position: locate(keys), message, fix };
}

function writtenSlug(frontMatter: Entry['frontMatter']): string | undefined {
  return 'slug' in frontMatter ? frontMatter.slug : undefined;
}

function hiddenBecause(
  frontMatter: Entry['frontMatter'],
  date: EntryDate | undefined,
  now: number,
): Entry['hidden'] {
  if (frontMatter.draft === true || frontMatter.published === false) return 'draft';
  return date !== undefined && date.begins > now ? 'scheduled' : undefined;
}

function undatedError({ file, relativeFile }: EntrySource, noun: string): ContentError {
  const place = { severity: 'error', kind: 'missing-date', file, position: START_OF_FILE } as const;
  const what = noun.replace(/^an? /, '');
  const folders = relativeFile.split('/');
  const name = folders.pop() ?? '';
  const inName = DATED.exec(name)?.[0];
  if (inName !== undefined) {
    return {
      ...place,
      message: `There is no day ${inName}, which the name of this file begins with.`,
      fix: 'Correct the date in the name; it is YYYY-MM-DD.',
    };
  }
  if (DATED.test(folders.at(-1) ?? '')) {
    const [ending = ''] = /(?:\.[A-Za-z-]+)?\.mdx?$/.exec(name) ?? [];
    return {
      ...place,
      message: `This ${what} has no date: that of its folder counts only for a file named index.`,
      fix: `Call the file index${ending}.`,
    };
  }
  return {
    ...place,
    message: `This ${what} has no date.`,
    fix: 'Add "date: YYYY-MM-DD" to the front matter, or begin the file name with the date.',
  };
}

const DATED = /^\d{4}-\d{1,2}-\d{1,2}(?!\d)/;

function untitledError(file: string, noun: string): ContentError {
  return {
    severity: 'error',
    kind: 'missing-key',
    file,
    position: { line: 1, column: 1 },
    message: `This ${noun.replace(/^an? /, '')} has no title.`,
    fix: 'Add a line "title: …" to the front matter.',
  };
}
