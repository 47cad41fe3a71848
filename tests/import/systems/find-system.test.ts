import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../scripts/import/source/open-site.ts';
import { findSystem } from '../../../scripts/import/systems/find-system.ts';
import { sourceFolder, type Files } from '../source-folder.ts';

async function found(files: Files): Promise<ReturnType<typeof findSystem>> {
  return findSystem(await readFacts(sourceFolder(files), () => undefined));
}

describe('which system a site is of', () => {
  it.each<[string, Files, string | undefined]>([
    [
      'the folders of HugoBlox',
      { 'config/_default/hugo.yaml': '', 'content/authors/admin/_index.md': '' },
      'hugoblox',
    ],
    ['another site of Hugo', { 'hugo.toml': '', 'content/posts/a.md': '' }, 'hugoblox'],
    ['its footer', { '_config.yml': 'footer_text: Made with al-folio.' }, 'al-folio'],
    [
      'its own settings',
      { '_config.yml': 'max_author_limit: 3\nenable_medium_zoom: true' },
      'al-folio',
    ],
    ['its theme', { '_config.yml': 'theme: al_folio' }, 'al-folio'],
    ['its theme elsewhere', { '_config.yml': 'remote_theme: me/al-folio@v1' }, 'al-folio'],
    [
      'its theme elsewhere',
      { '_config.yml': 'remote_theme: academicpages/academicpages.github.io' },
      'academicpages',
    ],
    [
      'the names of its parts',
      { '_config.yml': 'title: blank\nfirst_name: A\nlast_name: B' },
      'al-folio',
    ],
    [
      'the block of its author',
      {
        '_config.yml':
          'author: { name: A, avatar: a.png, employer: B }\ndefaults: [{ scope: { path: "" }, values: { author_profile: true } }]',
      },
      'academicpages',
    ],
    [
      'files of the theme',
      { '_config.yml': '', '_layouts/bib.liquid': '', '_data/socials.yml': '' },
      'al-folio',
    ],
    [
      'the theme that it names, whatever its files are called',
      {
        '_config.yml': 'theme: minima\nscholar: { bibliography_template: bib }',
        '_layouts/bib.html': '',
        '_includes/figure.html': '',
      },
      'jekyll',
    ],
    ['one file alone', { '_config.yml': '', '_data/socials.yml': '' }, 'jekyll'],
    [
      'its author and its collections',
      {
        '_config.yml':
          'author: { name: A, googlescholar: x }\ncollections: { publications: {}, talks: {}, teaching: {}, portfolio: {} }',
      },
      'academicpages',
    ],
    [
      'its files',
      { '_config.yml': '', '_includes/archive-single-talk.html': '', '_layouts/talk.html': '' },
      'academicpages',
    ],
    ['a configuration', { '_config.yml': 'title: A' }, 'jekyll'],
    ['posts alone', { '_posts/2024-01-02-a.md': '---\n---\n' }, 'jekyll'],
    ['nothing', { 'config.toml': '' }, undefined],
  ])('is known by %s', async (_, files, name) => {
    expect((await found(files))?.system.name).toBe(name);
  });

  it('is said with what it is known by', async () => {
    const { evidence } =
      (await found({ '_config.yml': 'footer_text: al-folio\nmax_author_limit: 3' })) ?? {};
    expect(evidence).toEqual(['the footer, which names it', '"max_author_limit" in _config.yml']);
  });
});
