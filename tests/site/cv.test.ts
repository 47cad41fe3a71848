import { describe, expect, it } from 'vitest';
import type { ContentError } from '../../src/site/content-error.ts';
import { parseDates } from '../../src/site/data/cv/dates.ts';
import { mapCv } from '../../src/site/data/cv/map-cv.ts';
import type { Cv } from '../../src/site/data/cv/model.ts';
import { readCv } from '../../src/site/data/cv/read-cv.ts';
import { sectionName, sectionTitle } from '../../src/site/data/cv/section-names.ts';

/** A CV without the places of its texts, which differ from format to format. */
function plain(text: string): { cv: Cv<string>; errors: readonly ContentError[] } {
  const { cv, errors } = readCv(text, '/site/content/data/cv.yaml');
  const withoutPlaces = mapCv(cv, (one) => one.text);
  const nowhere = { line: 1, column: 1 };
  const sections = withoutPlaces.sections.map((one) => ({ ...one, position: nowhere }));
  return { cv: { ...withoutPlaces, sections }, errors };
}

function short(errors: readonly ContentError[]): string[] {
  return errors.map(
    ({ severity, kind, position }) => `${severity} ${kind} ${position.line}:${position.column}`,
  );
}

const rendercv = `cv:
  sections:
    education:
      - institution: University of the North Shore
        degree: PhD
        area: Oceanography
        location: North Shore
        start_date: 2003
        end_date: 2007
        highlights: [A thesis on *slow* swell., Field work under ice.]
    experience:
      - company: Tide Office
        position: Hydrographer
        start_date: 2008-05
        highlights: [Charts of two estuaries.]
    awards:
      - name: Medal for patience
        date: 2012
    languages:
      - label: Arabic
        details: fluent
    interests:
      - bullet: Kites
design: { theme: classic }
locale: { language: english }
settings: { current_date: 2026-01-01 }
`;

const jsonResume = JSON.stringify({
  basics: {},
  education: [
    {
      institution: 'University of the North Shore',
      studyType: 'PhD',
      area: 'Oceanography',
      location: 'North Shore',
      startDate: '2003',
      endDate: '2007',
      courses: ['A thesis on *slow* swell.', 'Field work under ice.'],
    },
  ],
  work: [
    {
      name: 'Tide Office',
      position: 'Hydrographer',
      startDate: '2008-05',
      endDate: '',
      highlights: ['Charts of two estuaries.'],
    },
  ],
  awards: [{ title: 'Medal for patience', date: '2012' }],
  languages: [{ language: 'Arabic', fluency: 'fluent' }],
});

const alFolio = `- title: Education
  type: time_table
  contents:
    - title: PhD, Oceanography
      institution: University of the North Shore
      location: North Shore
      year: 2003 - 2007
      description:
        - A thesis on *slow* swell.
        - Field work under ice.
- title: Experience
  type: time_table
  contents:
    - title: Hydrographer
      institution: Tide Office
      year: 2008-05 - present
      items: [Charts of two estuaries.]
- title: Awards
  type: time_table
  contents:
    - title: Medal for patience
      year: 2012
- title: Languages
  type: map
  contents:
    - name: Arabic
      value: fluent
- title: Interests
  type: list
  contents: [Kites]
`;

describe('one CV in three formats', () => {
  const { cv: ofRenderCv, errors } = plain(rendercv);

  it('is read from RenderCV', () => {
    expect(errors).toEqual([]);
    expect(ofRenderCv.sections.map(({ name, title }) => [name, title])).toEqual([
      ['education', 'Education'],
      ['experience', 'Experience'],
      ['awards', 'Awards'],
      ['languages', 'Languages'],
      ['interests', 'Interests'],
    ]);
    expect(ofRenderCv.sections[0]?.entries[0]).toMatchObject({
      kind: 'position',
      title: 'PhD, Oceanography',
      organization: 'University of the North Shore',
      place: 'North Shore',
      dates: { start: '2003', end: '2007', text: undefined },
      highlights: [
        { text: 'A thesis on *slow* swell.', items: [] },
        { text: 'Field work under ice.', items: [] },
      ],
    });
  });

  it("is the same in al-folio's older format", () => {
    const { cv, errors: ofOther } = plain(alFolio);
    expect(ofOther).toEqual([]);
    expect(cv).toEqual(ofRenderCv);
  });

  it('is the same in JSON Resume, which has no plain points', () => {
    const { cv, errors: ofOther } = plain(jsonResume);
    expect(ofOther).toEqual([]);
    expect(cv.sections.map(({ name, entries }) => [name, entries])).toEqual(
      ofRenderCv.sections.slice(0, 4).map(({ name, entries }) => [name, entries]),
    );
  });

  it('is the same in JSON with tabs, and in the names of JSON Resume 0', () => {
    const older = jsonResume.replace('"name":"Tide Office"', '"company":"Tide Office"');
    expect(older).not.toBe(jsonResume);
    const { cv } = plain(JSON.stringify(JSON.parse(older), null, '\t'));
    expect(cv).toEqual(plain(jsonResume).cv);
  });
});

describe("RenderCV's kinds of entries", () => {
  const entryOf = (yaml: string) => {
    const { cv, errors } = plain(`cv: { sections: { any: [${yaml}] } }`);
    expect(errors).toEqual([]);
    return cv.sections[0]?.entries[0];
  };

  it.each([
    ['Plain *words*.', { kind: 'paragraph', text: 'Plain *words*.' }],
    ['{ bullet: Kites }', { kind: 'item', marker: 'bullet', item: { text: 'Kites', items: [] } }],
    ['{ number: One }', { kind: 'item', marker: 'number', item: { text: 'One', items: [] } }],
    [
      '{ reversed_number: One }',
      { kind: 'item', marker: 'reversed-number', item: { text: 'One', items: [] } },
    ],
    ['{ label: Skills, details: Go }', { kind: 'fact', label: 'Skills', details: 'Go', links: [] }],
    ['{ name: Octavo, date: Fall 2023 }', { title: 'Octavo', dates: { text: 'Fall 2023' } }],
    ['{ institution: North Shore }', { title: 'North Shore', organization: undefined }],
    ['{ company: Tide Office, position: Clerk }', { title: 'Clerk', organization: 'Tide Office' }],
    [
      '{ title: Swell, authors: [A. Berg, "**M. Okafor**"], journal: Waves, doi: 10.1/x, date: 2020 }',
      {
        title: 'Swell',
        people: ['A. Berg', '**M. Okafor**'],
        organization: 'Waves',
        address: 'https://doi.org/10.1/x',
        dates: { start: '2020' },
      },
    ],
    // What al-folio adds.
    ['{ title: Medal, awarder: Academy }', { title: 'Medal', organization: 'Academy' }],
    ['{ name: Diving, issuer: CMAS }', { title: 'Diving', organization: 'CMAS' }],
    ['{ name: Arabic, fluency: fluent }', { label: 'Arabic', details: 'fluent' }],
    ['{ name: Code, level: good, icon: x, keywords: [Go, C] }', { details: 'good, Go, C' }],
    ['{ name: Eva Ruiz, reference: Kind. }', { title: 'Eva Ruiz', summary: 'Kind.' }],
    ['{ institution: A, studyType: MSc, score: "4.0" }', { title: 'MSc', score: '4.0' }],
  ])('reads %s', (yaml, entry) => {
    expect(entryOf(yaml)).toMatchObject(entry);
  });
});

describe('JSON Resume', () => {
  it('reads every section, and what older versions called things', () => {
    const { cv, errors } = plain(
      JSON.stringify({
        $schema: 'https://example.org/schema.json',
        basics: {
          firstName: 'Mira',
          lastName: 'Okafor',
          label: 'Hydrographer',
          picture: 'me.jpg',
          email: 'mira@slow-waves.example',
          website: 'slow-waves.example',
          summary: 'Watches waves.',
          location: { city: 'North Shore', region: '', countryCode: 'us' },
          profiles: [{ network: 'ORCID', username: '0000-0001', url: '' }],
        },
        volunteer: [{ organization: 'Lifeboats', position: 'Cook', endDate: '2019' }],
        certificates: [{ name: 'Diving', issuer: 'CMAS', date: '2001-05-03', url: 'cmas.example' }],
        publications: [{ name: 'Swell', publisher: 'Waves', releaseDate: '2020-10-01' }],
        skills: [{ name: 'Sailing', level: 'good', keywords: ['knots'] }],
        hobbies: [{ name: 'Kites', keywords: ['box', 'stunt'] }],
        references: [{ name: 'Eva Ruiz', reference: 'Patient.' }],
        projects: [
          { name: 'Buoys', roles: ['lead'], entity: 'Tide Office', keywords: ['C'], type: 'tool' },
        ],
        meta: { version: 'v1.0.0' },
      }),
    );
    expect(errors).toEqual([]);
    expect(cv.person).toMatchObject({
      name: 'Mira Okafor',
      headline: 'Hydrographer',
      location: 'North Shore',
      countryCode: 'US',
      emails: ['mira@slow-waves.example'],
      links: [{ address: 'https://slow-waves.example' }],
      profiles: [{ network: 'ORCID', username: '0000-0001', address: undefined }],
    });
    expect(Object.fromEntries(cv.sections.map(({ name, entries }) => [name, entries[0]]))).toEqual({
      summary: { kind: 'paragraph', text: 'Watches waves.' },
      volunteer: expect.objectContaining({
        title: 'Cook',
        organization: 'Lifeboats',
        dates: { start: '2019', end: undefined, text: undefined },
      }) as unknown,
      certificates: expect.objectContaining({
        title: 'Diving',
        organization: 'CMAS',
        address: 'https://cmas.example',
      }) as unknown,
      publications: expect.objectContaining({ title: 'Swell', organization: 'Waves' }) as unknown,
      skills: { kind: 'fact', label: 'Sailing', details: 'good, knots', links: [] },
      interests: { kind: 'fact', label: 'Kites', details: 'box, stunt', links: [] },
      references: expect.objectContaining({ title: 'Eva Ruiz', summary: 'Patient.' }) as unknown,
      projects: expect.objectContaining({
        title: 'Buoys',
        organization: 'lead, Tide Office',
        keywords: ['C'],
      }) as unknown,
    });
  });
});

describe("al-folio's older format", () => {
  it('reads points below points, links, nested lists and groups', () => {
    const { cv, errors } = plain(`- title: Posts
  type: time_table
  contents:
    - title: Reader
      institution: North Shore
      department: Physics
      year: 2019-20
      maindescription: Taught waves.
      description:
        - title: Courses
          contents: [Tides, Swell]
      linkitems: [{ link: north-shore.example/x, linkname: Plan }]
    - year: 1921
      items: [A medal]
    - title: Buoys
      description: One sentence.
- title: Topics
  type: nested_list
  contents:
    - title: Waves
      items: [Slow, Long]
- title: Skills
  type: list_groups
  contents:
    - category: Tongues
      icon: fa-solid
      items:
        - { name: Arabic, level: fluent, link: "https://a.example/b" }
- title: Facts
  type: map
  contents:
    - { name: Thesis, value: Swell, links: [{ name: PDF, link: /thesis.pdf }] }
`);
    expect(errors).toEqual([]);
    const [posts, topics, skills, facts] = cv.sections.map(({ entries }) => entries);
    expect(posts?.[0]).toMatchObject({
      organization: 'Physics, North Shore',
      dates: { text: '2019–20' },
      summary: 'Taught waves.',
      highlights: [{ text: 'Courses', items: [{ text: 'Tides' }, { text: 'Swell' }] }],
      links: [{ label: 'Plan', address: 'https://north-shore.example/x' }],
    });
    expect(posts?.[1]).toMatchObject({ title: undefined, highlights: [{ text: 'A medal' }] });
    expect(posts?.[2]).toMatchObject({ title: 'Buoys', summary: 'One sentence.', highlights: [] });
    expect(topics?.[0]).toMatchObject({
      title: 'Waves',
      highlights: [{ text: 'Slow' }, { text: 'Long' }],
    });
    expect(skills?.[0]).toMatchObject({
      title: 'Tongues',
      highlights: [{ text: 'Arabic, fluent ([a.example](https://a.example/b))' }],
    });
    expect(facts).toEqual([
      {
        kind: 'fact',
        label: 'Thesis',
        details: 'Swell',
        links: [{ label: 'PDF', address: '/thesis.pdf' }],
      },
    ]);
  });
});

describe('mistakes', () => {
  it.each([
    ['cv:\n  nam: Mira\n', ['warning unknown-key 2:3']],
    ['cv: {}\nsectoins: {}\n', ['warning unknown-key 2:1']],
    [
      'cv:\n  sections:\n    work:\n      - company: A\n        position: B\n        start_dat: 2019\n',
      ['warning unknown-key 6:9'],
    ],
    [
      'cv:\n  sections:\n    work:\n      - company: A\n        start_date: May 2019\n',
      ['error invalid-value 5:21'],
    ],
    [
      'cv:\n  sections:\n    work:\n      - company: A\n        start_date: 2019-05\n        end_date: 2018\n',
      ['error backward-dates 6:19'],
    ],
    ['cv:\n  sections:\n    work:\n      - degre: PhD\n', ['error unknown-cv-entry 4:9']],
    ['cv:\n  sections:\n    work: 7\n', ['error invalid-value 3:11']],
    ['cv:\n  social_networks: [{ username: me }]\n', ['error missing-key 2:21']],
    ['{ "work": [{ "name": "A", "postion": "B" }] }', ['warning unknown-key 1:27']],
    ['{ "education": [{ "area": "A" }] }', ['error missing-key 1:17']],
    ['- title: A\n  type: time_tabel\n', ['error invalid-value 2:9']],
    ['- title: A\n  type: map\n  contents: [{ value: 3 }]\n', ['error missing-key 3:14']],
    ['name: Mira\n', ['error unknown-cv-format 1:1']],
    ['cv: [\n', ['error yaml-syntax 1:5']],
  ])('points at what is wrong in %j', (text, expected) => {
    expect(short(plain(text).errors)).toEqual(expected);
  });

  it('names the nearest known key', () => {
    const { errors } = plain('cv:\n  sections:\n    a:\n      - { company: A, highlihgts: [x] }\n');
    expect(errors[0]?.fix).toBe('Did you mean "highlights"?');
    expect(plain('cv: { sections: { a: [{ degre: PhD }] } }').errors[0]?.fix).toBe(
      'Did you mean "degree" instead of "degre"?',
    );
  });
});

it.each([
  ['1905', '1905', undefined, undefined],
  ['2016-05', '2016-05', undefined, undefined],
  ['2016-17', undefined, undefined, '2016–17'],
  ['1933 - 1955', '1933', '1955', undefined],
  ['2017-2019', '2017', '2019', undefined],
  ['2015-now', '2015', 'present', undefined],
  ['2019-09 – 2021-06', '2019-09', '2021-06', undefined],
  ['2023 to Present', '2023', 'present', undefined],
  ['2023 - soon', undefined, undefined, '2023 - soon'],
])('reads the date %s', (written, start, end, text) => {
  expect(parseDates(written)).toEqual({ start, end, text });
});

it.each([
  ['Work_Experience', 'experience', 'Work_Experience'],
  ['work', 'experience', 'Work'],
  ['field_work', 'field work', 'Field work'],
  ['Honors and Awards', 'honors and awards', 'Honors and Awards'],
  ['教育背景', '教育背景', '教育背景'],
])('names the section %s', (title, name, shown) => {
  expect([sectionName(title), sectionTitle(title)]).toEqual([name, shown]);
});
