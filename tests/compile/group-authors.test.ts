import { describe, expect, it } from 'vitest';
import { ownerFinder } from '../../src/bibliography/owner.ts';
import { parseNames } from '../../src/bibliography/people/parse-names.ts';
import { postCitation } from '../../src/bibliography/post-citation.ts';
import { authorNames, citedFacts } from '../../src/compile/citation.ts';
import { entriesOf } from '../../src/compile/entries-of.ts';
import { ownerNames } from '../../src/compile/owner.ts';
import { compileFolder, writeSite } from './site-folder.ts';

async function siteWith(author: string, byline: string) {
  const folder = await writeSite({
    'content/site.yaml': `title: Lumen\nurl: https://lumen.example\nauthor:\n  ${author}\n`,
    'content/pages/about.md': '---\nlayout: about\ntitle: About\n---\n',
    'content/posts/2026-02-15-light.md': `---\ntitle: Light\n${byline}---\nText.\n`,
  });
  const { compiled, errors } = await compileFolder(folder);
  const [post] = compiled === undefined ? [] : entriesOf(compiled, 'post');
  if (compiled === undefined || post === undefined) throw new Error('There is no post.');
  const { settings } = compiled;
  return {
    settings,
    errors,
    names: authorNames(post, settings),
    citation: postCitation(citedFacts(post, post.title, 'https://lumen.example/light/', settings)),
  };
}

describe('a group', () => {
  it.each(["name: '{Lumen Group}'", "name: '{{Lumen Group}}'", 'name: Lumen Group\n  group: true'])(
    'owns a site by %j: cited whole, shown without braces',
    async (author) => {
      const { settings, errors, names, citation } = await siteWith(author, '');
      expect(errors).toEqual([]);
      expect(settings.author.name).toBe('Lumen Group');
      expect(names).toEqual(['Lumen Group']);
      expect(citation.key).toBe('lumengroup2026light');
      expect(citation.bibtex).toMatch(/author\s*= \{\{Lumen Group\}\}/);
      const [isWhole] = ownerFinder(ownerNames(settings))(
        parseNames('{Lumen Group}').names.map(({ name }) => name),
      );
      const [isPerson] = ownerFinder(ownerNames(settings))([{ given: 'L.', family: 'Group' }]);
      expect([isWhole, isPerson]).toEqual([true, false]);
    },
  );

  it.each([
    "authors: '{Lumen Group}'\n",
    "authors: ['{Lumen Group}']\n",
    "authors:\n  - name: '{Lumen Group}'\n",
    'authors:\n  - name: Lumen Group\n    group: true\n',
    "authors:\n  - name: '{Lumen Group}'\n    group: true\n",
  ])('writes a post by %j', async (byline) => {
    const { errors, names, citation } = await siteWith('name: Ada Lovelace', byline);
    expect(errors).toEqual([]);
    expect(names).toEqual(['Lumen Group']);
    expect(citation.bibtex).toMatch(/author\s*= \{\{Lumen Group\}\}/);
  });

  it('may have a comma and an "and" in its name', async () => {
    const { names, citation } = await siteWith('name: "{Light, Heat and Sound}"', '');
    expect(names).toEqual(['Light, Heat and Sound']);
    expect(citation.csl.author).toEqual([{ literal: 'Light, Heat and Sound' }]);
  });

  it('is not what a person is', async () => {
    const { names, citation } = await siteWith('name: Ada Lovelace', "authors: 'Noether, Emmy'\n");
    expect(names).toEqual(['Emmy Noether']);
    expect(citation.key).toBe('noether2026light');
  });
});

describe('an owner with a name in another script', () => {
  const author = 'name: Wei Zhang\n  native_name: 张伟\nlanguages: [zh, en]';

  it('is cited by it where readers know it, under the key that the post had', async () => {
    const { errors, names, citation } = await siteWith(author, '');
    expect(errors).toEqual([]);
    expect(names).toEqual(['张伟']);
    expect(citation.key).toBe('zhang2026light');
    expect(citation.bibtex).toMatch(/author\s*= \{\{张伟\}\}/);
  });

  it('is cited by the other one elsewhere', async () => {
    const { names, citation } = await siteWith(author.replace('[zh, en]', '[en, zh]'), '');
    expect(names).toEqual(['Wei Zhang']);
    expect(citation.bibtex).toMatch(/author\s*= \{Zhang, Wei\}/);
  });
});
