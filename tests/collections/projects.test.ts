import { describe, expect, it } from 'vitest';
import {
  groupProjects,
  notChosen,
  sortProjects,
  unknownCategories,
  type Placed,
} from '../../src/collections/projects/group-projects.ts';
import { linksOf } from '../../src/collections/projects/links.ts';
import { isFilling } from '../../src/collections/projects/picture.ts';
import { statusIn } from '../../src/collections/projects/status.ts';
import { words } from '../../src/collections/projects/words.ts';
import { wordsFor } from '../../src/site/i18n/words.ts';

const say = wordsFor('projects', words, 'en', { texts: {} });

function project(title: string, more: Partial<Placed> = {}): Placed {
  return { title, categories: [], importance: undefined, day: '', language: 'en', ...more };
}

/** Each group as `title: titles of its projects`. */
function shown(projects: readonly Placed[], rules?: Parameters<typeof groupProjects>[1]): string[] {
  return groupProjects(projects, rules, 'en').map(
    ({ title, projects: members }) => `${title ?? '-'}: ${members.map((one) => one.title).join()}`,
  );
}

describe('projects', () => {
  it('are sorted by importance, then the newest first, then by title', () => {
    const projects = [
      project('Émile'),
      project('Zoo'),
      project('Eve'),
      project('old', { day: '2019' }),
      project('new', { day: '2019-03-01' }),
      project('second', { importance: 2, day: '2025' }),
      project('first', { importance: 1 }),
    ];
    const titles = sortProjects(projects, 'en').map(({ title }) => title);
    expect(titles).toEqual(['first', 'second', 'new', 'old', 'Émile', 'Eve', 'Zoo']);
  });

  const work = ['work'];
  const fun = ['fun'];
  const some = [
    project('D', { categories: fun }),
    project('C', { categories: work }),
    project('B'),
    project('A', { categories: ['work', 'fun'] }),
    project('E', { categories: ['hidden'], importance: 1 }),
  ];

  it('stand in their categories, in the order in which these come', () => {
    expect(shown(some)).toEqual(['-: B', 'hidden: E', 'work: A,C', 'fun: A,D']);
  });

  it('stand in the categories that a page chooses, in its order', () => {
    expect(shown(some, [{ name: 'fun' }, { name: 'work' }])).toEqual([
      '-: B',
      'fun: A,D',
      'work: A,C',
    ]);
  });

  it('have no heading where a page is about one category', () => {
    const items = some.filter(({ categories }) => categories.length > 0);
    expect(shown(items, [{ name: 'fun' }])).toEqual(['-: A,D']);
    expect(shown(some, [{ name: 'fun' }])).toEqual(['-: B', 'fun: A,D']);
  });

  it('stand in one list where a page wants no categories', () => {
    expect(shown(some, [])).toEqual(['-: E,A,B,C,D']);
  });

  it('are in a category in whichever language they name it', () => {
    const translated = [...some, project('项', { categories: ['工作'], language: 'zh' })];
    const groups = groupProjects(translated, [{ name: 'work', title: '工作' }], 'zh');
    expect(groups.map(({ title, language }) => [title, language])).toEqual([
      [undefined, undefined],
      ['工作', undefined],
    ]);
    expect(groups[1]?.projects.map(({ title }) => title)).toEqual(['项', 'A', 'C']);
  });

  it('give a heading their language where the page does not', () => {
    const groups = groupProjects(some, undefined, 'zh');
    expect(groups.map(({ language }) => language)).toEqual([undefined, 'en', 'en', 'en']);
  });

  it('are missing in a category that a page has misspelt', () => {
    const page = { display_categories: [{ name: 'work' }, { name: 'fnu' }] };
    const items = [{ category: work }, { categories: fun }];
    expect(unknownCategories(page, items)).toEqual([
      {
        keys: ['display_categories', 1],
        message: 'No project is in the category "fnu".',
        fix: 'The categories are: work, fun.',
      },
    ]);
    expect(unknownCategories({ categories: [{ name: 'work' }] }, [{}])[0]?.fix).toContain(
      'No project has a category',
    );
    expect(unknownCategories({}, items)).toEqual([]);
  });

  it.each([
    ['one page chooses it', { category: work }, [[{ name: 'fun' }], [{ name: 'work' }]], undefined],
    [
      'a page chooses by its title',
      { category: ['工作'] },
      [[{ name: 'x', title: '工作' }]],
      undefined,
    ],
    ['a page chooses nothing', { category: work }, [[{ name: 'fun' }], undefined], undefined],
    ['a page wants no groups', { category: work }, [[{ name: 'fun' }], []], undefined],
    ['it has none', {}, [[{ name: 'fun' }]], undefined],
    ['there is no page', { category: work }, [], undefined],
    ['none chooses it', { category: work }, [[{ name: 'fun' }], [{ name: 'ice' }]], 'category'],
    ['none chooses any', { categories: ['a', 'b'] }, [[{ name: 'fun' }]], 'categories'],
  ])('are shown by some page, or one is told: %s', (_, item, choices, key) => {
    const pages = choices.map((categories) => ({ categories }));
    expect(notChosen(item, pages)?.keys[0]).toBe(key);
  });
});

describe('links of a project', () => {
  it('have words for what they are, and an order', () => {
    const links = [
      { label: 'Museum', url: 'm' },
      { label: 'slides', url: 's' },
      { label: 'Nowhere', url: undefined },
    ];
    const fields = { video: 'v', url_code: 'c', github: 'g', website: 'w', links };
    expect(linksOf(fields, say).map(({ label, url }) => `${label} ${url}`)).toEqual([
      'Website w',
      'Code c',
      'GitHub g',
      'Video v',
      'Museum m',
      'Slides s',
    ]);
  });

  it('are not shown twice', () => {
    expect(linksOf({ code: 'c', url_code: 'c', github: 'c' }, say)).toEqual([
      { label: 'Code', url: 'c' },
    ]);
  });
});

it.each([
  [undefined, undefined],
  ['', undefined],
  ['ongoing', { text: '进行中', isOwn: false }],
  ['Finished', { text: '已完成', isOwn: false }],
  ['in the museum', { text: 'in the museum', isOwn: true }],
])(
  'the status %j is shown in the language of the page where it has words for it',
  (written, is) => {
    expect(statusIn(written, wordsFor('projects', words, 'zh', { texts: {} }))).toEqual(is);
  },
);

it.each([
  [1600, 1000, true],
  [1500, 1000, true],
  [1800, 1000, true],
  [1200, 1000, true],
  [1000, 1000, false],
  [2100, 1000, false],
  [300, 400, false],
])('a picture of %i by %i fills its place, cut a little: %j', (width, height, fills) => {
  expect(isFilling({ width, height })).toBe(fills);
});
