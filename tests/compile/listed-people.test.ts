import { expect, it } from 'vitest';
import { compileFolder, writeSite } from './site-folder.ts';

const bib = `@article{k, title = {T}, journal = {J}, year = 2020,
  author = {Haddad, Noor and Ruiz, Eva and Weir, Ada and Berg, Jan}}`;

/** Who is marked (*), and where each name leads. */
async function authorsOf(author: string): Promise<string[]> {
  const folder = await writeSite({
    'content/site.yaml': `title: Brooks\nurl: https://brook.example\nauthor:\n${author}`,
    'content/papers.bib': bib,
    'content/pages/about.md': '---\nlayout: about\ntitle: About\n---\n',
    'content/pages/people.md': '---\nlayout: people\ntitle: People\n---\n',
    'content/people/noor.md': '---\ntitle: Dr. Noor Haddad\n---\nNoor listens.\n',
    'content/people/eva.md': '---\ntitle: Eva Ruiz\nalumni: true\n---\n',
    'content/people/jan.md': '---\ntitle: Jan Berg\n---\nJan counts.\n',
    'content/data/coauthors.yaml':
      'berg:\n  firstname: Jan\n  url: https://jan.example/\nweir:\n  firstname: Ada\n  url: https://ada.example/\n',
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(errors).toEqual([]);
  const [work] = compiled?.works ?? [];
  return (work?.authors ?? []).map(
    ({ family = '', isMarked, page, url }) =>
      `${isMarked ? '*' : ''}${family} ${url ?? page ?? '-'}`,
  );
}

it('the members of a group are marked, and lead to their pages', async () => {
  expect(await authorsOf('  name: Brook Lab\n  group: true\n')).toEqual([
    '*Haddad /people/noor/',
    '*Ruiz -',
    'Weir https://ada.example/',
    '*Berg https://jan.example/',
  ]);
});

it('on the site of one person, that one is marked', async () => {
  expect(await authorsOf('  name: Noor Haddad\n')).toEqual([
    '*Haddad -',
    'Ruiz -',
    'Weir https://ada.example/',
    'Berg https://jan.example/',
  ]);
});
