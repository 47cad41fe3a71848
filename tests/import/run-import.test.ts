import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../scripts/command/refusal.ts';
import { compileFolder } from '../scripts/compile-folder.ts';
import { npmRun, runScript } from '../scripts/run-command.ts';
import { digest, importFolder } from './import-folder.ts';
import { ownFolder, sourceFolder, type Files } from './source-folder.ts';

const SMALL: Files = {
  '_config.yml': `title: blank
first_name: Emmy
last_name: Noether
url: https://noether.example
permalink: /blog/:year/:title/
footer_text: Made with al-folio.
include: [_pages]
`,
  '_pages/about.md': '---\nlayout: about\ntitle: about\npermalink: /\n---\n\nI work on rings.\n',
  '_posts/2024-01-02-rings.md': '---\nlayout: post\ntitle: Rings\n---\n\nA ring is a ring.\n',
};

describe('npm run import', () => {
  it('finds out the system, writes a site with a report, and says what comes next', () => {
    const source = sourceFolder(SMALL);
    const folder = ownFolder();
    const { code, out, err } = runScript('import.ts', ['auto', source, '--to', 'new site'], {
      folder,
    });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('This is a site of al-folio, by the footer, which names it');
    expect(out).toContain('npm run check -- --site');
    const report = fs.readFileSync(path.join(folder, 'new site', 'import-report.md'), 'utf8');
    expect(report).toContain('| `/blog/2024/rings/` | the same | `_posts/2024-01-02-rings.md` |');
  });

  it.each([
    [['auto', '.', '--too', 'x'], 2, 'Did you mean --to?'],
    [['auto', 'nowhere', '--to', 'x'], 1, 'There is no folder'],
  ])('called with %j ends with %i', (args, code, words) => {
    const ended = runScript('import.ts', args, { folder: ownFolder() });
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(words);
    expect(ended.err).not.toMatch(/^\s+at /m);
  });

  it('says how it is called', () => {
    const { code, out } = npmRun(['import', '--', '--help'], { folder: ownFolder() });
    expect(code).toBe(0);
    expect(out).toContain('--all-assets');
    expect(out).toContain('al-folio | academicpages | hugoblox | jekyll | auto');
  });
});

describe('an import', () => {
  it('makes what compiles without a mistake', async () => {
    const target = path.join(ownFolder(), 'new');
    await importFolder(sourceFolder(SMALL), target, { system: 'al-folio' });
    const { errors } = await compileFolder(target);
    expect(errors).toEqual([]);
  });

  it('makes the same again, replaces nothing without --force, and never writes into the source', async () => {
    const source = sourceFolder(SMALL);
    const before = digest(source);
    const [first, second] = [path.join(ownFolder(), 'a'), path.join(ownFolder(), 'b')];
    await importFolder(source, first);
    await importFolder(source, second);
    const made = digest(first);
    expect(digest(second)).toEqual(made);
    expect(await importFolder(source, first)).toContain('Wrote 0 files');

    const mine = path.join(first, 'content/site.yaml');
    fs.writeFileSync(mine, 'title: Mine\n');
    await expect(importFolder(source, first)).rejects.toThrow('content/site.yaml');
    expect(fs.readFileSync(mine, 'utf8')).toBe('title: Mine\n');
    await importFolder(source, first, { force: true });
    expect(digest(first)).toEqual(made);

    await expect(importFolder(source, path.join(source, 'new'))).rejects.toThrow(Refusal);
    expect(digest(source)).toEqual(before);
  });

  it.each([
    ['auto', 'no site of al-folio'],
    ['jekyll', 'no site of Jekyll'],
  ] as const)('of an empty folder as %s is refused', async (system, words) => {
    const imported = importFolder(ownFolder(), path.join(ownFolder(), 'x'), { system });
    await expect(imported).rejects.toThrow(Refusal);
    await expect(imported).rejects.toThrow(words);
  });

  it('of a file is refused', async () => {
    const file = path.join(sourceFolder(SMALL), '_config.yml');
    await expect(importFolder(file, path.join(ownFolder(), 'x'))).rejects.toThrow('is a file');
  });
});
