import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectionFile } from '../../src/compile/collection-files.ts';
import { compileFolder, writeSite } from '../compile/site-folder.ts';

const page = '---\nlayout: talks\ntitle: Talks; all of them\n---\n';

const longTitle =
  'Über die Theorie der Potenzreihen, und was in Erlangen, Göttingen und Moskau darüber gesagt worden ist: 关于级数';

const files: Readonly<Record<string, string>> = {
  'content/site.yaml':
    'title: Ada\nurl: https://ada.example/site\nlanguages: [en, de]\nauthor:\n  name: Ada Lovelace\n',
  'content/pages/about.md': '---\ntitle: Ada\n---\n',
  'content/pages/talks.md': page,
  'content/pages/talks.de.md':
    '---\nlayout: talks\ntitle: Vorträge\npermalink: /de/vortraege.html\n---\n',
  'content/talks/2026-12-01-days.md': `---\ntitle: '${longTitle}'\nend: 2026-12-04\n---\n`,
  'content/talks/2026-11-30-evening.md': [
    '---',
    'title: An evening',
    'date: 2026-11-30 18:15 +0100',
    'end: 2026-11-30 19:45',
    'event: Evenings at the [museum](https://museum.example/)',
    'venue: University of Oxford',
    'location: Oxford',
    'speakers: [Ada Lovelace, Charles Babbage]',
    'slides: /slides.pdf',
    '---',
    '',
    'On waves; with tea, and a backslash: `\\`.',
    '',
  ].join('\n'),
  'content/talks/2026-11-30-evening.de.md': '---\ntitle: Ein Abend\n---\n\nMit Tee.\n',
  'content/talks/2026-11-29-somewhere.md': [
    '---',
    'title: Somewhere',
    'date: 2026-11-29 09:00',
    'website: https://somewhere.example/',
    '---',
    '',
  ].join('\n'),
  'content/talks/2026-11-28-half.md':
    '---\ntitle: Half\ndate: 2026-11-28 09:00 Z\nend: 2026-11-29\n---\n',
  'content/talks/2026-11-27-draft.md': '---\ntitle: A draft\ndraft: true\n---\n',
  'public/slides.pdf': '%PDF-1.4',
};

/** Texts of the calendars, by address. */
let made: Map<string, { type: string; text: string }>;

async function calendars(): Promise<typeof made> {
  const { compiled, errors } = await compileFolder(await writeSite(files), { showDrafts: true });
  expect(errors).toEqual([]);
  if (compiled === undefined) throw new Error('The site does not compile.');
  const routes = compiled.routes.filter((route) => route.kind === 'collection-file');
  return new Map(
    await Promise.all(
      routes.map(async (route) => [route.path, await collectionFile(route, compiled)] as const),
    ),
  );
}

function textOf(address: string): string {
  return made.get(address)?.text ?? '';
}

function eventsOf(address: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(textOf(address)) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

function eventOf(title: string, address = '/talks/talks.ics'): ICAL.Event {
  const found = eventsOf(address).find(({ summary }) => summary === title);
  if (found === undefined) throw new Error(`There is no event "${title}".`);
  return found;
}

beforeAll(async () => {
  made = await calendars();
});

describe('the calendar of talks', () => {
  it('stands beside each page that lists them', () => {
    expect([...made.keys()].sort()).toEqual(['/de/talks.ics', '/talks/talks.ics']);
    expect(made.get('/talks/talks.ics')?.type).toBe('text/calendar; charset=utf-8');
  });

  it('is lines of 75 octets at most, each of which ends with CR and LF (RFC 5545, 3.1)', () => {
    const text = textOf('/talks/talks.ics');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(1);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    // No character is cut in two.
    expect(text).not.toContain('\uFFFD');
  });

  it('has what a calendar and each event must have (RFC 5545, 3.6)', () => {
    const calendar = new ICAL.Component(ICAL.parse(textOf('/talks/talks.ics')) as unknown[]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Octavo//Talks//EN');
    expect(calendar.getFirstPropertyValue('name')).toBe('Ada: Talks; all of them');
    const events = calendar.getAllSubcomponents('vevent');
    expect(events).toHaveLength(4);
    for (const event of events) {
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary', 'url']) {
        expect(event.getAllProperties(name), name).toHaveLength(1);
      }
      // Not the clock of the machine.
      expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('1970-01-01T00:00:00Z');
    }
  });

  it('names each event once, and always by the same name', () => {
    const uids = eventsOf('/talks/talks.ics').map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(4);
    expect(uids).toContain('talks/2026-11-30-evening@ada.example/site');
    expect(eventOf('Ein Abend', '/de/talks.ics').uid).toBe(
      'talks/2026-11-30-evening@ada.example/site',
    );
  });

  it('gives whole days, of which the last is not one any more', () => {
    const { startDate, endDate, summary } = eventOf(longTitle);
    expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([
      true,
      '2026-12-01',
      '2026-12-05',
    ]);
    expect(summary).toBe(longTitle);
  });

  it('gives times of day in UTC, an end without zone in that of the beginning', () => {
    const { startDate, endDate } = eventOf('An evening');
    expect(startDate.toString()).toBe('2026-11-30T17:15:00Z');
    expect(endDate.toString()).toBe('2026-11-30T18:45:00Z');
  });

  it('gives a time without a zone as that of the place', () => {
    const { startDate, component } = eventOf('Somewhere');
    expect(startDate.toString()).toBe('2026-11-29T09:00:00');
    expect(component.getFirstProperty('dtend')).toBeNull();
  });

  it('gives whole days where only one end has a time', () => {
    const { startDate, endDate } = eventOf('Half');
    expect([startDate.toString(), endDate.toString()]).toEqual(['2026-11-28', '2026-11-30']);
  });

  it('says where, what, and where there is more', () => {
    const { location, description, component } = eventOf('An evening');
    expect(location).toBe('University of Oxford');
    expect(description.split('\n')).toEqual([
      'Evenings at the museum',
      'Ada Lovelace, Charles Babbage',
      'On waves; with tea, and a backslash: \\.',
      'https://ada.example/site/slides.pdf',
    ]);
    expect(component.getFirstPropertyValue('url')).toBe('https://ada.example/site/talks/evening/');
    const elsewhere = eventOf('Somewhere').component.getFirstPropertyValue('url');
    expect(elsewhere).toBe('https://somewhere.example/');
    const nowhere = eventOf('Half').component.getFirstPropertyValue('url');
    expect(nowhere).toBe('https://ada.example/site/talks/');
  });

  it('is in the language of its page, as far as talks are', () => {
    const titles = eventsOf('/de/talks.ics').map(({ summary }) => summary);
    expect(titles).toEqual([longTitle, 'Ein Abend', 'Somewhere', 'Half']);
  });

  it('is the same whenever it is made', async () => {
    const again = await calendars();
    expect([...again]).toEqual([...made]);
  });
});

describe('the address of the calendar', () => {
  it('is no other file’s', async () => {
    const folder = await writeSite({
      ...files,
      'content/pages/other.md': '---\ntitle: Other\npermalink: /talks/talks.ics\n---\n',
    });
    const { errors } = await compileFolder(folder);
    expect(errors.map(({ kind, message }) => [kind, message])).toEqual([
      ['address-clash', 'The address /talks/talks.ics is already taken by content/pages/other.md.'],
    ]);
  });

  it('is not there without talks that are published', async () => {
    const folder = await writeSite({
      'content/pages/talks.md': page,
      'content/talks/2026-11-27-draft.md': files['content/talks/2026-11-27-draft.md'] ?? '',
    });
    const { compiled } = await compileFolder(folder, { showDrafts: true });
    expect(compiled?.routes.map(({ kind }) => kind)).not.toContain('collection-file');
  });
});
