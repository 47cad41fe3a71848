import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { putBeside } from '../../scripts/new/beside-site.ts';
import { engineSource, githubRepository } from '../../scripts/new/engine-source.ts';
import { deployWorkflow } from '../../scripts/new/templates/deploy-workflow.ts';
import { engineFolder, temporaryFolder } from './run-command.ts';

const WORKFLOW = '.github/workflows/deploy.yml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Workflow {
  on: unknown;
  permissions: unknown;
  concurrency: unknown;
  jobs: Record<'build' | 'deploy', { permissions: unknown; steps: Step[] }>;
}

let folder: string;

beforeAll(() => {
  folder = temporaryFolder();
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the workflow of a site without an engine', () => {
  const own = parse(deployWorkflow({ repository: 'ada/octavo', commit: 'abc' })) as Workflow;
  const engine = parse(fs.readFileSync(path.join(engineFolder, WORKFLOW), 'utf8')) as Workflow;

  it('fetches Octavo beside the site', () => {
    const [site, octavo] = own.jobs.build.steps;
    expect(site?.with).toEqual({ 'persist-credentials': false });
    expect(octavo?.with).toEqual({
      repository: 'ada/octavo',
      ref: 'abc',
      path: 'octavo',
      'persist-credentials': false,
    });
  });

  it('does what the workflow of Octavo does, with the same versions of the same actions', () => {
    const actions = ({ jobs }: Workflow): unknown[] =>
      Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    const [checkout] = actions(engine);
    expect(actions(own)).toEqual([checkout, ...actions(engine)]);
    const rights = ({ permissions, concurrency, jobs }: Workflow): unknown => [
      permissions,
      concurrency,
      Object.values(jobs).map((job) => job.permissions),
    ];
    expect(rights(own)).toEqual(rights(engine));
    const called = (run: string | undefined): string | undefined =>
      run
        ?.replace('npm --prefix octavo ', 'npm ')
        .replace(/ --site \./, '')
        .replace(/ --$/, '');
    const commands = ({ jobs }: Workflow): unknown[] =>
      jobs.build.steps.flatMap(({ run, env }) => (run === undefined ? [] : [[called(run), env]]));
    expect(commands(own)).toEqual(commands(engine));
  });

  it('leaves a place for the name that nothing says', () => {
    const text = deployWorkflow({ repository: undefined, commit: undefined });
    const [, octavo] = (parse(text) as Workflow).jobs.build.steps;
    expect(octavo?.with).toEqual({
      repository: 'NAME/octavo',
      path: 'octavo',
      'persist-credentials': false,
    });
    expect(text).toContain('# ref: main');
  });
});

describe('where Octavo is on GitHub', () => {
  it.each([
    ['https://github.com/ada/octavo.git', 'ada/octavo'],
    ['https://github.com/ada/octavo/', 'ada/octavo'],
    ['https://token@github.com/ada/my.octavo', 'ada/my.octavo'],
    ['git@github.com:ada/octavo.git', 'ada/octavo'],
    ['ssh://git@github.com/ada/octavo', 'ada/octavo'],
    ['https://github.com.example/ada/octavo', undefined],
    ['https://gitlab.com/ada/octavo', undefined],
    ['https://github.com/ada', undefined],
    ['https://github.com/ada/octavo\nrun: x', undefined],
    ['../octavo', undefined],
    ['', undefined],
  ])('reads %j as %s', (address, name) => {
    expect(githubRepository(address)).toBe(name);
  });

  it('names the commit only when it was pushed there', async () => {
    const engine = path.join(folder, 'engine');
    fs.mkdirSync(engine);
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: engine,
        encoding: 'utf8',
      }).trim();
    git('init', '--quiet');
    expect(await engineSource(engine)).toEqual({ repository: undefined, commit: undefined });
    git('commit', '--quiet', '--allow-empty', '--message', 'One');
    git('remote', 'add', 'origin', 'https://github.com/ada/octavo');
    expect(await engineSource(engine)).toEqual({ repository: 'ada/octavo', commit: undefined });
    const commit = git('rev-parse', 'HEAD');
    git('update-ref', 'refs/remotes/origin/main', commit);
    expect(await engineSource(engine)).toEqual({ repository: 'ada/octavo', commit });
    const part = path.join(engine, 'part');
    fs.mkdirSync(part);
    expect(await engineSource(part)).toEqual({ repository: undefined, commit: undefined });
  });
});

describe('what is put beside a site', () => {
  it('goes to where nothing is yet', async () => {
    const site = path.join(folder, 'site');
    fs.mkdirSync(site);
    const first = await putBeside(site);
    expect(first.files).toEqual(['.gitignore', WORKFLOW]);
    fs.writeFileSync(path.join(site, WORKFLOW), 'mine');
    expect(await putBeside(site)).toEqual({ files: [], notes: [] });
    expect(fs.readFileSync(path.join(site, WORKFLOW), 'utf8')).toBe('mine');
  });

  it('never follows a link', async () => {
    const site = path.join(folder, 'linked');
    const other = path.join(folder, 'other');
    fs.mkdirSync(site);
    fs.mkdirSync(other);
    fs.symlinkSync(other, path.join(site, '.github'));
    fs.symlinkSync(path.join(other, 'missing'), path.join(site, '.gitignore'));
    expect(await putBeside(site)).toEqual({ files: [], notes: [] });
    expect(fs.readdirSync(other)).toEqual([]);
  });

  it('is nothing in the folder of Octavo itself', async () => {
    expect(await putBeside(engineFolder)).toEqual({ files: [], notes: [] });
  });
});
