import path from 'node:path';
import type { z } from 'astro/zod';
import type { ContentError } from './content-error.ts';
import type { Entry, EntryKind } from './entry.ts';
import { splitFrontMatter } from './front-matter.ts';
import { ignoredKeysOf } from './ignored-keys.ts';
import { parseEntryDate, type EntryDate } from './schemas/date.ts';
import { newsSchema, pageSchema, paperSchema, postSchema } from './schemas/front-matter.ts';
import { validate } from './validate.ts';

const schemas = {
  page: pageSchema,
  post: postSchema,
  news: newsSchema,
  paper: paperSchema,
} as const;

const nouns: Readonly<Record<EntryKind, string>> = {
  page: 'the front matter of a page',
  post: 'the front matter of a post',
  news: 'the front matter of a news item',
  paper: 'the front matter of a paper',
};

export interface EntrySource {
  kind: EntryKind;
  /** Absolute path. */
  file: string;
  /** Path in `content/`, with slashes. */
  relativeFile: string;
  text: string;
}

export interface EntryRules {
  languages: readonly string[];
  defaultLanguage: string;
  /** Now, in milliseconds since 1970: what is dated later is not published yet. */
  now: number;
}

/** Reads one content file: splits it, checks its front matter, works out date, slug and language. */
export function readEntry(
  source: EntrySource,
  rules: EntryRules,
): { entry: Entry | undefined; errors: ContentError[] } {
  const { kind, file, text } = source;
  const { frontMatter: yaml, body, bodyLine } = splitFrontMatter(text, file);
  const schema: z.ZodType = schemas[kind];
  const { value, errors } = validate(schema, yaml, file, nouns[kind], ignoredKeysOf(kind));
  if (value === undefined) return { entry: undefined, errors };
  const frontMatter = value as Entry['frontMatter'];
  const name = nameParts(source.relativeFile, rules);
  const date = 'date' in frontMatter ? (frontMatter.date ?? name.date) : name.date;
  const isSound = !errors.some((error) => error.severity === 'error');
  // What a broken front matter seems to lack may only have been misspelt.
  if (isSound && kind === 'post' && !('title' in frontMatter)) errors.push(untitledError(file));
  if ((kind === 'post' || kind === 'news') && date === undefined) {
    if (isSound) errors.push(undatedError(file, kind));
    return { entry: undefined, errors };
  }
  const slug = writtenSlug(frontMatter) ?? name.slug;
  const entry = {
    kind,
    id: name.id,
    file,
    language: name.language,
    slug,
    frontMatter,
    date: kind === 'post' || kind === 'news' ? date : undefined,
    hidden: hiddenBecause(frontMatter, date, rules.now),
    body,
    bodyLine,
    locate: yaml.locate,
  } as Entry;
  return { entry, errors };
}

function writtenSlug(frontMatter: Entry['frontMatter']): string | undefined {
  return 'slug' in frontMatter ? frontMatter.slug : undefined;
}

interface NameParts {
  id: string;
  language: string;
  slug: string;
  date: EntryDate | undefined;
}

/**
 * Reads what a file name says.
 *
 * @example 'posts/2026-02-15-when/index.zh.md' → id 'posts/2026-02-15-when', language 'zh',
 *   slug 'when', date 15 February 2026
 */
function nameParts(relativeFile: string, rules: EntryRules): NameParts {
  const withoutEnding = relativeFile.replace(/\.mdx?$/, '');
  const suffix = /\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)$/.exec(withoutEnding)?.[1];
  const language = suffix !== undefined && rules.languages.includes(suffix) ? suffix : undefined;
  const stem =
    language === undefined ? withoutEnding : withoutEnding.slice(0, -language.length - 1);
  const id = stem.replace(/\/index$/, '');
  const base = path.posix.basename(id);
  const dated = /^(\d{4}-\d{1,2}-\d{1,2})[-_]?(.*)$/.exec(base);
  const date = dated?.[1] === undefined ? undefined : parseEntryDate(dated[1]);
  return {
    id,
    language: language ?? rules.defaultLanguage,
    slug: date === undefined || dated?.[2] === '' ? base : (dated?.[2] ?? base),
    date,
  };
}

function hiddenBecause(
  frontMatter: Entry['frontMatter'],
  date: EntryDate | undefined,
  now: number,
): Entry['hidden'] {
  if (frontMatter.draft === true || frontMatter.published === false) return 'draft';
  return date !== undefined && date.begins > now ? 'scheduled' : undefined;
}

function undatedError(file: string, kind: EntryKind): ContentError {
  return {
    severity: 'error',
    kind: 'missing-date',
    file,
    position: { line: 1, column: 1 },
    message: `This ${kind === 'post' ? 'post' : 'news item'} has no date.`,
    fix: 'Add "date: YYYY-MM-DD" to the front matter, or begin the file name with the date.',
  };
}

function untitledError(file: string): ContentError {
  return {
    severity: 'error',
    kind: 'missing-key',
    file,
    position: { line: 1, column: 1 },
    message: 'This post has no title.',
    fix: 'Add a line "title: …" to the front matter.',
  };
}
