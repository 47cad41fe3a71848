import { newAddresses } from '../config/new-addresses.ts';
import type { ImportJob } from '../job.ts';
import { convertText } from '../text/convert-text.ts';
import { convertDocuments } from './convert-documents.ts';
import { textOrComment } from './text-or-comment.ts';
import { tellUnlinked } from './unlinked-pages.ts';

/** Adds the pages, posts and items of the site. */
export async function addDocuments(job: ImportJob): Promise<void> {
  const { site, oldAddresses, settings, citationKeys, allAssets, note } = job;
  const { files, addresses, bibliographies, pages } = await convertDocuments({
    site,
    oldAddresses,
    newAddresses: newAddresses(settings),
    convertText: textOrComment(convertText),
    citationKeys,
    menu: settings.value(['nav']),
    hasComments: settings.has(['comments']),
    showsProfile: settings.has(['author_profile']),
    hasCv: job.files.some(({ path }) => path === 'content/data/cv.yaml'),
    allAssets,
    note,
  });
  job.files.push(...files);
  job.addresses.push(...addresses);
  tellUnlinked(pages, job.files, addresses, job);
  const origin = { file: site.configFile.file, line: undefined };
  if (bibliographies.length > 0) settings.set(['bibliography'], bibliographies, origin);
}
