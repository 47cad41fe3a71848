import { isRecord, textOf } from '../source/records.ts';
import type { Reader, Reading } from './reading.ts';
import { decoded } from '../text/html/tag.ts';
import { asText } from './plain-html.ts';
import { takeFile } from './take-file.ts';

/** The name of the site, whose it is, and what it is about. */
export const readIdentity: Reader = (reading) => {
  const { settings } = reading.job;
  const person = nameOf(reading);
  const title = reading.text('title') ?? reading.text('name');
  // al-folio's `title: blank` asks for the full name.
  const siteTitle =
    title === undefined || title === 'blank' ? undefined : decoded(title).replaceAll(/\s+/g, ' ');
  reading.value('title');
  reading.value('name');
  settings.set(['title'], siteTitle ?? person?.name ?? 'Untitled', reading.origin('title'));
  readDescription(reading);
  const name = person?.name ?? siteTitle;
  if (person === undefined) {
    reading.note(
      'problem',
      ['author'],
      'The old site does not say whose it is; the title was taken for a name.',
      'Write your name into site.yaml: author.name.',
    );
  }
  settings.set(['author', 'name'], name ?? 'Untitled', person?.origin ?? reading.origin('title'));
  readContact(reading);
  readProfile(reading);
};

interface Named {
  name: string;
  origin: ReturnType<Reading['origin']>;
}

/** al-folio's three parts of a name, the block of academicpages, or a name alone. */
function nameOf(reading: Reading): Named | undefined {
  const keys = ['first_name', 'middle_name', 'last_name'];
  const parts = keys.flatMap((key) => reading.text(key) ?? []);
  if (parts.length > 0) return { name: parts.join(' '), origin: reading.origin('first_name') };
  const author = reading.value('author');
  const inBlock = isRecord(author) ? textOf(author.name) : textOf(author);
  if (inBlock !== undefined) return { name: inBlock, origin: reading.origin('author', 'name') };
  const name = reading.text('name');
  return name === undefined ? undefined : { name, origin: reading.origin('name') };
}

/** What stands beside the name in academicpages' block, and at the top in others. */
function readContact(reading: Reading): void {
  reading.pass(['author', 'native_name'], ['author', 'native_name']);
  if (reading.value('author', 'group') === true) {
    reading.pass(['author', 'group'], ['author', 'group'], true);
  }
  reading.pass(['author', 'pronouns'], ['author', 'pronouns']);
  reading.pass(['author', 'employer'], ['author', 'affiliations']);
  reading.pass(['author', 'location'], ['author', 'location']);
  for (const keys of [['author', 'email'], ['email']]) {
    const [first, ...others] = (reading.text(...keys) ?? '').split(/\s*[,;]\s*/);
    reading.pass(keys, ['author', 'email'], plainEmail(first === '' ? undefined : first));
    if (others.length === 0) continue;
    const message = 'Of several addresses of the author the first was taken.';
    reading.note('problem', keys, message, 'Write the others into the text of a page.');
  }
  const bio = reading.text('author', 'bio');
  if (bio !== undefined) reading.pass(['author', 'bio'], ['author', 'bio'], asText(bio));
  const avatar = reading.text('author', 'avatar');
  if (avatar !== undefined) {
    const picture = takeFile(reading, ['author', 'avatar'], avatar, 'content/images');
    if (picture !== undefined) reading.pass(['author', 'avatar'], ['author', 'picture'], picture);
  }
  const orcid = reading.text('author', 'orcid') ?? reading.text('orcid_id');
  if (orcid !== undefined) {
    const keys = reading.text('author', 'orcid') === undefined ? ['orcid_id'] : ['author', 'orcid'];
    // Older forms of the theme wrote the scheme that ORCID has left.
    const id = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(orcid)?.[0].toUpperCase();
    reading.pass(keys, ['author', 'orcid'], id ?? orcid);
  }
}

/** What al-folio says of itself, which some sites still say. */
const OF_THEME = 'simple, whitespace theme for academics';

function readDescription(reading: Reading): void {
  const written = reading.text('description');
  if (written === undefined) return;
  if (written.includes(OF_THEME)) {
    const message = 'The description of the site is the one that came with the theme.';
    reading.note('dropped', ['description'], message, 'Write one of your own into site.yaml.');
  } else reading.pass(['description'], ['description'], asText(written));
}

/** An address that was written so that harvesters miss it, which Octavo sees to by itself. */
export function plainEmail(written: string | undefined): string | undefined {
  return written
    ?.replace(/\s*[[({]\s*at\s*[\])}]\s*|\s+at\s+/i, '@')
    .replaceAll(/\s*[[({]\s*dot\s*[\])}]\s*|\s+dot\s+/gi, '.');
}

/** Where most pages show the profile of the author, site.yaml says so for all. */
function readProfile(reading: Reading): void {
  const { site, settings } = reading.job;
  const pages = site.documents.filter(({ address }) => address !== undefined);
  const shown = pages.filter(({ frontMatter }) => frontMatter.author_profile === true);
  if (shown.length === 0 || shown.length <= pages.length / 2) return;
  settings.set(['author_profile'], 'left', reading.origin('defaults'));
}
