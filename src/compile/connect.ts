import { newestFirst } from '../site/entry-order.ts';
import type { Site } from '../site/read-site.ts';
import { backlinksOf } from './backlinks.ts';
import type { CompiledEntry } from './compiled-entry.ts';
import type { CompiledWork } from './compiled-work.ts';
import type { EntryResult } from './entry.ts';
import { relatedPosts } from './related.ts';
import type { TermsOf } from './text-terms.ts';

/** Tells each work which texts cite it. */
export function addCitations(
  works: readonly CompiledWork[],
  results: readonly EntryResult[],
): void {
  const byPath = new Map(works.map((work) => [work.sitePath, work]));
  const ordered = inOrder(results.map(({ compiled }) => compiled));
  const pathsOf = new Map(results.map(({ compiled, citedPaths }) => [compiled, citedPaths]));
  for (const entry of ordered) {
    for (const path of new Set(pathsOf.get(entry))) {
      // What a work's own page cites of itself is no news to its reader.
      if (path !== entry.sitePath) byPath.get(path)?.citedBy.push(entry.key);
    }
  }
}

/** Tells each entry which others are like it or link to it. */
export function connectEntries(
  entries: readonly CompiledEntry[],
  results: readonly EntryResult[],
  site: Site,
  termsOf: TermsOf,
): CompiledEntry[] {
  const mentionsOf = new Map(results.map(({ compiled, mentions }) => [compiled, mentions]));
  const mentioning = entries.map((entry) => ({ entry, mentions: mentionsOf.get(entry) ?? [] }));
  const backlinks = backlinksOf(mentioning, site.settings.basePath);
  const related = relatedPosts(
    site.entries.filter((entry) => entry.kind === 'post'),
    termsOf,
  );
  return entries.map((entry) => ({
    ...entry,
    relatedPosts: entry.kind === 'post' ? (related.get(entry.key) ?? []) : [],
    backlinks: backlinks.get(entry.key) ?? [],
  }));
}

/** The order in which lists show them. */
export function inOrder(entries: readonly CompiledEntry[]): CompiledEntry[] {
  return [...entries].sort(newestFirst);
}
