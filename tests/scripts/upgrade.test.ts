import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../scripts/command/refusal.ts';
import { upgrade as upgraded } from '../../scripts/upgrade/upgrade.ts';
import { engineFolder, runScript, temporaryFolder, type Ended } from './run-command.ts';

/** Holds a repository of Octavo, and copies of it. */
let folder: string;
/** Octavo's own repository, of three versions. */
let octavo: string;
let copy: string;

function git(repository: string, ...args: string[]): string {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return execFileSync('git', args, {
    cwd: repository,
    env: { ...Object.fromEntries(inherited), ...identity },
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

const identity = {
  ...{ GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.org' },
  ...{ GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.org' },
};

/** For the commits that the command makes. */
function identify(repository: string): void {
  git(repository, 'config', 'user.name', 'Ada');
  git(repository, 'config', 'user.email', 'ada@example.org');
}

function write(repository: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(repository, name)), { recursive: true });
    fs.writeFileSync(path.join(repository, name), text);
  }
}

function commit(repository: string, message: string): string {
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', message);
  return git(repository, 'rev-parse', 'HEAD');
}

function read(name: string): string {
  return fs.readFileSync(path.join(copy, name), 'utf8');
}

function has(name: string): boolean {
  return fs.existsSync(path.join(copy, name));
}

function setVersion(repository: string, version: string): void {
  const file = path.join(repository, 'package.json');
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.replace(/"version": "[^"]*"/, `"version": "${version}"`));
}

const part = (name: string): string =>
  `${name}: first line\n\n\n\n\n${name}: a line between\n\n\n\n\n${name}: last line\n`;

/** As the command does it, without the time that it takes to begin. */
async function upgrade(from?: string, given: { to?: string; since?: string } = {}): Promise<Ended> {
  const { to: version = 'HEAD', since } = given;
  try {
    const out = await upgraded({ folder: copy, from, version, since });
    return { code: 0, out, err: '' };
  } catch (error) {
    if (error instanceof Refusal) return { code: 1, out: '', err: error.message };
    throw error;
  }
}

/** A copy as GitHub makes it of a template: the files of the first version, and no history. */
function copyAsTemplate(): void {
  git(octavo, 'clone', '--quiet', '.', copy);
  git(copy, 'checkout', '--quiet', 'v1');
  fs.rmSync(path.join(copy, '.git'), { recursive: true });
  git(copy, 'init', '--quiet', '--initial-branch', 'main');
  identify(copy);
  commit(copy, 'Initial commit');
}

/** What everybody does first: the demo goes, and a site of one's own comes. */
function beginSite(): void {
  fs.rmSync(path.join(copy, 'content'), { recursive: true });
  write(copy, { 'content/pages/about.md': 'I am Ada.\n', 'public/cv.pdf': 'pdf' });
  commit(copy, 'My site');
}

beforeAll(() => {
  folder = temporaryFolder();
  octavo = path.join(folder, 'octavo');
  fs.mkdirSync(octavo);
  git(octavo, 'init', '--quiet', '--initial-branch', 'main');
  write(octavo, {
    'package.json': '{ "name": "octavo", "version": "1.0.0" }\n',
    'scripts/build.ts': part('build'),
    'README.md': part('readme'),
    'content/pages/about.md': 'The demo.\n',
    'public/favicon.svg': '<svg/>\n',
    'src/styles/colours.css': part('colours'),
    'src/styles/old.css': part('old'),
    'tests/colours.test.ts': part('test'),
  });
  commit(octavo, 'One');
  git(octavo, 'tag', 'v1');
  setVersion(octavo, '2.0.0');
  write(octavo, {
    'README.md': part('readme').replace('between', 'of two'),
    'content/pages/about.md': 'The demo of two.\n',
    'content/pages/more.md': 'More.\n',
    'src/styles/colours.css': part('colours').replace('last', 'lasting'),
    'src/styles/new.css': part('new'),
    'tests/colours.test.ts': part('test of two'),
    'tests/more.test.ts': part('more'),
  });
  fs.rmSync(path.join(octavo, 'src/styles/old.css'));
  commit(octavo, 'Two');
  git(octavo, 'tag', 'v2');
  setVersion(octavo, '3.0.0');
  write(octavo, {
    'src/styles/colours.css': part('colours').replace('last', 'everlasting'),
    'src/styles/new.css': part('newer'),
  });
  commit(octavo, 'Three');
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('a copy of a template', () => {
  beforeEach(() => {
    copy = path.join(folder, `copy-${String(fs.readdirSync(folder).length)}`);
    copyAsTemplate();
    beginSite();
  });

  it('gets the new engine as one commit, and keeps its site', async () => {
    const before = git(copy, 'rev-parse', 'HEAD');
    const { code, out, err } = await upgrade(octavo, { to: 'v2' });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^From Octavo 1\.0\.0 \(\w+ of [-\d]+\) to 2\.0\.0 \(\w+ of [-\d]+\), in one commit\.\n/,
    );
    expect(out).toContain('npm ci && npm run build');
    expect(out).toContain(`git reset --keep ${before.slice(0, 10)}`);
    expect(git(copy, 'rev-parse', 'HEAD^')).toBe(before);
    expect(git(copy, 'status', '--porcelain')).toBe('');
    expect(git(copy, 'diff', '--name-status', 'HEAD^').split('\n')).toEqual([
      'M\tREADME.md',
      'M\tpackage.json',
      'M\tsrc/styles/colours.css',
      'A\tsrc/styles/new.css',
      'D\tsrc/styles/old.css',
      'M\ttests/colours.test.ts',
      'A\ttests/more.test.ts',
    ]);
    expect(read('content/pages/about.md')).toBe('I am Ada.\n');
    expect(has('content/pages/more.md')).toBe(false);
    expect(has('public/favicon.svg')).toBe(true);
    expect(read('src/styles/colours.css')).toContain('colours: lasting line');
  });

  it('goes on from there the next time, and then there is nothing to do', async () => {
    git(copy, 'remote', 'add', 'octavo', octavo);
    expect((await upgrade(undefined, { to: 'v2' })).code).toBe(0);
    expect((await upgrade()).out).toMatch(/^From Octavo 2\.0\.0 \(.+\) to 3\.0\.0 \(/);
    expect(read('src/styles/new.css')).toBe(part('newer'));
    const { code, out } = await upgrade();
    expect(code).toBe(0);
    expect(out).toMatch(/^The engine is the newest already, that of Octavo 3\.0\.0/);
    expect(git(copy, 'rev-list', '--count', 'HEAD')).toBe('4');
  });

  it('keeps what its author has changed in the engine, each time', async () => {
    write(copy, { 'src/styles/colours.css': part('colours').replace('first', 'own') });
    commit(copy, 'Own colours');
    expect((await upgrade(octavo, { to: 'v2' })).code).toBe(0);
    expect((await upgrade(octavo)).code).toBe(0);
    expect(read('src/styles/colours.css')).toMatch(/^colours: own line[^]*everlasting line\n$/);
  });

  it('leaves to its author what both have changed, and says what to do', async () => {
    write(copy, { 'src/styles/colours.css': part('colours').replace('last', 'own') });
    const before = commit(copy, 'Own colours');
    const { code, err } = await upgrade(octavo);
    expect(code).toBe(1);
    expect(err).toContain('what you have changed, too, in\n  src/styles/colours.css\nAll else');
    expect(err).not.toContain('package-lock.json');
    expect(git(copy, 'diff', '--name-only', '--diff-filter=U')).toBe('src/styles/colours.css');
    const again = await upgrade(octavo);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('not committed')]);
    git(copy, 'cherry-pick', '--abort');
    expect(git(copy, 'rev-parse', 'HEAD')).toBe(before);
    expect(read('src/styles/colours.css')).toContain('own line');

    await upgrade(octavo);
    write(copy, { 'src/styles/colours.css': part('merged') });
    git(copy, 'add', '--all');
    git(copy, '-c', 'core.editor=true', 'cherry-pick', '--continue');
    expect((await upgrade(octavo)).out).toMatch(/^The engine is the newest already/);
  });

  it('does not bring back what its author took out, nor touches a README of their own', async () => {
    fs.rmSync(path.join(copy, 'tests'), { recursive: true });
    fs.rmSync(path.join(copy, 'src/styles/colours.css'));
    write(copy, { 'README.md': 'My site.\n', 'tests.md': 'Mine.\n' });
    commit(copy, 'Less of it');
    expect((await upgrade(octavo)).code).toBe(0);
    expect([has('tests'), has('src/styles/colours.css')]).toEqual([false, false]);
    expect(read('README.md')).toBe('My site.\n');
    expect(read('tests.md')).toBe('Mine.\n');
    expect(has('src/styles/new.css')).toBe(true);
  });

  it('touches nothing as long as something is not committed', async () => {
    write(copy, { 'content/pages/about.md': 'I am Ada, and' });
    const { code, err } = await upgrade(octavo);
    expect(code).toBe(1);
    expect(err).toBe(`There are changes that are not committed:
   M content/pages/about.md
Commit them first, or put them away with git stash.`);
    expect(read('content/pages/about.md')).toBe('I am Ada, and');
  });

  it('lets new files of the author be, and stops at one that would be overwritten', async () => {
    write(copy, { 'src/styles/new.css': 'mine', 'notes.txt': 'mine' });
    const { code, err } = await upgrade(octavo);
    expect(code).toBe(1);
    expect(err).toContain('git cannot apply the new version');
    expect(err).toContain('src/styles/new.css');
    expect(read('src/styles/new.css')).toBe('mine');
    fs.rmSync(path.join(copy, 'src/styles/new.css'));
    expect((await upgrade(octavo)).code).toBe(0);
    expect(read('notes.txt')).toBe('mine');
  });

  it('asks for the address, and says when nothing is there', async () => {
    const without = await upgrade();
    expect(without.code).toBe(1);
    expect(without.err).toContain('git remote add octavo https://github.com/NAME/octavo');
    const wrong = await upgrade('/no/where');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/^Nothing could be fetched from \/no\/where:\n {2}fatal: /);
    const unknown = await upgrade(octavo, { to: 'v9' });
    expect(unknown.err).toMatch(/^Nothing could be fetched from .*octavo:\n {2}fatal: .*v9/);
    const other = path.join(folder, 'other');
    fs.mkdirSync(other, { recursive: true });
    git(other, 'init', '--quiet');
    write(other, { 'a.txt': 'a' });
    commit(other, 'A');
    expect((await upgrade(other)).err).toMatch(/^What is at .*other is no Octavo/);
  });
});

describe('the command', () => {
  it('upgrades the Octavo to which it belongs', () => {
    copy = path.join(folder, 'whole');
    const source = path.join(folder, 'source');
    for (const name of ['scripts', 'src', 'package.json']) {
      fs.cpSync(path.join(engineFolder, name), path.join(source, name), { recursive: true });
    }
    git(source, 'init', '--quiet', '--initial-branch', 'main');
    commit(source, 'One');
    git(source, 'clone', '--quiet', '.', copy);
    identify(copy);
    write(copy, { 'content/site.yaml': 'title: Ada\n', '.gitignore': 'node_modules\n' });
    commit(copy, 'My site');
    write(source, { 'src/site/new.ts': 'export {};\n' });
    commit(source, 'Two');
    fs.symlinkSync(path.join(engineFolder, 'node_modules'), path.join(copy, 'node_modules'));
    const run = (...args: string[]): Ended =>
      runScript('upgrade.ts', args, { folder: path.join(copy, 'content'), engine: copy });
    const { code, out, err } = run('../../source');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('One file of the engine is new, changed or gone');
    expect(has('src/site/new.ts')).toBe(true);
    expect(run('../../nowhere').code).toBe(1);
    expect(run('a', 'b').code).toBe(2);
  });
});

describe('other copies', () => {
  beforeEach(() => {
    copy = path.join(folder, `copy-${String(fs.readdirSync(folder).length)}`);
  });

  it('takes the base from who copied it, when no commit has the engine of any version', async () => {
    copyAsTemplate();
    write(copy, { 'src/styles/colours.css': part('colours').replace('first', 'own') });
    git(copy, 'add', '--all');
    git(copy, 'commit', '--quiet', '--amend', '--message', 'All at once');
    const { code, err } = await upgrade(octavo);
    expect(code).toBe(1);
    expect(err).toContain('npm run upgrade -- --since COMMIT');
    expect(git(copy, 'log', '--format=%s', 'refs/octavo/newest')).toBe('Three\nTwo\nOne');
    const since = git(octavo, 'rev-parse', 'v1');
    expect((await upgrade(octavo, { since })).code).toBe(0);
    expect(read('src/styles/colours.css')).toMatch(/own line[^]*everlasting/);
    expect((await upgrade(octavo, { since: 'nothing' })).err).toMatch(/^git cannot rev-parse/);
  });

  it('moves a clone forward, and merges into one with commits of its own', async () => {
    git(octavo, 'clone', '--quiet', '.', copy);
    git(copy, 'reset', '--quiet', '--hard', 'v1');
    identify(copy);
    expect((await upgrade(octavo, { to: 'v2' })).out).toMatch(/is Octavo 2\.0\.0/);
    expect(git(copy, 'rev-parse', 'HEAD')).toBe(git(octavo, 'rev-parse', 'v2'));
    expect(read('content/pages/about.md')).toBe('The demo of two.\n');
    beginSite();
    expect((await upgrade(octavo)).out).toMatch(/^From Octavo 2\.0\.0 .* to 3\.0\.0/);
    expect(read('content/pages/about.md')).toBe('I am Ada.\n');
    git(copy, 'reset', '--quiet', '--hard', 'origin/main');
    expect((await upgrade(octavo)).out).toMatch(
      /^This is the newest version already, Octavo 3\.0\.0/,
    );
  });

  it('refuses a folder of which git could bring nothing back', async () => {
    copyAsTemplate();
    fs.rmSync(path.join(copy, '.git'), { recursive: true });
    const { code, err } = await upgrade(octavo);
    expect(code).toBe(1);
    expect(err).toContain('is no git repository of its own');
  });
});
