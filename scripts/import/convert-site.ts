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
    note: (one) => void told.push(withRealPaths(one, site)),
  };
  for (const step of system.steps) await step(job);
  const files = writable(job.files, job.note).map((file) =>
    'copyOf' in file ? { ...file, copyOf: site.realPath(file.copyOf) } : file,
  );
  const addresses = job.addresses.map((one) => ({
    ...one,
    file: one.file === undefined ? undefined : site.realPath(one.file),
  }));
  return { files, addresses, notes: told };
}

/** A note with the paths that the source folder has. */
function withRealPaths(note: Note, { realPath }: OpenedSite): Note {
  const { file, subject } = note;
  return {
    ...note,
    file: realPath(file),
    ...(subject !== undefined && { subject: realPath(subject) }),
  };
}
