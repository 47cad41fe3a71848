import type { SiteSettings } from '../site/settings.ts';
import { titleIn } from '../site/site-texts.ts';
import { absoluteUrl } from '../routes/url.ts';
import { citationFiles } from './citation-files.ts';
import type { WorkRecord } from './record.ts';
import { bylinePeople, ownerPerson } from './record-people.ts';
import type { CompiledEntry } from '../compile/compiled-entry.ts';

/** What machines are told of a post. */
export function postRecord(post: CompiledEntry<'post'>, settings: SiteSettings): WorkRecord {
  const { frontMatter, language, title, date } = post;
  const sitePath = post.sitePath ?? '/';
  const named = frontMatter.authors ?? frontMatter.author;
  return {
    itemType: 'blogPost',
    title,
    url: absoluteUrl(settings.origin, settings.basePath, sitePath),
    authors: named === undefined ? [ownerPerson(settings)] : bylinePeople(named, settings),
    editors: [],
    date: date.day,
    container: titleIn(settings, language),
    pages: { first: undefined, last: undefined },
    isbns: [],
    issns: [],
    language,
    keywords: frontMatter.tags ?? [],
    abstract: post.description === '' ? undefined : post.description,
    pdfs: [],
    license: (frontMatter.license ?? settings.license)?.url,
    exports: post.citation === undefined ? [] : citationFiles(sitePath, settings),
  };
}
