import { posix } from 'node:path';
import { asAddress } from '../assets/asset-store.ts';
import type { AssetStore } from '../assets/asset-store.ts';
import { findAsset, localPath } from '../assets/find-asset.ts';
import { isInFull, keptInFull } from '../text/places.ts';
import type { Note, OpenedSite, SourceDocument } from '../types.ts';
import type { KeyJob, KeyTable, SiteFacts, Written } from './key-table.ts';
import { isEmpty } from './values.ts';

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
  for (const [key, value] of Object.entries(document.frontMatter)) {
    if (isEmpty(value)) continue;
    const reader = Object.hasOwn(table, key) ? table[key] : undefined;
    const keyJob = jobOf(key, document, path, job);
    if (reader === undefined) {
      keyJob.tell('dropped', `The key "${key}" means nothing to Octavo and was left out.`);
      continue;
    }
    for (const [name, result] of Object.entries<unknown>(reader(value, keyJob) satisfies Written)) {
      if (!Object.hasOwn(written, name)) written[name] = result;
    }
  }
  return written;
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
