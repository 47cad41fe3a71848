import type { SiteSettings } from '../site/settings.ts';
import { titleIn } from '../site/site-texts.ts';
import { citedName } from '../site/schemas/written-names.ts';
import type { Byliner } from '../site/schemas/post-header.ts';
import { ownerFinder } from '../bibliography/owner.ts';
import { parsePersonName } from '../bibliography/post-citation.ts';
import { ownerAsAuthor } from '../compile/byline.ts';
import type { CompiledEntry } from '../compile/entry.ts';
import { ownerNames } from '../compile/owner.ts';
import { absoluteUrl } from '../routes/url.ts';
import { citationFiles } from './citation-files.ts';
import type { RecordPerson, WorkRecord } from './record.ts';

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

/** The people of a byline; the owner among them has what site.yaml says. */
export function bylinePeople(
  byline: readonly Byliner[],
  settings: Pick<SiteSettings, 'author' | 'links'>,
): RecordPerson[] {
  const names = byline.map((author) => parsePersonName(citedName(author)));
  const isOwner = ownerFinder(ownerNames(settings))(names);
  return byline.map(({ orcid, url, affiliations }, index) => {
    const isOwn = isOwner[index] === true;
    return {
      name: names[index] ?? {},
      orcid: orcid ?? (isOwn ? settings.author.orcid : undefined),
      url,
      affiliations,
      isOwner: isOwn,
    };
  });
}

/** The owner as the author of a text that names nobody. */
export function ownerPerson(settings: Pick<SiteSettings, 'author'>): RecordPerson {
  const { author } = settings;
  return {
    name: parsePersonName(citedName({ ...author, ...ownerAsAuthor(settings) })),
    orcid: author.orcid,
    affiliations: author.affiliations,
    isOwner: true,
  };
}
