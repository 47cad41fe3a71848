import { describe, expect, it } from 'vitest';
import { converted, textIn, type Files } from '../source-folder.ts';

const REST: Files = {
  '_config.yml': 'title: N\nurl: https://noether.example\n',
  'index.md': '---\ntitle: Home\n---\n\nWords.\n',
  'lab.md': '---\ntitle: The lab\nlayout: lab\n---\n',
  '_layouts/lab.html': '{% for one in site.data.members %}{{ one[1].name }}{% endfor %}',
};

const ADA =
  'name: Ada Lovelace\nposition: Assistant\nstatus: alumni\naffiliations: [London, Turin]\nORCID: 0000-0001-7693-2013\nprojects: [Engines]\n';

describe('people of data that a layout lists', () => {
  it('are texts of people, from a file of each', async () => {
    const site = await converted({ ...REST, '_data/members/Ada Lovelace.yml': ADA });
    expect(textIn(site, 'content/people/Ada-Lovelace.md')).toBe(
      '---\ntitle: Ada Lovelace\nrole: Assistant\naffiliation: London, Turin\norcid: 0000-0001-7693-2013\nalumni: true\n---\n\n- Engines\n',
    );
    expect(textIn(site, 'content/pages/lab.md')).toBe(
      '---\nlayout: people\ntitle: The lab\npermalink: /lab.html\n---\n',
    );
    expect(
      site.notes.filter(({ file }) => file === '_data/members/Ada Lovelace.yml'),
    ).toMatchObject([{ level: 'converted' }]);
  });

  it('are texts of people, from one file in its order', async () => {
    const layout = '{% for one in site.data.team_members %}{{ one.name }}{% endfor %}';
    const team =
      '- { name: Emmy, photo: e.png, info: Professor }\n- { name: Ada, info: Assistant }\n';
    const files = {
      '_layouts/lab.html': layout,
      '_data/team_members.yml': team,
      'images/e.png': 'PNG',
    };
    const site = await converted({ ...REST, ...files });
    expect(textIn(site, 'content/people/Emmy.md')).toBe(
      '---\ntitle: Emmy\nrole: Professor\nweight: 1\nimage: /images/e.png\n---\n',
    );
    expect(textIn(site, 'content/people/Ada.md')).toContain('weight: 2');
  });

  it('stay data where a text lists them itself, and where nobody does', async () => {
    const text =
      '---\ntitle: The lab\n---\n\n{% for one in site.data.members %}{{ one[1].name }}{% endfor %}\n';
    const files = { '_data/members/ada.yml': ADA, '_layouts/lab.html': '', 'lab.md': text };
    const site = await converted({ ...REST, ...files });
    expect(site.files.filter(({ path }) => path.startsWith('content/people/'))).toEqual([]);
    expect(textIn(site, 'content/pages/lab.md')).toContain('Ada Lovelace');
  });
});
