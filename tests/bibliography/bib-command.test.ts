import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { worksTable } from '../../src/bibliography/works-table.ts';
import { read } from './read-one.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const fixture = (name: string): string => path.join(import.meta.dirname, 'fixtures', name);

function bib(...args: string[]): { code: number | null; out: string; err: string } {
  const command = path.join(repository, 'scripts', 'bib.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('npm run bib', () => {
  it('shows the works of a file as a table', () => {
    const { code, out, err } = bib(fixture('article.bib'), fixture('al-folio.bib'));
    expect(err).toContain('2 works, 0 errors, 0 warnings');
    expect(code).toBe(0);
    const [heading, newest, oldest] = out.split('\n');
    expect(heading).toMatch(/^KEY +YEAR +TYPE +TITLE +AUTHORS +VENUE +LINKS$/);
    expect(newest).toMatch(/^liu2024dunes +2024 +article +Dunes/);
    expect(oldest).toContain('amari2019geometry');
  });

  it('shows mistakes with their place and code, and ends with 1', () => {
    const { code, out, err } = bib(fixture('broken.bib'));
    expect(code).toBe(1);
    expect(out).toContain('fine4');
    expect(err).toContain('broken.bib:4:11  error (bibtex-syntax)');
    expect(err).toContain('> 4 |   title = {This brace is never closed,');
    expect(err).toContain('4 works, 4 errors, 0 warnings');
  });

  it('prints JSON', () => {
    const { out } = bib('--json', fixture('article.bib'));
    expect(JSON.parse(out)).toMatchObject([{ key: 'amari2019geometry', year: 2019 }]);
  });

  it('takes content/papers.bib of a site folder, also with a space in its path', () => {
    const site = fs.mkdtempSync(path.join(os.tmpdir(), 'a site '));
    fs.mkdirSync(path.join(site, 'content'));
    fs.writeFileSync(
      path.join(site, 'content', 'site.yaml'),
      'title: A\nurl: https://a.example\nauthor:\n  name: A\n',
    );
    fs.copyFileSync(fixture('book.bib'), path.join(site, 'content', 'papers.bib'));
    const { code, out } = bib('--site', site);
    expect(code).toBe(0);
    expect(out).toContain('Folding Sheets');
    fs.rmSync(site, { recursive: true });
  });

  it('tells how it is used, and what is wrong with the way it was', () => {
    expect(bib('--help').out).toContain('npm run bib');
    expect(bib('nowhere.bib')).toMatchObject({ code: 2 });
    expect(bib('nowhere.bib').err).toContain('nowhere.bib');
    expect(bib('--jsn')).toMatchObject({ code: 2 });
    expect(bib('--jsn').err).toContain('--json');
  });
});

describe('the table', () => {
  const { works } = read(
    '@misc{k, title = {物理学的人工智能入门与实践以及更多的内容等等}, author = {刘子鸣}, year = 2020, url = {https://x.org}}\n' +
      '@article{a-key-that-is-much-longer-than-keys-should-be, title = {A Title}, journal = {J}, year = 2020}',
  );
  it.each([60, 80, 120, 200])('fits %i columns', (width) => {
    for (const line of worksTable(works, width).split('\n')) {
      const wide = line.match(/\p{Script=Han}/gu)?.length ?? 0;
      expect(Array.from(line).length + wide).toBeLessThanOrEqual(width);
    }
  });

  it('cuts nothing where there is room', () => {
    expect(worksTable(works, 200)).toContain('物理学的人工智能入门与实践以及更多的内容等等');
  });
});
