import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { worksTable } from '../../src/bibliography/works-table.ts';
import { npmRun, runScript, temporaryFolder, type Ended } from '../scripts/run-command.ts';
import { read } from './read-one.ts';

const fixture = (name: string): string => path.join(import.meta.dirname, 'fixtures', name);

const SITE = 'title: A\nurl: https://a.example\nauthor:\n  name: Ada Byron\n';
const MENDABLE = '@misc{k, title = {The Engine.}, year = 2020, author = {Byron, Ada}}\n';
const MENDED = MENDABLE.replace('.', '');

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

function bib(...args: string[]): Ended {
  return runScript('bib.ts', args, { folder });
}

/** Writes a file into the folder in which the command is typed. */
function put(name: string, text: string | Buffer): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

describe('npm run bib table', () => {
  it.each([[[]], [['table']]])('shows the works of files, newest first: %j', (words) => {
    const { code, out, err } = bib(...words, fixture('article.bib'), fixture('al-folio.bib'));
    expect(err).toContain('2 works, 0 errors, 0 warnings');
    expect(code).toBe(0);
    const [heading, newest, oldest] = out.split('\n');
    // Nothing is cut for a reader that is no terminal.
    expect(newest).toContain('html pdf arxiv doi supp code video');
    expect(oldest).toContain('Journal of Imaginary Learning');
    expect(heading).toMatch(/^KEY +YEAR +TYPE +TITLE +AUTHORS +VENUE +LINKS$/);
    expect(newest).toMatch(/^liu2024dunes +2024 +article +Dunes/);
    expect(oldest).toContain('amari2019geometry');
  });

  it('marks the owner, and tells of works without', () => {
    put('owned/content/site.yaml', SITE);
    put(
      'owned/content/papers.bib',
      '@book{mine, title = {A}, year = 1843, publisher = {P}, author = {Byron, Ada and Babbage, C.}}\n' +
        '@book{edited, title = {B}, year = 1842, publisher = {P}, editor = {Ada Byron}}\n' +
        '@book{strange, title = {C}, year = 1841, publisher = {P}, author = {King, Augusta}}\n',
    );
    const { out, err } = bib('--site', 'owned');
    expect(out).toMatch(/^mine .* \*Byron, Babbage/m);
    expect(out).toMatch(/^strange .* King/m);
    expect(err).toContain('1 work without you: strange\n');
    const nobodys = bib('owned/content/papers.bib');
    expect(nobodys.out).not.toContain('*');
    expect(nobodys.err).not.toContain('without you');
  });

  it('shows mistakes with their place and code, and ends with 1', () => {
    const { code, out, err } = bib(fixture('broken.bib'));
    expect(code).toBe(1);
    expect(out).toContain('fine4');
    expect(err).toContain('broken.bib:4:11  error (bibtex-syntax)');
    expect(err).toContain('> 4 |   title = {This brace is never closed,');
    expect(err).toContain('4 works, 4 errors, 0 warnings');
  });

  it('takes the files of a site folder', () => {
    put('site/content/site.yaml', SITE);
    put('site/content/papers.bib', MENDED);
    const { code, out } = bib('--site', 'site');
    expect(code).toBe(0);
    expect(out).toContain('The Engine');
    expect(bib('--site', 'site', 'table').out).toBe(out);
  });
});

describe('npm run bib json', () => {
  it('prints what was understood', () => {
    const { out } = bib('json', fixture('article.bib'));
    expect(JSON.parse(out)).toMatchObject([{ key: 'amari2019geometry', year: 2019, versions: [] }]);
  });

  it('knows the owner and the coauthors of a site, also for a file that is named', () => {
    put('site/content/site.yaml', SITE);
    put('site/content/papers.bib', '');
    put(
      'site/content/data/coauthors.yaml',
      'babbage:\n  - firstname: Charles\n    url: https://c.example\n',
    );
    const named = put(
      'other.bib',
      '@misc{o, title = {O}, year = 2020, author = {Byron, Ada and Babbage, Charles}}',
    );
    const { out, err } = bib('json', '--site', 'site', named);
    expect(err).toContain('1 work, 0 errors, 0 warnings');
    expect(JSON.parse(out)).toMatchObject([
      { authors: [{ family: 'Byron', isOwner: true }, { url: 'https://c.example' }] },
    ]);
    expect(JSON.parse(bib('json', named).out)).toMatchObject([
      { authors: [{ isOwner: false }, {}] },
    ]);
  });

  it('prints all of a long list into a pipe', () => {
    const entries = Array.from({ length: 300 }, (_, index) => MENDED.replace('k', `k${index}`));
    const { out } = bib('json', put('long.bib', entries.join('')));
    expect(JSON.parse(out)).toHaveLength(300);
  });
});

describe('npm run bib lint', () => {
  it('tells warnings, fields that nobody knows and what can be mended, and ends with 0', () => {
    const { code, err } = bib('lint', put('a.bib', MENDABLE.replace('}}', '}, mood = {x}}')));
    expect(code).toBe(0);
    expect(err).toContain('a.bib:1:29  warning (title-full-stop)');
    expect(err).toContain('mood (a.bib:1)');
    expect(err).toContain('1 work, 0 errors, 1 warning');
    expect(err).toContain('can mend 1 place');
  });

  it('ends with 1 for an error, and for a warning when it is to be strict', () => {
    const file = put('a.bib', MENDABLE);
    expect(bib('lint', file, '--strict').code).toBe(1);
    expect(bib('lint', put('b.bib', MENDED), '--strict').code).toBe(0);
    expect(bib('lint', fixture('broken.bib')).code).toBe(1);
  });

  it('looks at the works of others that a site cites, and finds a file that is missing', () => {
    put('site/content/site.yaml', `${SITE}references: [refs.bib, gone.bib]\n`);
    put('site/content/papers.bib', MENDED);
    put('site/content/refs.bib', MENDABLE);
    const { code, err } = bib('lint', '--site', 'site');
    expect(err).toContain('refs.bib:1:29  warning (title-full-stop)');
    expect(err).toContain('gone.bib');
    expect(err).toContain('2 works, 1 error, 1 warning');
    expect(code).toBe(1);
  });

  it('runs under npm, which passes words on', () => {
    const { code, err } = npmRun(['bib', 'lint', fixture('article.bib')], { folder });
    expect(err).toContain('1 work, 0 errors, 0 warnings');
    expect(code).toBe(0);
  });
});

describe('npm run bib fix', () => {
  it('only shows what it would do where nobody can be asked', () => {
    const file = put('a.bib', MENDABLE);
    const { code, out, err } = bib('fix', 'a.bib');
    expect(code).toBe(0);
    expect(out).toBe(`--- a/a.bib\n+++ b/a.bib\n@@ -1,1 +1,1 @@\n-${MENDABLE}+${MENDED}`);
    expect(err).toContain('1 × a full stop behind a title');
    expect(err).toContain('Nothing was written');
    expect(fs.readFileSync(file, 'utf8')).toBe(MENDABLE);
  });

  it('writes when it is told to, and then finds nothing more', () => {
    const file = put('a.bib', MENDABLE);
    expect(bib('fix', '--write', file)).toMatchObject({ code: 0 });
    expect(fs.readFileSync(file, 'utf8')).toBe(MENDED);
    const again = bib('fix', '--write', file);
    expect(again).toMatchObject({ code: 0, out: '' });
    expect(again.err).toContain('nothing to mend');
  });

  it('leaves a file alone that is not in UTF-8', () => {
    const latin = Buffer.from(`% Universit\u00e4t\n${MENDABLE}`, 'latin1');
    const file = put('a.bib', latin);
    const { code, err } = bib('fix', '--write', file);
    expect(code).toBe(1);
    expect(err).toContain('not in UTF-8');
    expect(fs.readFileSync(file).equals(latin)).toBe(true);
    expect(bib('lint', file).err).toContain('a.bib:1:12  error (not-utf8)');
  });
});

describe('the call', () => {
  it('is explained, for each command', () => {
    expect(bib('--help').out).toContain('npm run bib lint');
    expect(bib('lint', '--help').out).toContain('--strict');
    expect(bib('fix', '--help').out).toContain('--write');
    expect(bib('json', '--help').out).toContain('npm run bib json');
  });

  it.each([
    [['nowhere.bib'], 'nowhere.bib'],
    [['lint', '--strct'], '--strict'],
    [['lint', '--write'], 'no option --write'],
    [['lnit'], 'Did you mean lint?'],
    [['table', '--site', 'nowhere'], 'nowhere'],
  ])('is refused with a reason: %j', (words, reason) => {
    const { code, err } = bib(...words);
    expect(err).toContain(reason);
    expect(code).toBe(2);
  });
});

describe('the table', () => {
  const { works } = read(
    '@misc{k, title = {物理学的人工智能入门与实践以及更多的内容等等}, author = {刘子鸣}, year = 2020, url = {https://x.org}}\n' +
      '@article{a-key-that-is-much-longer-than-keys-should-be, title = {A Title}, journal = {J}, year = 2020}',
  );
  it('is as wide as what it says where there is no limit', () => {
    const table = worksTable(works, Infinity);
    expect(table).not.toContain('…');
    expect(table).toContain('a-key-that-is-much-longer-than-keys-should-be');
  });

  it('keeps the room for titles where a type has a long name', () => {
    const long = read(
      '@mvproceedings{k, title = {A Title of Some Length}, year = 2020}\n@mastersthesis{l, title = {Another}, year = 2020, author = {Noor Haddad}}',
    );
    expect(worksTable(long.works, 70)).toContain('A Title of Some Length');
  });

  it.each([60, 80, 120, 200])('fits %i columns', (width) => {
    for (const line of worksTable(works, width).split('\n')) {
      const wide = line.match(/\p{Script=Han}/gu)?.length ?? 0;
      expect(Array.from(line).length + wide).toBeLessThanOrEqual(width);
    }
  });

  it('shows the versions of a work under it', () => {
    const joined = read(
      '@misc{p, title = {A}, year = 2023, eprint = {2404.19756}, version_of = {c}}\n' +
        '@inproceedings{c, title = {A}, year = 2024, booktitle = {ICLR}}',
    ).works;
    const keys = worksTable(joined, 80)
      .split('\n')
      .map((line) => line.slice(0, 4).trim());
    expect(keys).toEqual(['KEY', 'c', '↳ p']);
  });

  it('cuts nothing where there is room', () => {
    expect(worksTable(works, 200)).toContain('物理学的人工智能入门与实践以及更多的内容等等');
  });
});
