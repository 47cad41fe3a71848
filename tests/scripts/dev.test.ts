import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from './run-command.ts';

test('the server ends where there is nothing to show, and says why', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'octavo-test-'));
  fs.mkdirSync(path.join(folder, 'content'));
  fs.writeFileSync(path.join(folder, 'content/site.yaml'), 'titel: Ada\n');
  const { code, err } = runScript('dev.ts', ['--site', folder], { folder });
  fs.rmSync(folder, { recursive: true });
  expect(code).toBe(1);
  expect(err).toContain('Did you mean "title"?');
  expect(err).toMatch(/mend it, and start again\.\n$/);
});
