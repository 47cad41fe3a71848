import { mappingOf, textOf } from '../front-matter/values.ts';
import type { DocumentsJob, SourceDocument } from '../types.ts';
import { listText } from './generated-lists.ts';
import { replaceLoops } from './loops.ts';
import { listedByLoop, pageKind, type PageKind } from './page-layout.ts';
import { wordsForAll } from './words-for-all.ts';

/** Jekyll's names of the collections of a site, with those that are empty. */
export function collectionsOf({ site }: Pick<DocumentsJob, 'site'>): ReadonlySet<string> {
  const named = site.documents.flatMap(({ collection }) => collection ?? []);
  return new Set([...named, ...Object.keys(mappingOf(site.config.collections))]);
}

const ASSIGN = /\{%-?\s*assign\s+([\w-]+)\s*=\s*([^%]*?)-?%\}/g;

/**
 * A text with a loop in it, such as academicpages' CV, links to the page that lists the same. Where there
 * is none, it has the list itself, if the collection is one of the author's own.
 */
export function withLinks(document: SourceDocument, job: DocumentsJob): string {
  const collections = collectionsOf(job);
  if (!/\bsite[.[]/.test(document.body)) return document.body;
  const { body, sources } = assignedIn(document.body, (source) => {
    return listedByLoop(source, collections) !== undefined;
  });
  const replaced = replaceLoops(body, (loop) => {
    const [, variable = ''] = /\{%-?\s*for\s+[\w-]+\s+in\s+([\w-]+)/.exec(loop) ?? [];
    const set = sources.get(variable);
    const source = set === undefined ? loop : `{% assign ${variable} = ${set} %}${loop}`;
    const listed = listedByLoop(source, collections);
    if (listed === undefined) return undefined;
    const heading = headingAbove(loop, body);
    return linkTo(listed, heading, document, job) ?? listOf(listed, source, document, job);
  });
  return replaced === body ? document.body : replaced;
}

/** Takes out what sets the variables that loops go through. */
function assignedIn(
  body: string,
  isList: (source: string) => boolean,
): { body: string; sources: ReadonlyMap<string, string> } {
  const sources = new Map<string, string>();
  const text = body.replaceAll(ASSIGN, (tag, name: string, written: string) => {
    const [, variable = ''] = /^([\w-]+)/.exec(written) ?? [];
    const before = sources.get(variable);
    const source = before === undefined ? written : `${before} ${written.slice(variable.length)}`;
    if (!isList(source)) return tag;
    sources.set(name, source);
    return '';
  });
  return { body: text, sources };
}

/** The language of a page, as its address says it; undefined for the main one. */
function languageOf(
  { address = '/' }: SourceDocument,
  languages: readonly string[],
): string | undefined {
  return languages.slice(1).find((one) => address.startsWith(`/${one}/`));
}

/** A link to the page that lists the same. */
function linkTo(
  listed: PageKind,
  heading: string | undefined,
  document: SourceDocument,
  job: DocumentsJob,
): string | undefined {
  const collections = collectionsOf(job);
  const { languages } = job.newAddresses;
  const lists = job.site.documents.filter((one) => {
    return (
      one.kind === 'page' &&
      one.path !== document.path &&
      isSame(pageKind(one, collections, languages), listed)
    );
  });
  const own = languageOf(document, languages);
  const list = lists.find((one) => languageOf(one, languages) === own) ?? lists[0];
  const title = textOf(list?.frontMatter.title);
  if (list?.address === undefined || title === undefined) return undefined;
  job.note({
    level: 'approximated',
    file: document.path,
    line: undefined,
    message: 'A list inside of a text became a link to the page that has it.',
    subject: title,
  });
  // A heading that says the same is not said again.
  const language = own ?? languages[0] ?? 'en';
  const layout = listed.is === 'page' ? listed.layout : undefined;
  const isSaid = heading?.toLowerCase() === title.toLowerCase();
  const words = isSaid ? wordsForAll(layout, language) : undefined;
  return `[${words ?? title}](${list.address})`;
}

const HEADING =
  /^(?:#{1,6}[ \t]+(.+?)[ \t#]*|(\S.*)\n[=-]+[ \t]*)\n\s*(?:<[uo]l[^>]*>\s*)*(?![\s\S])/m;

/** The heading under which a loop stands at once. */
function headingAbove(loop: string, body: string): string | undefined {
  const [, hashed, underlined] = HEADING.exec(body.slice(0, Math.max(0, body.indexOf(loop)))) ?? [];
  return (hashed ?? underlined)?.replace(/\{[^{}]*\}$/, '').trim();
}

function isSame(one: PageKind, other: PageKind): boolean {
  if (one.is === 'list') return other.is === 'list' && one.collection === other.collection;
  return one.is === 'page' && other.is === 'page' && one.layout === other.layout;
}

/** The list itself, with the addresses that its texts had. */
function listOf(
  listed: PageKind,
  source: string,
  { path }: SourceDocument,
  job: DocumentsJob,
): string | undefined {
  if (listed.is !== 'list') return undefined;
  const { documents } = job.site;
  const text = listText(listed.collection, source, job.site, (file) =>
    documents.find((one) => one.path === file)?.address?.replaceAll(' ', '%20'),
  );
  noteList(listed.collection, path, job);
  return `\n\n${text}\n`;
}

/** Tells that a list was written once. */
export function noteList(collection: string, file: string, { note }: DocumentsJob): void {
  note({
    level: 'approximated',
    file,
    line: undefined,
    message: `The list of "${collection}" is a text now, written once.`,
    advice: 'Add what is new to it by hand.',
  });
}
