import { posix } from 'node:path';
import { asAddress } from '../assets/asset-store.ts';
import { dataPicture } from '../assets/data-picture.ts';
import { findAsset, usualFolders } from '../assets/find-asset.ts';
import { checkEntry } from '../front-matter/checked-front-matter.ts';
import type { FrontMatterJob } from '../front-matter/convert-front-matter.ts';
import { lineOf, textOf } from '../front-matter/values.ts';
import { contentFile } from '../front-matter/write-front-matter.ts';
import type {
  DocumentsJob,
  FrontMatterOfText,
  Note,
  SourceDocument,
  TargetFile,
  TextContext,
} from '../types.ts';
import { listText, repositoriesText } from './generated-lists.ts';
import { ownCitationKeys } from './own-citation-keys.ts';
import { keysOf } from './own-keys.ts';
import type { Placed } from './permalinks.ts';
import type { Target } from './target.ts';

/**
 * Makes the file of a target: converts its text and its keys, and has Octavo check them.
 *
 * @param redirects older addresses that lead to it
 * @returns undefined when there is nothing to write
 */
export async function writeTarget(
  { target, permalink }: Placed,
  redirects: readonly string[],
  job: DocumentsJob & Pick<TextContext, 'linkedPlaces'>,
  frontMatterJob: FrontMatterJob,
): Promise<TargetFile | undefined> {
  const { document, kind, collection, path } = target;
  const note = (told: Omit<Note, 'file'>): void => {
    job.note({ file: document.path, ...told });
  };
  const ofText: FrontMatterOfText = {};
  const context: TextContext = {
    document: { ...document, body: target.body },
    site: job.site,
    addressOf: (named) =>
      inLanguageOf(named, document, job) ?? addressFrom(named, document, frontMatterJob),
    asset: (named) => assetOf(named, target, frontMatterJob, note),
    note,
    setFrontMatter: (keys) => void Object.assign(ofText, keys),
    citationKeys: new Set([
      ...frontMatterJob.facts.citationKeys,
      ...(await ownCitationKeys(document, job.site)),
    ]),
    linkedPlaces: job.linkedPlaces,
  };
  const body = target.body.trim() === '' ? '' : await job.convertText(context);
  const keys = keysOf(target, frontMatterJob);
  const all = {
    ...withoutUnknown(ofText, kind),
    ...keys,
    ...(permalink !== undefined && { permalink }),
    ...(redirects.length > 0 && { redirect_from: redirects }),
  };
  const text = [openingOf(target, frontMatterJob), body, generatedText(target, job, frontMatterJob)]
    .filter((part) => part !== '')
    .join('\n');
  const languages = job.newAddresses.languages;
  const checked = checkEntry({ kind, collection, path, keys: all, text }, languages);
  for (const { key, message } of checked.refused) {
    note({
      level: 'problem',
      line: document.lineOf([key]),
      message: `The key "${key}" was left out, for Octavo refuses its value.`,
      subject: message,
    });
  }
  const isNeeded = kind !== 'paper' || text !== '' || Object.keys(checked.keys).length > 0;
  return isNeeded ? { path: `content/${path}`, text: contentFile(checked.keys, text) } : undefined;
}

/** jekyll-polyglot leads from a text to others in its language. */
function inLanguageOf(
  named: string,
  { address = '/' }: SourceDocument,
  { site, newAddresses }: DocumentsJob,
): string | undefined {
  const language = newAddresses.languages.slice(1).find((one) => address.startsWith(`/${one}/`));
  if (language === undefined || site.system === 'hugoblox' || !named.startsWith('/')) {
    return undefined;
  }
  const [, place = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(named) ?? [];
  const wanted = `/${language}${place.endsWith('/') ? place : `${place}/`}`;
  return site.documents.some((one) => one.address === wanted) ? `${wanted}${rest}` : undefined;
}

/** An address that is written from where the document was answers for what it meant there. */
function addressFrom(
  named: string,
  document: SourceDocument,
  job: FrontMatterJob,
): string | undefined {
  const found = job.addressOf(named);
  if (found !== undefined || /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?)/i.test(named) || named === '')
    return found;
  const { address = '/' } = document;
  const { pathname, search, hash } = new URL(named, `https://site${encodeURI(address)}`);
  return job.addressOf(`${pathname}${search}${hash}`) ?? addressOfFile(named, document, job);
}

/** Hugo finds a text by the path of its file as well, from the one that links or from `content/`. */
function addressOfFile(
  named: string,
  { path }: SourceDocument,
  { addressOf, site }: FrontMatterJob,
): string | undefined {
  const isOfHugo = site.system === 'hugoblox';
  const [, place = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(named) ?? [];
  const folders = [posix.dirname(site.realPath(path)), ...(isOfHugo ? ['content'] : [])];
  const endings = isOfHugo ? ['', '.md', '/index.md', '/_index.md'] : [''];
  for (const folder of place.startsWith('/') ? folders.slice(1) : folders) {
    for (const ending of endings) {
      const file = posix.join(folder, place.replace(/\/$/, '')) + ending;
      const found = addressOf(`${file}${rest}`);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** What texts of every kind may put into front matter, of what this kind can have. */
function withoutUnknown(ofText: FrontMatterOfText, kind: Target['kind']): Record<string, unknown> {
  const { citation, toc, macros } = ofText;
  return {
    ...(citation !== undefined && kind === 'post' && { citation }),
    ...(toc !== undefined && { toc }),
    ...(macros !== undefined && { macros }),
  };
}

function assetOf(
  named: string,
  { document }: Target,
  { site, store }: FrontMatterJob,
  note: (told: Omit<Note, 'file'>) => void,
): string | undefined {
  const picture = dataPicture(named);
  if (picture !== undefined) {
    const address = `/images/${picture.name}`;
    if (store.put(address, picture.bytes)) {
      const message = 'A picture that was written as data in the text is a file now.';
      note({ level: 'converted', line: undefined, message, subject: address });
    }
    return address;
  }
  const found = findAsset(named, document, site);
  if (found === undefined) return undefined;
  if (found.isMiscased) {
    note({
      level: 'problem',
      line: undefined,
      message: 'A file is named with other capitals than it has, which most hosts do not find.',
      subject: `${named}: ${found.path}`,
    });
  }
  return asAddress(store.take(found.path));
}

/** What stands above the text: where a post led, the cover of a book. */
function openingOf({ document, kind }: Target, { site, store, addressOf }: FrontMatterJob): string {
  const { redirect, cover, title } = document.frontMatter;
  const target = textOf(redirect);
  if (kind === 'post' && target !== undefined && !/^(?:true|false)$/i.test(target)) {
    const found = findAsset(target, document, site);
    const address = found === undefined ? addressOf(target) : asAddress(store.take(found.path));
    const to = address ?? (/^https?:/.test(target) ? target : undefined);
    if (to !== undefined) return `[${target.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}](${to})\n`;
  }
  const picture = textOf(cover);
  const found =
    kind !== 'page' || picture === undefined
      ? undefined
      : findAsset(picture, document, site, usualFolders.picture);
  if (found === undefined) return '';
  const alt = (lineOf(title) ?? '').replaceAll(/[[\]]/g, '');
  return `![${alt}](${asAddress(store.take(found.path))})\n`;
}

/** What a loop listed that Octavo does not list by itself. */
function generatedText(
  { lists, document }: Target,
  { site }: DocumentsJob,
  { addressOf }: FrontMatterJob,
): string {
  if (/\bsite\.data\.repositories\b/.test(document.body))
    return repositoriesText(site, document.body);
  return lists === undefined || lists === 'profiles'
    ? ''
    : listText(lists, document.body, site, addressOf);
}
