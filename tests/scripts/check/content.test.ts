import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runScript, temporaryFolder } from '../run-command.ts';

const folder = temporaryFolder();
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

test('--drafts looks into drafts and posts of the future, too', () => {
  const posts = path.join(folder, 'content', 'posts');
  fs.mkdirSync(posts, { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'content', 'site.yaml'),
    'title: A\nurl: https://a.example\nauthor: A B\n',
  );
  fs.writeFileSync(
    path.join(posts, '2026-01-01-draft.md'),
    '---\ntitle: A\ndraft: true\n---\n\nBy @fig:none.\n',
  );
  fs.writeFileSync(path.join(posts, '2999-01-01-later.md'), '---\ntitle: B\n---\n\n$\\none$\n');
  const { code, err } = runScript('check.ts', ['--site', folder, '--drafts'], { folder });
  expect(code).toBe(1);
  expect(err).toContain('2026-01-01-draft.md:6:4  error (unknown-label)');
  expect(err).toContain('2999-01-01-later.md:5:2  error (tex)');
});
