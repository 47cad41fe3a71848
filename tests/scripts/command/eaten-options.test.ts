import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutEating } from '../../../scripts/command/eaten-options.ts';
import { engineFolder, npmRun, runScript } from '../run-command.ts';

const options = {
  site: { value: 'DIR', help: '' },
  url: { value: 'URL', help: '' },
  languages: { value: 'en,zh', help: '' },
  name: { value: 'NAME', help: '' },
  strict: { help: '' },
  yes: { help: '' },
};

describe('an option without dashes before it', () => {
  it.each([
    ['npm run check', ['/tmp/x'], { site: 'true' }, 'npm run check -- --site /tmp/x'],
    ['npm run check', [], { site: '/tmp/x' }, 'npm run check -- --site /tmp/x'],
    ['npm run check', [], { strict: 'true' }, 'npm run check -- --strict'],
    ['npm run bib lint', ['lint', '/tmp/x'], { site: 'true' }, 'npm run bib lint -- --site /tmp/x'],
    [
      'npm run new',
      ['post', 'A title', '/tmp/x y'],
      { site: 'true', strict: 'true' },
      'npm run new post "A title" -- --site "/tmp/x y" --strict',
    ],
    [
      'npm run build',
      ['a', 'b'],
      { site: 'true', url: 'true' },
      'npm run build -- --site DIR --url URL',
    ],
    [
      'npm run new',
      ['site', 'fr', '/tmp/x'],
      { languages: 'true', name: 'Ada' },
      'npm run new site /tmp/x -- --languages fr --name Ada',
    ],
    [
      'npm run new',
      ['site', 'Ada Lovelace', 'https://ada.example', 'de,fr'],
      { languages: 'true', name: 'true', url: 'true' },
      'npm run new site -- --url https://ada.example --languages de,fr --name "Ada Lovelace"',
    ],
    ['npm run check', ['--site', '/tmp/x'], { site: 'true' }, undefined],
    ['npm run new', ['site'], { yes: 'true' }, undefined],
    ['npm run check', [], { site: '' }, undefined],
  ])('%s with %j', (call, words, kept, right) => {
    const environment = Object.fromEntries(
      Object.entries(kept).map(([name, value]) => [`npm_config_${name}`, value]),
    );
    expect(withoutEating({ call, options }, words, environment)).toBe(right);
  });

  it('is told by the commands themselves', () => {
    const place = { folder: engineFolder };
    const check = npmRun(['check', '--site', '/tmp/x'], place);
    expect(check.code).toBe(2);
    expect(check.err).toContain('npm run check -- --site /tmp/x');
    const bib = npmRun(['bib', 'lint', '--site', '/tmp/x'], place);
    expect(bib.code).toBe(2);
    expect(bib.err).toContain('npm run bib lint -- --site /tmp/x');
  });

  it('leaves other faults to sentences that end', () => {
    const { code, err } = runScript('check.ts', ['word'], { folder: path.dirname(engineFolder) });
    expect(code).toBe(2);
    expect(err).toMatch(/arguments\. See --help\.$/m);
  });
});
