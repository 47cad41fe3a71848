import { dateText } from '../front-matter/readers.ts';
import { titled } from '../front-matter/titled.ts';
import { lineOf, mappingOf, numberOf, textOf } from '../front-matter/values.ts';
import type { OpenedSite, SourceDocument } from '../types.ts';
import { loopSources, type LoopSource } from './loop-source.ts';
import { DATED, stemOf } from './target-path.ts';

/** Some texts of a list, under a heading of theirs if they have one. */
export interface ListGroup {
  /** With its signs: `## 2021`. */
  heading: string | undefined;
  documents: readonly SourceDocument[];
}

/**
 * The texts of a collection as the loops of a page list them: in their order, under their headings, and
 * without what they leave out.
 *
 * @param body the page with its loops
 */
export function listedIn(body: string, collection: string, site: OpenedSite): ListGroup[] {
  const documents = site.documents.filter((document) => document.collection === collection);
  const sources = loopSources(body);
  const source = sources.find(({ variable }) => isOf(variable, collection));
  const filters = source?.filters ?? [];
  const usual = usualOrder(documents, mappingOf(mappingOf(site.config.collections)[collection]));
  const at = filters.findIndex((filter) => /^group_by(?:_exp)?\b/.test(filter));
  if (at === -1) {
    const ordered = applied(usual, filters);
    return hasYears(body) ? byYear(ordered, body) : [{ heading: undefined, documents: ordered }];
  }
  const inner = sources.find(({ variable }) => variable.endsWith('.items'));
  return groupsOf(applied(usual, filters.slice(0, at)), filters.slice(at), inner, body);
}

function isOf(variable: string, collection: string): boolean {
  return [`site.${collection}`, `site["${collection}"]`, `site['${collection}']`].includes(
    variable,
  );
}

/** Jekyll sorts by day, then by path; or as the settings of a collection say. */
function usualOrder(
  documents: readonly SourceDocument[],
  settings: Readonly<Record<string, unknown>>,
): SourceDocument[] {
  const key = textOf(settings.sort_by) ?? 'date';
  return documents.toSorted(
    (left, right) =>
      compared(valueOf(left, key), valueOf(right, key)) || compared(left.path, right.path),
  );
}

type Value = string | number | undefined;

/** @returns what a text says under a key, as far as one can sort by it */
function valueOf({ frontMatter, path }: SourceDocument, key: string): Value {
  const own = frontMatter[key];
  // What has no day has that of the build.
  if (key === 'date') return dateText(own) ?? dateText(DATED.exec(stemOf(path))?.[0]) ?? '9999';
  if (key === 'title') return lineOf(own) ?? titled(stemOf(path));
  if (key === 'path' || key === 'url') return path;
  return typeof own === 'number' ? own : textOf(own);
}

function compared(left: Value, right: Value): number {
  if (left === right) return 0;
  if (left === undefined) return -1;
  if (right === undefined) return 1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left) < String(right) ? -1 : 1;
}

/** Does what filters say that sort, turn round or choose; others change nothing. */
function applied(
  documents: readonly SourceDocument[],
  filters: readonly string[],
): SourceDocument[] {
  let result = [...documents];
  for (const filter of filters) {
    const [name = ''] = /^\w+/.exec(filter) ?? [];
    const [key = '', value] = givenTo(filter);
    if (name.startsWith('revers')) result.reverse();
    else if (name === 'sort' || name === 'sort_natural') {
      result.sort((left, right) => compared(valueOf(left, key), valueOf(right, key)));
    } else if (name === 'where' && value !== undefined) {
      result = result.filter((document) => hasValue(document.frontMatter[key], value));
    } else if (name === 'limit') result = result.slice(0, numberIn(filter));
    else if (name === 'offset') result = result.slice(numberIn(filter));
  }
  return result;
}

/** A list holds a value, all else is it. */
function hasValue(written: unknown, value: string): boolean {
  const values: readonly unknown[] = Array.isArray(written) ? written : [written];
  return values.some((one) => textOf(one) === value);
}

function givenTo(filter: string): string[] {
  const words = filter.match(/"[^"]*"|'[^']*'|(?<=[:,]\s*)[\w.-]+/g) ?? [];
  return words.map((word) => word.replaceAll(/^["']|["']$/g, ''));
}

function numberIn(filter: string): number {
  return numberOf(/\d+/.exec(filter)?.[0]) ?? 0;
}

function groupsOf(
  documents: readonly SourceDocument[],
  [grouping = '', ...rest]: readonly string[],
  inner: LoopSource | undefined,
  body: string,
): ListGroup[] {
  const [first = '', expression = ''] = givenTo(grouping);
  const isYear = grouping.includes('%Y');
  const key = grouping.startsWith('group_by_exp')
    ? (/\.([\w-]+)/.exec(expression)?.[1] ?? '')
    : first;
  const nameOf = (document: SourceDocument): string => {
    const value = String(valueOf(document, key) ?? '');
    return isYear ? value.slice(0, 4) : value;
  };
  const groups = [...Map.groupBy(documents, nameOf)];
  for (const filter of rest) {
    if (filter.startsWith('revers')) groups.reverse();
    else if (filter.startsWith('sort')) groups.sort(([left], [right]) => compared(left, right));
  }
  const signs = signsOf(body);
  return groups.map(([name, members]) => ({
    heading: name === '' || name === '9999' ? undefined : `${signs} ${name}`,
    documents: applied(members, inner?.filters ?? []),
  }));
}

const HEADING = /<h([1-6])\b[^>]*>\s*\{\{|^[ \t]*(#{1,6})[ \t]*\{\{/m;

/** Whether a loop writes a year above the first text of it. */
function hasYears(body: string): boolean {
  return (
    /\bdate\s*:\s*["']%Y["']/.test(body) &&
    /\{%-?\s*(?:if|unless|ifchanged)\b/.test(body) &&
    HEADING.test(body)
  );
}

function byYear(documents: readonly SourceDocument[], body: string): ListGroup[] {
  const signs = signsOf(body);
  const years = Map.groupBy(documents, (document) => String(valueOf(document, 'date')).slice(0, 4));
  return [...years].map(([year, members]) => ({
    heading: year === '9999' ? undefined : `${signs} ${year}`,
    documents: members,
  }));
}

/** The signs of a heading like that of a group; the page's own is the first. */
function signsOf(body: string): string {
  const [, level, signs] = HEADING.exec(body) ?? [];
  return '#'.repeat(Math.max(2, Number(level ?? signs?.length ?? 2)));
}
