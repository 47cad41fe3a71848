import { isRecord, textOf } from '../source/records.ts';
import type { Reader, Reading } from './reading.ts';
import { takeFile } from './take-file.ts';

/** The name of the site, whose it is, and what it is about. */
export const readIdentity: Reader = (reading) => {
  const { settings } = reading.job;
  const person = nameOf(reading);
  const title = reading.text('title') ?? reading.text('name');
  // al-folio's `title: blank` asks for the full name.
  const siteTitle = title === 'blank' ? undefined : title;
  reading.value('title');
  reading.value('name');
  settings.set(['title'], siteTitle ?? person?.name ?? 'Untitled', reading.origin('title'));
  reading.pass(['description'], ['description']);
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
  reading.pass(['author', 'pronouns'], ['author', 'pronouns']);
  reading.pass(['author', 'employer'], ['author', 'affiliations']);
  reading.pass(['author', 'location'], ['author', 'location']);
  reading.pass(['author', 'email'], ['author', 'email']);
  reading.pass(['email'], ['author', 'email']);
  reading.pass(['author', 'bio'], ['author', 'bio']);
  const avatar = reading.text('author', 'avatar');
  if (avatar !== undefined) {
    const picture = takeFile(reading, ['author', 'avatar'], avatar, 'content/images');
    reading.pass(['author', 'avatar'], ['author', 'picture'], picture);
  }
  const orcid = reading.text('author', 'orcid') ?? reading.text('orcid_id');
  if (orcid !== undefined) {
    const keys = reading.text('author', 'orcid') === undefined ? ['orcid_id'] : ['author', 'orcid'];
    // Older forms of the theme wrote the scheme that ORCID has left.
    const id = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(orcid)?.[0].toUpperCase();
    reading.pass(keys, ['author', 'orcid'], id ?? orcid);
  }
}
