import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileFolder } from '../compile-folder.ts';
import { engineFolder, runScript, temporaryFolder, type Ended } from '../run-command.ts';
import { ada, filesIn } from './new-site.ts';

let folder: string;

beforeAll(() => {
  folder = temporaryFolder();
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

describe('in the place of the demo', () => {
  /** A copy of the engine, with its demo, as somebody has cloned it. */
  let engine: string;

  const git = (...args: string[]): string => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
    return execFileSync('git', [...identity, ...args], {
      cwd: engine,
      env: Object.fromEntries(environment),
      encoding: 'utf8',
    });
  };
  const newHere = (...args: string[]): Ended =>
    runScript('new.ts', ['site', ...ada, ...args], { folder: engine, engine });
  const content = (...names: string[]): string => path.join(engine, 'content', ...names);

  beforeAll(() => {
    engine = path.join(folder, 'engine');
    for (const part of ['scripts', 'src', 'content', 'public', 'package.json', '.gitignore']) {
      fs.cpSync(path.join(engineFolder, part), path.join(engine, part), { recursive: true });
    }
    fs.symlinkSync(path.join(engineFolder, 'node_modules'), path.join(engine, 'node_modules'));
    git('init', '--quiet');
    git('add', 'scripts', 'src', 'content', 'public', 'package.json', '.gitignore');
    git('commit', '--quiet', '--message', 'Clone');
  });

  beforeEach(() => {
    git('reset', '--quiet', '--hard', 'HEAD');
    git('clean', '--quiet', '-dfx', 'content', 'public');
  });

  it('says what will go, and does nothing without an agreement', () => {
    const before = filesIn(engine);
    const { code, err } = newHere();
    expect(code).toBe(2);
    const { length } = filesIn(content());
    expect(err).toContain(`content/ (${length} files) and public/ (`);
    expect(err).toContain('--yes');
    expect(filesIn(engine)).toEqual(before);
    expect(git('status', '--porcelain', 'content', 'public')).toBe('');
  });

  it('takes its place with --yes', async () => {
    fs.writeFileSync(content('.DS_Store'), 'of a desktop');
    const { code, out, err } = newHere('--yes');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^ {2}npm run dev$/m);
    expect(filesIn(content())).toHaveLength(6);
    expect(filesIn(path.join(engine, 'public'))).toEqual(['favicon.svg']);
    expect(fs.readdirSync(engine).filter((name) => name.startsWith('.octavo-new'))).toEqual([]);
    const { compiled, errors } = await compileFolder(engine);
    expect(errors).toEqual([]);
    expect(compiled?.settings.author.name).toBe('Ada Lovelace');
  });

  it('needs no agreement where the demo has been deleted', () => {
    for (const part of ['content', 'public'])
      fs.rmSync(path.join(engine, part), { recursive: true });
    expect(newHere().code).toBe(0);
    expect(fs.readFileSync(content('site.yaml'), 'utf8')).toContain('title: Ada Lovelace\n');
  });

  it.each<[what: string, change: () => void, says: string]>([
    [
      'a changed file',
      () => {
        fs.appendFileSync(content('papers.bib'), '%');
      },
      'content/papers.bib',
    ],
    [
      'a new file',
      () => {
        fs.writeFileSync(content('posts', 'mïne.md'), '');
      },
      'content/posts/mïne.md',
    ],
    [
      'an ignored file',
      () => {
        fs.writeFileSync(content('notes.log'), '');
      },
      'content/notes.log',
    ],
    [
      'a deleted file',
      () => {
        fs.rmSync(content('macros.yaml'));
      },
      'content/macros.yaml',
    ],
    [
      'a site that is not the demo',
      () => {
        const file = content('site.yaml');
        const text = fs.readFileSync(file, 'utf8');
        fs.writeFileSync(file, text.replace(/^url: .*$/m, 'url: https://emmy.example'));
        git('add', 'content');
      },
      'not the demo',
    ],
    [
      'no site.yaml',
      () => {
        fs.rmSync(content('site.yaml'));
      },
      'not the demo',
    ],
  ])('refuses to throw away %s', (_what, change, says) => {
    change();
    const before = filesIn(engine);
    const { code, err } = newHere('--yes');
    expect(err).toContain(says);
    expect(err).toContain('Nothing was written.');
    expect(code).toBe(1);
    expect(filesIn(engine)).toEqual(before);
  });

  it('refuses where git is not there to bring it back', () => {
    fs.renameSync(path.join(engine, '.git'), path.join(folder, 'git aside'));
    try {
      const { code, err } = newHere('--yes');
      expect(err).toContain('git cannot say');
      expect(code).toBe(1);
      expect(fs.existsSync(content('macros.yaml'))).toBe(true);
    } finally {
      fs.renameSync(path.join(folder, 'git aside'), path.join(engine, '.git'));
    }
  });
});
