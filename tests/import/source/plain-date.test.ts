import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../scripts/import/source/plain-date.ts';
import { converted, textIn } from '../source-folder.ts';

describe('a date that Jekyll reads', () => {
  it.each([
    ['2021/3/4', '2021-03-04'],
    ['2021/03/04 10:30:00 +0200', '2021-03-04 10:30:00 +0200'],
    ['4/3/2021', '2021-03-04'],
    ['28-03-2021', '2021-03-28'],
    ['28.3.2021 09:15', '2021-03-28 09:15'],
    ['3/28/2021', '2021-03-28'],
    ['04 March 2021', '2021-03-04'],
    ['4th of March, 2021', '2021-03-04'],
    ['4-Mar-2021', '2021-03-04'],
    ['Thursday, 4 Mar. 2021', '2021-03-04'],
    ['March 4, 2021', '2021-03-04'],
    ['Sept. 2nd 2021', '2021-09-02'],
    ['March 2021', '2021-03'],
    ['2021, May', '2021-05'],
    ['2021 Mar 4', '2021-03-04'],
  ])('%s is %s', (written, date) => {
    expect(plainDate(written)).toBe(date);
  });

  it.each([
    '2021-03-04',
    '2021-03-04 10:00:00',
    '2021',
    '4-Mar',
    '45/3/2021',
    '13/13/2021',
    'Spring 2021',
    'in March 2021, or later',
  ])('%s stays as it is', (written) => {
    expect(plainDate(written)).toBeUndefined();
  });
});

describe('texts with such dates', () => {
  const site = {
    '_config.yml': `title: Noether
url: https://noether.example
collections:
  news:
    output: true
  talks:
    output: true
  publications:
    output: true
include: [_pages]
`,
    '_pages/about.md': '---\npermalink: /\ntitle: About\n---\n\nI work on rings.\n',
    '_news/a.md': '---\ndate: 04-03-2021\ninline: true\n---\n\nNews.\n',
    '_talks/a.md': '---\ntitle: Chains\ndate: 9 November 1920\n---\n\nA talk.\n',
    '_talks/b.md': '---\ntitle: Links\ndate: May 1921\n---\n\nAnother.\n',
    '_publications/a.md':
      '---\ntitle: Ideals\ndate: 28/05/1921\nvenue: Annals\nauthors: Emmy Noether\n---\n',
  };

  it('keep their days, and what they are', async () => {
    const result = await converted(site, 'academicpages');
    expect(textIn(result, 'content/news/a.md')).toContain('date: 2021-03-04\n');
    expect(textIn(result, 'content/talks/a.md')).toContain('date: 1920-11-09\n');
    expect(textIn(result, 'content/talks/b.md')).toContain('date: 1921-05-01\n');
    expect(textIn(result, 'content/papers.bib')).toMatch(/year += \{1921\},\n +month += may,/);
    expect(result.notes).toContainEqual({
      level: 'approximated',
      file: '_news/a.md',
      line: 2,
      message: 'A date was put into the order of year, month and day.',
      subject: '04-03-2021 → 2021-03-04',
      advice: 'Look whether day and month are meant so.',
    });
  });
});
