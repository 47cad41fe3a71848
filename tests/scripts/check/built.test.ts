import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../scripts/check/output/json.ts';
import { runScript, temporaryFolder } from '../run-command.ts';

const folder = temporaryFolder();
const content = path.join(folder, 'content');
const out = path.join(folder, 'dist');

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

function page(title: string, sitePath: string, head: string, body: string): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${title}</title>`,
    `<meta name="description" content="About ${title}">`,
    `<link rel="canonical" href="https://a.example/repo${sitePath}">${head}</head>`,
    `<body><h1>${title}</h1>`,
    `${body}</body></html>`,
  ].join('\n');
}

/** What a build makes of the content, as far as the check looks at it. */
function writeBuilt(): void {
  const paper = [
    ['z:itemType', 'preprint'],
    ['citation_title', 'Engine'],
    ['citation_author', 'Lovelace, Ada; Babbage, Charles'],
    ['citation_publication_date', '1843'],
  ].map(([name, text]) => `<meta name="${name}" content="${text}">`);
  write(path.join(out, 'index.html'), page('A', '/', '', '<img src="/repo/gone.png" alt="It">'));
  write(
    path.join(out, 'papers/engine/index.html'),
    page('Engine', '/papers/engine/', paper.join(''), '<p>Words.</p>'),
  );
  write(path.join(out, '404.html'), '<!DOCTYPE html><title>No</title>');
}

beforeAll(() => {
  write(
    path.join(content, 'site.yaml'),
    'title: A\nurl: https://a.example/repo\nauthor:\n  name: Ada Lovelace\nbibliography: papers.bib\n',
  );
  write(
    path.join(content, 'pages/about.md'),
    '---\ntitle: A\npermalink: /\n---\n\nWords.\n\nSee `/gone.png`.\n',
  );
  write(
    path.join(content, 'papers.bib'),
    '@misc{engine,\n  title = {Engine},\n  author = {Lovelace, Ada},\n  year = 1843,\n}\n',
  );
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

function check(...args: string[]) {
  return runScript('check.ts', ['--site', folder, ...args], { folder });
}

it('says when nothing has been built', () => {
  const { code, err } = check('--built');
  expect(code).toBe(2);
  expect(err).toContain('Run npm run build');
});

it('leaves it when the content is wrong, and says so', () => {
  const file = path.join(content, 'pages/wrong.md');
  write(file, '---\ntitle: Wrong\n---\n\nBy @fig:none.\n');
  const { code, out: said } = check('--built');
  fs.rmSync(file);
  expect(code).toBe(1);
  expect(said).toContain('The built site was not looked at, for the content has errors.');
});

describe('a built site', () => {
  beforeAll(writeBuilt);

  it('is told of with the author’s files', () => {
    const { code, err, out: said } = check('--built', '--scholar', '--github');
    expect(code).toBe(1);
    expect(err).toContain(`${path.join('content', 'pages', 'about.md')}:8:6  error (missing-file)`);
    expect(err).toMatch(/papers\.bib:1:1 {2}warning \(scholar-authors-in-one\)/);
    expect(said).toMatch(/^::error file=.*about\.md,line=8,col=6,title=missing-file::/m);
    expect(said).toMatch(/^\/papers\/engine\/ +preprint +Engine +.* yes /m);
  });

  it('is told of in JSON, and then of nothing else', () => {
    const { code, err, out: said } = check('--built', '--json');
    const result = JSON.parse(said) as CheckResult;
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        kind: 'missing-file',
        file: 'content/pages/about.md',
        line: 8,
        column: 6,
        pages: ['/'],
      }),
    );
    expect(result.works).toMatchObject([
      { page: '/papers/engine/', type: 'preprint', title: 'Engine', scholar: 'article' },
    ]);
  });

  it('fails for what is merely unwise when that is wished', () => {
    write(path.join(out, 'gone.png'), '');
    const { code, out: said } = check('--built', '--strict');
    expect(said).toMatch(/^Checked: 0 errors, [1-9]/m);
    expect(code).toBe(1);
  });
});

it('takes one form of the result', () => {
  expect(check('--json', '--github').code).toBe(2);
});
