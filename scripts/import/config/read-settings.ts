import type { ImportJob } from '../job.ts';
import { readAddress, readLanguages } from './address.ts';
import { readBeautifulJekyll } from './beautiful-jekyll.ts';
import { fateOf } from './fates.ts';
import { readFooter } from './footer.ts';
import { readIdentity } from './identity.ts';
import { readMinimaMenu } from './minima-menu.ts';
import { menuFile, readNavigation } from './navigation.ts';
import { readCollections, readPosts } from './posts.ts';
import { Reading, type Reader } from './reading.ts';
import { readScholar } from './scholar.ts';
import { readServices } from './services.ts';
import { readAuthorSocials, readNetworkLinks, readSocialsFile, readTopSocials } from './social.ts';
import { readLinks } from './social-links.ts';
import { readTranslations } from './translations.ts';

/** In the order in which they are to win: what is said first stays. */
const readers: readonly Reader[] = [
  readIdentity,
  readAddress,
  readLanguages,
  readAuthorSocials,
  readTopSocials,
  readNetworkLinks,
  (reading) => {
    readLinks(reading, ['social', 'links']);
    readLinks(reading, ['minima', 'social_links']);
  },
  readPosts,
  readCollections,
  readScholar,
  readServices,
  readFooter,
  readTranslations,
  readBeautifulJekyll,
  readMinimaMenu,
];

/** Read elsewhere: they say something about pages and files. */
const OF_OTHERS = ['icon', 'news_limit', 'blog_name', 'blog_description', 'contact_note'];

/** Files of `_data/` that are settings. */
const dataReaders = (job: ImportJob): [string | undefined, Reader][] => [
  ['socials', readSocialsFile],
  [menuFile(job.site), readNavigation],
];

/** Gathers what site.yaml will say from `_config.yml` and the settings in `_data/`. */
export function readSettings(job: ImportJob): void {
  for (const [name, read] of dataReaders(job)) {
    const file = name === undefined ? undefined : job.site.dataFiles.get(name);
    if (file !== undefined) read(new Reading(job, file));
  }
  const reading = new Reading(job, job.site.configFile);
  for (const read of readers) read(reading);
  for (const key of OF_OTHERS) reading.value(key);
  // Of other systems, all that is there was made to be read.
  if (job.site.system === 'hugoblox') return;
  for (const key of reading.unread()) {
    const { level, message } = fateOf(key);
    // What was switched off is not missed.
    if (reading.value(key) === false || reading.value(key, 'enabled') === false) continue;
    reading.note(level, [key], message);
  }
}
