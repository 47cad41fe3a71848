import { targetOf, type BuiltSite } from '../built/built-site.ts';
import type { Fault } from '../fault.ts';
import { atomComplaints } from '../formats/atom.ts';
import { jsonFeedComplaints } from '../formats/json-feed.ts';

const CHECKS: Readonly<Record<string, (text: string) => string[]>> = {
  'application/atom+xml': atomComplaints,
  'application/feed+json': jsonFeedComplaints,
};

/** Feeds that the pages name and that programs cannot read, by RFC 4287 and JSON Feed 1.1. */
export function feedFaults(site: BuiltSite): Fault[] {
  const feeds = new Map<string, string>();
  for (const page of site.pages) {
    for (const { relations, type, href } of page.links) {
      if (!relations.includes('alternate') || type === undefined || !(type in CHECKS)) continue;
      const target = targetOf(href, page.file, site);
      if (target.kind === 'file') feeds.set(target.file, type);
    }
  }
  return [...feeds].flatMap(([file, type]) =>
    complaintsOf(site.texts.get(file) ?? '', CHECKS[type] ?? (() => [])).map(
      (complaint): Fault => ({
        severity: 'error',
        kind: 'feed',
        builtFile: file,
        place: { line: 1, column: 1 },
        message: `The feed breaks its format: ${complaint}.`,
        fix: 'Mend the post that is named; if none is, build the site anew.',
        seek: [],
      }),
    ),
  );
}

function complaintsOf(text: string, check: (text: string) => string[]): string[] {
  try {
    return check(text);
  } catch (error) {
    return [error instanceof Error ? error.message.replace(/\.$/, '') : String(error)];
  }
}
