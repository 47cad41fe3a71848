import path from 'node:path';
import type { Finding } from '../fault.ts';
import type { WorkRow } from '../works/work-row.ts';

/**
 * What `--json` writes. Fields may be added; those that are here stay as they are as long as
 * `version` does.
 */
export interface CheckResult {
  version: 1;
  errors: number;
  warnings: number;
  findings: readonly {
    severity: 'error' | 'warning';
    kind: string;
    /** Path from the site folder, with slashes; absolute when it is elsewhere. */
    file: string;
    /** They count from 1. */
    line: number;
    column: number;
    message: string;
    fix: string;
    /** Paths of the built pages that show it, from the root of the site. */
    pages: readonly string[];
  }[];
  /** Of a built site: what is read of each paper, post and talk. */
  works?: readonly {
    page: string;
    type: string;
    title: string;
    creators: readonly { type: string; family: string; given: string }[];
    date: string | null;
    venue: string | null;
    pages: string | null;
    doi: string | null;
    pdf: string | null;
    /** Whether Google Scholar can index it by its tags. */
    scholar: 'article' | 'incomplete' | 'none';
    lacks: readonly { kind: string; what: string; why: string; fix: string; mistake: boolean }[];
  }[];
}

/** What `npm run check -- --json` writes; scripts of others read it, so that its names stay. */
export function checkResult(
  findings: readonly Finding[],
  rows: readonly WorkRow[] | undefined,
  siteFolder: string,
): CheckResult {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return {
    version: 1,
    errors: findings.length - warnings,
    warnings,
    findings: findings.map(({ severity, kind, file, position, message, fix, pages }) => ({
      severity,
      kind,
      file: shownFile(file, siteFolder),
      line: position.line,
      column: position.column,
      message,
      fix,
      pages,
    })),
    ...(rows !== undefined && { works: rows.map(workResult) }),
  };
}

function workResult({ page, item, venue, scholar, lacks }: WorkRow) {
  return {
    page: page.path,
    type: item.itemType,
    title: item.title,
    creators: item.creators.map(({ creatorType, lastName, firstName }) => ({
      type: creatorType,
      family: lastName,
      given: firstName,
    })),
    date: item.date ?? null,
    venue: venue ?? null,
    pages: item.fields.pages ?? null,
    doi: item.fields.DOI ?? null,
    pdf: item.pdf ?? null,
    scholar: scholar.verdict,
    lacks: lacks.map(({ kind, what, why, fix, isMistake }) => {
      return { kind, what, why, fix, mistake: isMistake };
    }),
  };
}

function shownFile(file: string, siteFolder: string): string {
  const relative = path.relative(siteFolder, file);
  return (relative.startsWith('..') ? file : relative).split(path.sep).join('/');
}
