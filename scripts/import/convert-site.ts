import { oldAddresses } from './addresses/old-addresses.ts';
import { Settings } from './config/settings.ts';
import type { ConvertedSite, ImportJob, ImportSystem } from './job.ts';
import { writable } from './target-path.ts';
import type { Note, OpenedSite } from './types.ts';

/**
 * Turns a source site into the files of a site folder, step by step. Writes nothing.
 *
 * @param notes what was told of the site while it was read
 */
export async function convertSite(
  site: OpenedSite,
  system: ImportSystem,
  options: { allAssets: boolean },
  notes: readonly Note[] = [],
): Promise<ConvertedSite> {
  const told = [...notes];
  const job: ImportJob = {
    site,
    allAssets: options.allAssets,
    oldAddresses: oldAddresses(site.documents, site.config),
    settings: new Settings(),
    citationKeys: new Set(),
    files: [],
    addresses: [],
    note: (note) => void told.push(note),
  };
  for (const step of system.steps) await step(job);
  const files = writable(job.files, job.note);
  return { files, addresses: job.addresses, notes: told };
}
