import { describe, expect, it } from 'vitest';
import type { ContentError } from '../../src/site/content-error.ts';
import { compileFolder, places, writeSite } from './site-folder.ts';

const pages = {
  'content/pages/about.md': '---\ntitle: Ada\n---\n',
  'content/pages/talks.md': '---\nlayout: talks\ntitle: Talks\n---\n',
  'content/pages/teaching.md': '---\nlayout: courses\ntitle: Teaching\n---\n',
  'content/talks/2025-01-01-other.md': '---\ntitle: Another talk\n---\n',
  'content/teaching/other.md': '---\ntitle: Another course\n---\n',
};

const talk = 'content/talks/2026-01-02-waves.md';
const course = 'content/teaching/waves.md';

async function compile(file: string, lines: string, more: Readonly<Record<string, string>> = {}) {
  const folder = await writeSite({ ...pages, ...more, [file]: `---\n${lines}\n---\n` });
  const { compiled, errors } = await compileFolder(folder);
  const entry = compiled?.entries.find((one) => one.file.endsWith(file));
  return { entry, errors, found: places(errors, folder) };
}

function words(errors: readonly ContentError[]): string {
  return errors.map(({ message, fix }) => `${message} ${fix}`).join('\n');
}

describe('mistakes in a talk', () => {
  it.each([
    ['title: A\nend: 2026-01-01', '3:6 invalid-value', 'before it begins'],
    [
      'title: A\ndate: 2026-01-02 18:00 +0100\nend: 2026-01-02 17:30',
      '4:6 invalid-value',
      'before it begins',
    ],
    ['title: A\nend: tomorrow', '3:6 invalid-value', 'YYYY-MM-DD'],
    ['title: A\ndate: 2026-01-02 18:00 +2500', '3:7 invalid-value', 'not a date'],
    ['title: A\nvenu: Bergen', '3:1 unknown-key', '"venue"'],
    ['venue: Bergen', '1:1 missing-key', 'title: …'],
    ['title: A\nslides: slides.pdf', '3:9 broken-link', 'slides.pdf'],
    ['title: A\nlinks:\n  - label: Notes', '4:5 missing-key', 'url'],
    ['title: A\nvideo: youtu.be/abc', '3:8 broken-link', '"https://youtu.be/abc"'],
    ['title: A\nwebsite: waves.org', '3:10 broken-link', '"https://waves.org"'],
    ['title: A\nwebsite: waves', '3:10 broken-link', 'https://'],
    ['title: A\nurl_slides: slides.pdf', '3:13 broken-link', 'slides.pdf'],
    ['title: A\ndate_end: 2026-01-01', '3:11 invalid-value', 'before it begins'],
    ['title: A\nauthors: [admin, Bo Chen]', '3:10 invalid-value', 'your own name'],
    ['title: A\nevent: "On $\\\\alhpa$"', '3:8 tex', 'alhpa'],
  ])('%j', async (lines, place, hint) => {
    const { errors, found } = await compile(talk, lines);
    expect(found).toEqual([`${talk}:${place}`]);
    expect(words(errors)).toContain(hint);
  });

  it('is none of a talk that ends later in another zone', async () => {
    const { found } = await compile(
      talk,
      'title: A\ndate: 2026-01-02 18:00 +0100\nend: 2026-01-02 17:30 Z',
    );
    expect(found).toEqual([]);
  });
});

describe('mistakes in a course', () => {
  it.each([
    ['title: A\nyear: soon', '3:7 invalid-value', 'four digits'],
    ['title: A\ncurrent: now', '3:10 invalid-value', 'true'],
    ['title: A\nterms: Winter', '3:1 unknown-key', '"term"'],
    ['title: A\nschedule:\n  - wek: 1', '4:5 unknown-key', '"week"'],
    ['title: A\nschedule:\n  - date: 2027-13-07', '4:11 invalid-value', 'not a date'],
    ['title: A\nschedule:\n  - date: 2027-02-30', '4:11 invalid-value', 'has 28 days'],
    ['title: A\nschedule: none', '3:11 invalid-value', 'list'],
    ['title: A\nschedule:\n  - materials:\n      - url: /x', '5:9 invalid-value', 'label'],
    [
      'title: A\nschedule:\n  - materials:\n      - { name: X, url: x.pdf }',
      '5:25 broken-link',
      'x.pdf',
    ],
  ])('%j', async (lines, place, hint) => {
    const { errors, found } = await compile(course, lines);
    expect(found).toEqual([`${course}:${place}`]);
    expect(words(errors)).toContain(hint);
  });
});

describe('other generators’ talks and courses', () => {
  it('have academicpages’ keys', async () => {
    const lines =
      'type: "Tutorial"\npermalink: /talks/2013-03-01-tutorial-1\nvenue: "UC, Department"\ndate: 2013-03-01\nlocation: "Town, CA, USA"';
    const own = await compile(talk, `title: "A tutorial"\ncollection: talks\n${lines}`);
    expect(own.found).toEqual([`${talk}:3:1 key-without-effect`]);
    expect(own.entry?.sitePath).toBe('/talks/2013-03-01-tutorial-1/');
    const other = await compile(course, `title: "A course"\ncollection: teaching\n${lines}`);
    expect(other.found).toEqual([`${course}:3:1 key-without-effect`]);
    expect(other.entry?.date?.day).toBe('2013-03-01');
  });

  it('have HugoBlox’ keys', async () => {
    const { entry, found } = await compile(
      talk,
      [
        'title: Waves',
        'event: School',
        'event_url: https://school.example',
        'summary: What waves do.',
        'date_end: 2026-01-05',
        'all_day: true',
        'authors: [admin]',
        'url_code: ""',
        'url_pdf: https://school.example/waves.pdf',
        'url_slides: https://school.example/slides.pdf',
        'url_video: https://school.example/film',
      ].join('\n'),
    );
    expect(found).toEqual([`${talk}:7:1 key-without-effect`]);
    expect(entry?.description).toBe('What waves do.');
    expect(entry?.fields).toMatchObject({
      end: { day: '2026-01-05' },
      website: 'https://school.example',
      pdf: 'https://school.example/waves.pdf',
      slides: 'https://school.example/slides.pdf',
      video: 'https://school.example/film',
    });
    expect(entry?.fields).not.toHaveProperty('speakers');
    expect(entry?.fields).not.toHaveProperty('code');
  });

  it.each([
    ['Ada Byron and Bo Chen', ['Ada Byron', 'Bo Chen']],
    ['Ada Byron, Bo Chen & Cy Day', ['Ada Byron', 'Bo Chen', 'Cy Day']],
    ['[Ada Byron, Bo Chen]', ['Ada Byron', 'Bo Chen']],
    ['Institute for Waves and Tides', ['Institute for Waves and Tides']],
  ])('say the speakers %s', async (written, names) => {
    const { entry } = await compile(talk, `title: A\nspeakers: ${written}`);
    expect(entry?.fields.speakers).toEqual(names);
  });

  it('have al-folio’s keys, and a page for their schedule', async () => {
    const { entry, found } = await compile(
      course,
      [
        'layout: course',
        'title: Waves',
        'description: What waves do.',
        'instructor: Prof. Waves',
        'year: 2024',
        'term: Spring',
        'location: Room 202',
        'time: Mondays, 2:00-3:30 PM',
        'course_id: waves',
        'schedule:',
        '  - week: 1',
        '    date: Feb 5',
        '    topic: Ripples',
        '    description: How *small* ones run.',
        '    materials:',
        '      - name: Slides',
        '        url: /slides.pdf',
        '      - name: On paper',
      ].join('\n'),
      { 'public/slides.pdf': '%PDF-1.4' },
    );
    expect(found).toEqual([]);
    expect(entry?.sitePath).toBe('/teaching/waves/');
    expect(entry?.fields.schedule).toMatchObject([
      {
        week: '1',
        date: { day: undefined, text: 'Feb 5' },
        topic: { summary: 'Ripples' },
        materials: [{ label: 'Slides', url: '/slides.pdf' }, { label: 'On paper' }],
      },
    ]);
  });

  it.each(['teaching', 'teachings', 'courses'])('are listed by the layout "%s"', async (layout) => {
    const page = { 'content/pages/teaching.md': `---\nlayout: ${layout}\ntitle: Teaching\n---\n` };
    const { found } = await compile(course, 'title: Waves', page);
    expect(found).toEqual([]);
  });
});
