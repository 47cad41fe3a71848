import { reportErrors } from '../../../src/compile/report.ts';
import { counted } from '../../command/words.ts';
import type { Finding } from '../fault.ts';

/** Pages that are named of those that show a mistake. */
const NAMED = 3;

/** Writes findings for a person at a terminal: file by file, each with the lines around it and the fix. */
export function readable(findings: readonly Finding[]): Promise<string> {
  return reportErrors(
    findings.map((finding) => ({ ...finding, message: finding.message + shownOn(finding.pages) })),
  );
}

/** @example shownOn(['/', '/blog/']) // ' (On / and /blog/.)' */
export function shownOn(pages: readonly string[]): string {
  if (pages.length === 0) return '';
  const named = pages.slice(0, pages.length === NAMED + 1 ? NAMED + 1 : NAMED);
  const more = pages.length - named.length;
  const parts = more === 0 ? named : [...named, counted(more, 'other page')];
  const last = parts.at(-1) ?? '';
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  return ` (On ${list}.)`;
}

/** How often each kind was found, the most frequent first; empty for a few. */
export function byKind(findings: readonly Finding[]): string {
  const groups = [...Map.groupBy(findings, ({ kind }) => kind)];
  if (groups.length < 2) return '';
  return groups
    .map(([kind, { length }]) => ({ kind, length }))
    .sort((left, right) => right.length - left.length || (left.kind < right.kind ? -1 : 1))
    .map(({ kind, length }) => `${length} × ${kind}`)
    .join(', ');
}
