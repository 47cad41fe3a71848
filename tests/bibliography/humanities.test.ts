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

  it('is not where a book was looked up', () => {
    expect(readOne(entry('library = {K10plus ISBN}', 'book')).csl.archive).toBeUndefined();
  });
});

it.each([
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
  });
});

it('a talk that is unpublished is cited with its event', () => {
  const text = reference(
    'author = {Berg, Jan}, eventtitle = {Coast Days}, venue = {Lyon}',
    'unpublished',
  );
  expect(text).toMatch(/Coast Days|Lyon/);
});

it('a part of a book says whose book it is', () => {
  const { csl } = readOne(entry('booktitle = {Works}, bookauthor = {Kant, Immanuel}', 'inbook'));
  expect(csl['container-author']).toEqual([{ family: 'Kant', given: 'Immanuel' }]);
});
