import { describe, expect, it } from 'vitest';
import { formatReference } from '../../src/bibliography/format.ts';
import { findStyle } from '../../src/bibliography/csl/styles.ts';
import { worksWithoutOwner } from '../../src/bibliography/works-table.ts';
import { entry, read, readOne } from './read-one.ts';

/** How a work is written in a list of references. */
function reference(fields: string, type: string, language = 'en', name = 'chicago'): string {
  const style = findStyle(name);
  if (style === undefined) throw new Error(`There is no style ${name}.`);
  return formatReference(readOne(entry(fields, type)).csl, { style, language, format: 'text' });
}

describe('translations', () => {
  const fields =
    'author = {Castel, Pierre}, translator = {Ruiz, Eva and Berg, Jan}, title = {Das Meer}, origdate = {1912}';

  it('say who has translated them', () => {
    expect(reference(fields, 'book')).toContain('Translated by Eva Ruiz and Jan Berg');
    expect(reference(fields, 'book', 'de')).toContain('Übersetzt von Eva Ruiz und Jan Berg');
  });

  it('say when the first was', () => {
    expect(reference(`${fields}, date = {1998}`, 'book', 'en', 'apa')).toContain('1912');
  });

  it('are their translator’s works', () => {
    const work = readOne(entry(fields, 'book'), { name: 'Eva Ruiz' });
    expect(work.translators.map(({ isOwner }) => isOwner)).toEqual([true, false]);
    expect(worksWithoutOwner([work])).toBe('');
  });
});

describe('what stands behind a title', () => {
  it.each([
    ['title = {潮汐}, titleaddon = {[The tides]}', 'book', '潮汐 [The Tides]'],
    ['title = {Tides}, titleaddon = {A comment}', 'book', 'Tides. A Comment'],
  ])('is printed with it: %s', (fields, type, words) => {
    expect(reference(`author = {Berg, Jan}, ${fields}`, type)).toContain(words);
  });

  it('is no part of it', () => {
    const { title, titleAddon } = readOne(
      entry('title = {潮汐}, titleaddon = {[The tides]}', 'book'),
    );
    expect([title, titleAddon]).toEqual(['潮汐', '[The tides]']);
  });

  it('is the site of a page of the web', () => {
    const fields = 'author = {Berg, Jan}, title = {Tides}, titleaddon = {The Coast}';
    const { venue, titleAddon } = readOne(
      entry(`${fields}, url = {https://coast.example/}`, 'online'),
    );
    expect([venue.containerTitle, titleAddon]).toEqual(['The Coast', undefined]);
    expect(reference(`${fields}, url = {https://coast.example/}`, 'online')).toContain('The Coast');
  });
});

describe('articles in the press', () => {
  it.each([
    ['newspaper', 'article-newspaper'],
    ['magazine', 'article-magazine'],
    ['review', 'article-journal'],
  ])('%s', (subtype, type) => {
    const { csl } = readOne(entry(`journaltitle = {Post}, entrysubtype = {${subtype}}`, 'article'));
    expect([csl.type, csl.genre]).toEqual([type, undefined]);
  });
});

describe('what lies in archives', () => {
  const letter = 'author = {Berg, Jan}, title = {Diary}, date = {1843}';

  it('says in which and where', () => {
    const text = reference(
      `${letter}, archive = {City Archive}, archive_location = {Box 3}`,
      'unpublished',
    );
    expect(text).toContain('Box 3');
    expect(text).toContain('City Archive');
    expect(reference(`${letter}, library = {City Library, Ms. 12}`, 'unpublished')).toContain(
      'Ms. 12',
    );
  });

  it.each(['shelfmark', 'callnumber', 'archive_location'])('under a %s', (field) => {
    const text = reference(
      `${letter}, library = {City Archive}, ${field} = {HO 1/7}`,
      'unpublished',
    );
    expect(text).toContain('HO 1/7');
  });

  it('is a manuscript, also as @misc', () => {
    const { csl } = readOne(
      entry('howpublished = {Ledger}, library = {City Archive}, shelfmark = {HO 1/7}', 'misc'),
    );
    expect([csl.type, csl.genre, csl.publisher]).toEqual(['manuscript', 'Ledger', undefined]);
  });

  it('names who got a letter', () => {
    const text = reference(`${letter}, recipient = {Lindt, Karl}`, 'letter', 'en', 'chicago-notes');
    expect(text).toContain('Letter to Karl Lindt');
  });

  it('is not where a book was looked up', () => {
    expect(readOne(entry('library = {K10plus ISBN}', 'book')).csl.archive).toBeUndefined();
  });
});

describe('what lawyers cite', () => {
  const inOxford = (fields: string, type: string): string =>
    reference(fields, type, 'en', 'oscola').replace(/\s+/g, ' ');

  it.each([
    [
      'title = {Reed v Sand Ltd}, date = {1932}, journaltitle = {AC}, pages = {562}, institution = {HL}',
      'Reed v Sand Ltd [1932] AC 562 (HL)',
    ],
    [
      'title = {Reed v Sand Ltd}, date = {2008}, number = {[2008] UKHL 13}',
      'Reed v Sand Ltd [2008] UKHL 13',
    ],
    [
      'title = {Reed v Sand Ltd}, date = {2008}, number = {13}, institution = {UKHL}',
      'Reed v Sand Ltd [2008] UKHL 13',
    ],
  ])('is told with its reports and its court: %s', (fields, words) => {
    expect(inOxford(fields, 'jurisdiction')).toBe(words);
  });

  it('has the year of an act once', () => {
    const act = 'title = {Sea Walls Act 1998}, date = {1998}';
    expect(inOxford(act, 'legislation')).toBe('Sea Walls Act 1998');
    expect(readOne(entry(act, 'legislation')).title).toBe('Sea Walls Act 1998');
  });
});

describe('what was read on the web', () => {
  const page = 'author = {Berg, Jan}, url = {https://coast.example/}, urldate = {2024-11-02}';

  it('says when', () => {
    expect(reference(page, 'online', 'en', 'oscola')).toContain('accessed 2 November 2024');
  });

  it('has been read somewhere', () => {
    const { csl } = readOne(entry('urldate = {2024-11-02}', 'book'));
    expect(csl.accessed).toBeUndefined();
  });
});

it('a review says where it appeared', () => {
  const { csl } = readOne(entry('journaltitle = {Past Tides}, volume = {3}', 'review'));
  expect([csl.type, csl['container-title'], csl.volume]).toEqual([
    'article-journal',
    'Past Tides',
    '3',
  ]);
});

it('an article of an encyclopedia says in which edition and volume', () => {
  const fields = 'booktitle = {Encyclopedia of Sand}, edition = {11}, volume = {24}';
  const text = reference(fields, 'inreference', 'en', 'mhra');
  expect(text).toContain('in Encyclopedia of Sand, 11th edn');
});

it.each([
  ['suppbook', 'chapter'],
  ['suppcollection', 'chapter'],
  ['suppperiodical', 'article-journal'],
])('@%s is known', (type, cslType) => {
  const fields = 'author = {Berg, Jan}, booktitle = {Works}, journaltitle = {Past Tides}';
  const { csl } = readOne(entry(fields, type));
  expect(csl.type).toBe(cslType);
  expect(csl['container-title']).toMatch(/Works|Past Tides/);
});

it('a part of a book has the subtitle of the book, too', () => {
  const { works } = read(
    `@collection{b, title = {Works}, subtitle = {Essays}, editor = {Berg, Jan}, date = {2001}}
     @incollection{k, author = {Lie, Ann}, title = {Part}, crossref = {b}}
     @incollection{l, author = {Lie, Ann}, title = {Part}, booktitle = {My Works}, crossref = {b}}`,
  );
  expect(works.map(({ csl }) => csl['container-title'])).toEqual([
    undefined,
    'Works: Essays',
    'My Works',
  ]);
});

it('particles that are shortened have a space behind them', () => {
  const text = reference("author = {de' Medici, Lorenzo}", 'book', 'en', 'mhra');
  expect(text).toContain('de’ Medici, Lorenzo');
  expect(reference("author = {d'Ivry, Jean}", 'book', 'en', 'mhra')).toMatch(/d[’']Ivry, Jean/);
});

it.each([
  ['case', 'jurisdiction', 'legal_case'],
  ['archival', 'unpublished', 'manuscript'],
  ['manuscript', 'unpublished', 'manuscript'],
  ['archive', 'unpublished', 'manuscript'],
  ['newspaper', 'article', 'article-journal'],
  ['website', 'online', 'webpage'],
])('@%s is told to be @%s, and shown so', (written, type, cslType) => {
  const { works, errors } = read(entry('author = {Berg, Jan}', written));
  expect(errors).toMatchObject([{ severity: 'warning', fix: `Write @${type}.` }]);
  expect([works[0]?.entryType, works[0]?.csl.type]).toEqual([type, cslType]);
});

describe('in another language', () => {
  it.each([
    ['type = {phdthesis}, institution = {Bonn}', 'thesis', 'de', 'Dissertation'],
    ['institution = {Bonn}, type = {Habilitationsschrift}', 'thesis', 'fr', 'Habilitationsschrift'],
    ['pubstate = {forthcoming}, date = {}', 'book', 'de', 'im Erscheinen'],
    ['pubstate = {forthcoming}, date = {}', 'book', 'en', 'forthcoming'],
  ])('%s of a %s is cited in %s as %s', (fields, type, language, words) => {
    expect(reference(`author = {Berg, Jan}, ${fields}`, type, language)).toContain(words);
  });

  it('a patent has no name that only biblatex knows', () => {
    expect(reference('type = {patentuk}, number = {7}', 'patent')).not.toMatch(/patentuk/i);
    expect(reference('type = {patreqfr}, number = {7}', 'patent')).not.toMatch(/patreqfr/i);
  });

  it('a series of a journal is called as biblatex means it', () => {
    const series = 'journaltitle = {Dunes}, series = {newseries}, volume = 9';
    expect(reference(series, 'article')).toMatch(/\bnew series\b/);
  });
});

it('a talk that is unpublished is cited with its event', () => {
  const text = reference(
    'author = {Berg, Jan}, eventtitle = {Coast Days}, venue = {Lyon}',
    'unpublished',
  );
  expect(text).toContain('Coast Days, Lyon');
});

it('a part of a book says whose book it is', () => {
  const { csl } = readOne(entry('booktitle = {Works}, bookauthor = {Kant, Immanuel}', 'inbook'));
  expect(csl['container-author']).toEqual([{ family: 'Kant', given: 'Immanuel' }]);
});
