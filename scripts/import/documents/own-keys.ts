import { convertFrontMatter, type FrontMatterJob } from '../front-matter/convert-front-matter.ts';
import { dateText } from '../front-matter/readers.ts';
import { titled } from '../front-matter/titled.ts';
import type { Target } from './target.ts';
import { stemOf } from './target-path.ts';

/** The front matter of a target without its address: what it is, and what its document says. */
export function keysOf(target: Target, job: FrontMatterJob): Record<string, unknown> {
  const { document, table, own, kind, collection, path } = target;
  const keys = { ...convertFrontMatter(document, table, path, job), ...own };
  const isDraft = kind === 'post' && 'draft' in own;
  // A draft says nothing more by not being published.
  const { published, ...others } = keys;
  const written = isDraft || published === undefined ? others : { ...others, published };
  const isStray = kind === 'page' && document.kind === 'item';
  const needsTitle = kind === 'post' || isStray || (kind === 'item' && collection !== 'news');
  const title = needsTitle && !('title' in keys) ? { title: titled(stemOf(path)) } : {};
  return withoutRepeatedDate({ ...title, ...written }, path);
}

/** The name of a file says the day already; a time says more. */
function withoutRepeatedDate(
  keys: Readonly<Record<string, unknown>>,
  path: string,
): Record<string, unknown> {
  const named = dateText(/^\d{4}-\d{1,2}-\d{1,2}/.exec(stemOf(path))?.[0]);
  const { date, ...others } = keys;
  return date === undefined || date === named ? others : { ...others, date };
}
