import { postKeys } from '../front-matter/post-keys.ts';
import { dateText } from '../front-matter/readers.ts';
import type { DocumentsJob, SourceDocument } from '../types.ts';
import { planItem } from './plan-item.ts';
import { planPage } from './plan-page.ts';
import { newTarget, type Plan, type Replaced, type Target } from './target.ts';
import { DATED, safeName, stemOf, uniquePaths } from './target-path.ts';

/**
 * Decides what each document becomes and where it stands.
 *
 * @param job also told of what has no place in the new site
 */
export function planDocuments(job: DocumentsJob): Plan {
  const targets: Target[] = [];
  const replaced: Replaced[] = [];
  const unique = uniquePaths();
  const newestDay = newestPost(job.site.documents);
  for (const document of job.site.documents) {
    const planned = planOne(document, job, newestDay);
    if ('instead' in planned) replaced.push(planned);
    else targets.push({ ...planned, path: unique(planned.path) });
  }
  return { targets, replaced };
}

function planOne(
  document: SourceDocument,
  job: DocumentsJob,
  newestDay: string,
): Target | Replaced {
  switch (document.kind) {
    case 'post':
      return newTarget(document, 'post', `posts/${safeName(stemOf(document.path))}.md`, postKeys);
    case 'draft':
      return draft(document, newestDay, job);
    case 'item':
      return planItem(document, job);
    case 'page':
      return planPage(document, job);
  }
}

/** The day of the newest post, which a draft without a date gets: an import knows no today. */
function newestPost(documents: readonly SourceDocument[]): string {
  const days = documents.flatMap(({ kind, path }) =>
    kind === 'post' ? (DATED.exec(stemOf(path))?.[0] ?? []) : [],
  );
  return days.sort().at(-1) ?? '2000-01-01';
}

function draft(document: SourceDocument, newestDay: string, { note }: DocumentsJob): Target {
  const name = safeName(stemOf(document.path));
  const written = dateText(document.frontMatter.date);
  if (DATED.test(name) || written !== undefined) {
    const path = DATED.test(name) ? name : `${written?.slice(0, 10) ?? ''}-${name}`;
    return newTarget(document, 'post', `posts/${path}.md`, postKeys, { own: { draft: true } });
  }
  note({
    level: 'approximated',
    file: document.path,
    line: undefined,
    message: 'A draft had no date and got the day of the newest post.',
    advice: 'Rename the file when you publish it, and remove "draft: true".',
  });
  return newTarget(document, 'post', `posts/${newestDay}-${name}.md`, postKeys, {
    own: { draft: true },
  });
}
