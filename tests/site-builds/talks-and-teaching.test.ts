import fs from 'node:fs/promises';
import path from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { elementsOf, type PageElement } from './output.ts';
import { builtSite } from './shared-sites.ts';

function read(file: string): Promise<string> {
  return fs.readFile(path.join(builtSite('lab'), file), 'utf8');
}

async function elements(file: string): Promise<PageElement[]> {
  return elementsOf(await read(file));
}

function textsOf(all: readonly PageElement[], name: string, className?: string): string[] {
  return all
    .filter(
      (one) =>
        one.name === name &&
        (className === undefined || one.attributes.get('class')?.split(' ').includes(className)),
    )
    .map(({ text }) => plain(text));
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/ ?– ?/g, '–').trim();
}

describe('the list of talks', () => {
  it.each([
    ['talks', 'Upcoming', '2–6 May 2031', '20 Jan 2032 18:15–19:45 GMT+1'],
    ['zh/talks', '将要举行', '2031年5月2日至6日', '2032年1月20日 18:15–19:45 GMT+1'],
  ])('%s says what is to come, with its year', async (folder, heading, first, second) => {
    const all = await elements(`${folder}/index.html`);
    expect(textsOf(all, 'h2')).toEqual([heading, '2024', '2023', '2022']);
    expect(textsOf(all, 'time').slice(0, 2)).toEqual([first, second]);
  });

  it('says the days of past ones under their year', async () => {
    const times = textsOf(await elements('talks/index.html'), 'time');
    expect(times.slice(2)).toEqual(['8 Nov', '1 Mar', '30 Dec 2022–2 Jan 2023']);
  });

  it('says a place once, and marks whose site it is', async () => {
    const all = await elements('talks/index.html');
    expect(textsOf(all, 'p', 'facts')).toContain(
      'Seminar of the Rivers group · University of the North Shore',
    );
    expect(textsOf(all, 'b', 'owner')).toEqual(['Mira Okafor']);
  });

  it('has titles in the language of the page where there are some, and tells the others', async () => {
    const all = await elements('zh/talks/index.html');
    const titles = all.filter(({ name, text }) => name === 'bdi' && /潮汐|harbours/.test(text));
    expect(titles.map(({ attributes }) => attributes.get('lang'))).toEqual(['en', undefined]);
  });
});

describe('the calendar of talks', () => {
  it.each([
    ['talks', 'Subscribe to the calendar'],
    ['zh/talks', '订阅日历'],
    ['ar/talks', 'الاشتراك في التقويم'],
  ])('is led to from %s, by its head, too', async (folder, label) => {
    const all = await elements(`${folder}/index.html`);
    const href = `/${folder}/talks.ics`;
    const leading = all.filter(({ attributes }) => attributes.get('href') === href);
    expect(leading.map(({ name, text }) => [name, text.trim()])).toEqual([
      ['link', ''],
      ['a', label],
    ]);
    expect(leading[0]?.attributes.get('rel')).toBe('alternate');
    expect(leading[0]?.attributes.get('type')).toBe('text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(await read(href.slice(1))) as unknown[]);
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(5);
  });

  it('is of talks alone', async () => {
    for (const page of ['teaching', 'people', 'talks/harbour']) {
      expect(await read(`${page}/index.html`), page).not.toContain('text/calendar');
    }
  });
});

describe('the page of a talk', () => {
  it('says when it is, in the zone of the place', async () => {
    const all = await elements('talks/harbour/index.html');
    const [time] = all.filter(({ name }) => name === 'time');
    expect(plain(time?.text ?? '')).toBe('20 January 2032 18:15–19:45 GMT+1');
    expect(time?.attributes.get('datetime')).toBe('2032-01-20T18:15+01:00');
  });
});

describe('the list of courses', () => {
  it.each([
    ['teaching', ['Now', '2030', '2019'], ['Winter 2031', 'Fall', 'Spring']],
    ['zh/teaching', ['当前课程', '2030', '2019'], ['2031年冬季', '秋季', '春季']],
  ])('%s: those of now, then by year and term', async (folder, headings, terms) => {
    const all = await elements(`${folder}/index.html`);
    expect(textsOf(all, 'h2')).toEqual(headings);
    expect(textsOf(all, 'p', 'term')).toEqual(terms);
  });

  it('says role, kind and institution in a line', async () => {
    const facts = textsOf(await elements('teaching/index.html'), 'p', 'facts');
    expect(facts).toContain(
      'PHYS 214 · Lecturer · Undergraduate course · University of the North Shore · Tuesdays, 10 am',
    );
    expect(facts).toContain('Taught by Mira Okafor, Jonas Lindqvist');
    // An id that is the title once more is no number of a course.
    expect(facts).toContain('Teaching assistant');
  });
});

describe('the page of a course', () => {
  it('has its schedule as a table with headers of columns and rows', async () => {
    const all = await elements('teaching/slow-waves/index.html');
    const headers = all.filter(({ name }) => name === 'th');
    const ofScope = (scope: string): string[] =>
      headers
        .filter(({ attributes }) => attributes.get('scope') === scope)
        .map(({ text }) => plain(text));
    expect(ofScope('col')).toEqual(['Week', 'Date', 'Topic', 'Reading', 'Materials']);
    expect(ofScope('row').map((topic) => topic.slice(0, 13))).toEqual([
      'What is slow?',
      'Shallow water',
      'A day at the ',
    ]);
    expect(textsOf(all, 'td', 'when')).toEqual([
      '1',
      '7 Jan',
      '2',
      '14 Jan',
      '3',
      'to be announced',
    ]);
    expect(textsOf(all, 'ul', 'materials')).toEqual(['SlidesExercises', 'Notes, on paper']);
  });

  it('has no column of which no row says something', async () => {
    const all = await elements('zh/teaching/slow-waves/index.html');
    expect(textsOf(all, 'th').slice(0, 4)).toEqual(['周次', '日期', '主题', '阅读']);
  });

  it('says the term and no invented date', async () => {
    const all = await elements('teaching/2019-old-lab/index.html');
    expect(textsOf(all, 'p', 'byline')).toEqual(['2019']);
    expect(textsOf(all, 'time')).toEqual([]);
  });
});

describe('a CV', () => {
  it('lists courses in their order, with their terms', async () => {
    const html = await read('cv/index.html');
    const all = elementsOf(html.slice(html.indexOf('id="teaching"')));
    expect(textsOf(all, 'p', 'cv-dates')).toEqual([
      'Winter 2031',
      'Fall 2030',
      'Spring 2030',
      '2019',
    ]);
    expect(textsOf(all, 'p', 'cv-title')[0]).toBe('Slow waves');
  });
});
