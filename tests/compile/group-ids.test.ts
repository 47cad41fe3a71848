import { describe, expect, it } from 'vitest';
import { groupIds } from '../../src/compile/group-ids.ts';
import { compileFolder, places, smallConfig, writeSite } from './site-folder.ts';

describe('ids of the headings in a list', () => {
  it.each<[string, { title: string; name: string }[], string[], string[]]>([
    [
      'are made of its words',
      [{ title: 'PhD students', name: 'PhD students' }],
      [],
      ['phd-students'],
    ],
    [
      'are in the script of the heading, with the name that items have for it beside',
      [{ title: '博士生', name: 'PhD students' }],
      [],
      ['博士生 phd-students'],
    ],
    ['avoid those of the text', [{ title: 'Ice', name: 'Ice' }], ['ice'], ['ice-1']],
    [
      'are each there once',
      [
        { title: 'Ice!', name: 'b' },
        { title: 'ice', name: 'Ice' },
      ],
      [],
      ['ice b', 'ice-1'],
    ],
    ['are there for signs, too', [{ title: '+++', name: '+++' }], [], ['group']],
  ])('%s', (_, headings, taken, expected) => {
    const ids = Object.values(groupIds(headings, taken));
    expect(ids.map((id) => [id.heading, id.section ?? []].flat().join(' '))).toEqual(expected);
  });

  const files = {
    'people.md': '---\nlayout: people\ngroups: [Students]\n---\n',
    'people.zh.md': '---\nlayout: people\ngroups: [{ name: Students, title: 学生 }]\n---\n',
    'projects.md': '---\nlayout: projects\n---\n',
  };
  const config = smallConfig.replace(/^url:/m, 'languages: [en, zh]\nurl:');

  async function told(link: string): Promise<string[]> {
    const folder = await writeSite({
      'content/site.yaml': config,
      ...Object.fromEntries(
        Object.entries(files).map(([name, text]) => [`content/pages/${name}`, text]),
      ),
      'content/people/ada.md': '---\ntitle: Ada\ngroup: Students\n---\n',
      'content/people/bo.md': '---\ntitle: Bo\nalumni: true\n---\n',
      'content/projects/ice.md': '---\ntitle: Ice\ncategory: Sea ice\n---\n',
      'content/pages/links.md': `[There](${link})\n`,
    });
    const { errors } = await compileFolder(folder);
    return places(
      errors.filter(({ kind }) => kind === 'broken-anchor'),
      folder,
    );
  }

  it.each([
    '/people/#students',
    '/people/#alumni',
    '/zh/people/#学生',
    '/zh/people/#students',
    '/zh/people/#alumni',
    '/projects/#sea-ice',
    '/projects/#top',
  ])('lead a link to %s', async (link) => {
    expect(await told(link)).toEqual([]);
  });

  it('are missing where there is no such group', async () => {
    expect(await told('/people/#student')).toEqual(['content/pages/links.md:1:1 broken-anchor']);
  });
});
