import { posix } from 'node:path';
import { asAddress } from '../assets/asset-store.ts';
import type { AssetStore } from '../assets/asset-store.ts';
import { findAsset, localPath, usualFolders } from '../assets/find-asset.ts';
import { isInFull, keptInFull } from '../text/places.ts';
import type { Note, OpenedSite, SourceDocument } from '../types.ts';
import type { KeyJob, KeyTable, SiteFacts, Written } from './key-table.ts';
import { addressesIn, linkIn, linksIn } from './more-links.ts';
import { titled } from './titled.ts';
import { isEmpty, listOf, textOf } from './values.ts';

/** What the front matter of a site is converted with. */
export interface FrontMatterJob {
  site: OpenedSite;
  store: AssetStore;
  facts: SiteFacts;
  addressOf: (target: string) => string | undefined;
  note: (note: Note) => void;
}

/**
 * Turns the keys of a document into Octavo's. A key that no row of the table knows is left out, which
 * is told.
 *
 * @param path of the text in `content/`
 */
export function convertFrontMatter(
  document: SourceDocument,
  table: KeyTable,
  path: string,
  job: FrontMatterJob,
): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  const unknown: Written[] = [];
  for (const [key, value] of Object.entries(document.frontMatter)) {
    if (isEmpty(value)) continue;
    const reader = Object.hasOwn(table, key) ? table[key] : undefined;
    if (reader === undefined && isReadByText(key, document)) continue;
    if (reader === undefined) {
      unknown.push(...linksOf(key, value, document, table, path, job));
      continue;
    }
    const keyJob = jobOf(key, document, path, job);
    for (const [name, result] of Object.entries<unknown>(reader(value, keyJob) satisfies Written)) {
      if (!Object.hasOwn(written, name)) written[name] = result;
    }
  }
  if (unknown.length > 0) written.links = [...listOf(written.links), ...unknown];
  return written;
}

/** Whether Liquid in the text names a key, and so shows what it says. */
function isReadByText(key: string, { body }: SourceDocument): boolean {
  return new RegExp(`\\{[{%][^{}]*\\b${RegExp.escape(key)}\\b[^{}]*[%}]\\}`).test(body);
}

/** Tells of a key that no row of the table knows; addresses under it are links where links can be. */
function linksOf(
  key: string,
  value: unknown,
  document: SourceDocument,
  table: KeyTable,
  path: string,
  job: FrontMatterJob,
): Written[] {
  const { note } = job;
  const place = { file: document.path, line: document.lineOf([key]) };
  const takesLinks = Object.hasOwn(table, 'links');
  const named = takesLinks ? linksIn(value) : [];
  if (named.length > 0) {
    const message = `The key "${key}" means nothing to Octavo; its links are among the others now.`;
    note({ ...place, level: 'approximated', message });
    const keyJob = jobOf(key, document, path, job);
    return named.flatMap((one) => linkIn(one, keyJob)).filter((link) => 'url' in link);
  }
  const file = fileIn(value, document, job);
  const addresses = file === undefined ? addressesIn(value) : [file];
  const subject = addresses.length === 0 ? {} : { subject: addresses.join(' ') };
  if (file !== undefined && !takesLinks) {
    const message = `The key "${key}" names a file of the site, and no page leads to it now.`;
    const advice = 'Link to it in the text; the file is in public/.';
    note({ ...place, level: 'problem', message, advice, ...subject });
    return [];
  }
  if (addresses.length === 0 || !takesLinks) {
    const message = `The key "${key}" means nothing to Octavo and was left out.`;
    note({ ...place, level: 'dropped', message, ...subject });
    return [];
  }
  const message = `The key "${key}" means nothing to Octavo; its address is one of the links now.`;
  const advice = 'Give the link words of its own under "links".';
  note({ ...place, level: 'approximated', message, advice, ...subject });
  return addresses.map((url) => ({ label: titled(key), url }));
}

/** What people offer to download. */
const DOCUMENT = /\.(?:pdf|pptx?|docx?|odp|odt|key|zip|ipynb|epub)$/i;

/** The document of the site that a value names, as the new site names it. */
function fileIn(
  value: unknown,
  document: SourceDocument,
  { site, store }: FrontMatterJob,
): string | undefined {
  const written = textOf(value);
  if (written === undefined || !DOCUMENT.test(written)) return undefined;
  const found = findAsset(written, document, site, usualFolders.paper);
  return found === undefined ? undefined : asAddress(store.take(found.path));
}

function jobOf(
  key: string,
  document: SourceDocument,
  path: string,
  { site, store, facts, addressOf, note }: FrontMatterJob,
): KeyJob {
  const place = { file: document.path, line: document.lineOf([key]) };
  const find = (named: string, folders?: readonly string[]): string | undefined => {
    const found = findAsset(named, document, site, folders);
    if (found === undefined) {
      const message = `The key "${key}" names a file that is not there, and was left out.`;
      note({ ...place, level: 'problem', message, subject: named });
      return undefined;
    }
    return found.path;
  };
  const take = (file: string): string => {
    const served = store.take(file);
    // What is percent-encoded is decoded when the file is looked for.
    return served.includes('%') ? asAddress(served) : served;
  };
  return {
    key,
    document,
    facts,
    asset: (named, folders) => {
      const found = find(named, folders);
      return found === undefined ? undefined : take(found);
    },
    assetBeside: (named, folders) => {
      const found = find(named, folders);
      if (found === undefined) return undefined;
      const name = posix.basename(found);
      store.copy(found, posix.join('content', posix.dirname(path), name));
      return name;
    },
    link: (named) => {
      const local = localPath(named, site.config);
      if (local === undefined) return named;
      const found = findAsset(named, document, site);
      if (found !== undefined) return take(found.path);
      const address = addressOf(named);
      if (address !== undefined || local.startsWith('#')) return address ?? named;
      if (isInFull(named)) {
        note({ ...place, level: 'problem', ...keptInFull, subject: named });
        return named;
      }
      const message = `The link of "${key}" leads to nothing on the site and was left out.`;
      note({ ...place, level: 'problem', message, subject: named });
      return undefined;
    },
    tell: (level, message, advice) => {
      note({ ...place, level, message, ...(advice !== undefined && { advice }) });
    },
  };
}
