import { mappingOf, textOf } from '../front-matter/values.ts';
import type { DocumentsJob, SourceDocument } from '../types.ts';
import { replaceLoops } from './loops.ts';
import { listedByLoop, pageKind } from './page-layout.ts';

/** Jekyll's names of the collections of a site, with those that are empty. */
export function collectionsOf({ site }: DocumentsJob): ReadonlySet<string> {
  const named = site.documents.flatMap(({ collection }) => collection ?? []);
  return new Set([...named, ...Object.keys(mappingOf(site.config.collections))]);
}

/** A text with a loop in it, such as academicpages' CV, links to the page that lists the same. */
export function withLinks(document: SourceDocument, job: DocumentsJob): string {
  const collections = collectionsOf(job);
  if (!/\bsite[.[]/.test(document.body)) return document.body;
  const pages = job.site.documents.filter(
    ({ kind, path }) => kind === 'page' && path !== document.path,
  );
  return replaceLoops(document.body, (loop) => {
    const listed = listedByLoop(loop, collections);
    if (listed === undefined) return undefined;
    const list = pages.find((one) => {
      const kind = pageKind(one, collections);
      return kind.is === 'page'
        ? kind.layout === listed
        : kind.is === 'list' && kind.collection === listed;
    });
    const title = textOf(list?.frontMatter.title);
    if (list?.address === undefined || title === undefined) return undefined;
    job.note({
      level: 'approximated',
      file: document.path,
      line: undefined,
      message: 'A list inside of a text became a link to the page that has it.',
      subject: title,
    });
    return `[${title}](${list.address})`;
  });
}
