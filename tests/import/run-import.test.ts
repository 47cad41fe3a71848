import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../scripts/compile-folder.ts';
import { npmRun, runScript } from '../scripts/run-command.ts';
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

/** Nine levels of nine aliases: a few lines that stand for a billion words. */
const BOMB = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    'bcdefghi'.split('').map((name, index) => {
      const before = 'abcdefgh'.charAt(index);
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    }),
  )
  .join('\n');

const HOSTILE: Files = {
  '_config.yml': `title: "<script>alert('title')</script>"
first_name: "Emmy</script><script>alert(1)</script>"
last_name: Noether
url: "javascript:alert(1)"
footer_text: "<img src=x onerror=alert(1)> words"
icon: ../../../../etc/passwd
collections: { "../../up": { output: true, permalink: "/../../../up/" }, projects: { output: true } }
linkedin_username: "../../x"
google_site_verification: '"><script>alert(1)</script>'
scholar: { source: "../../../etc", bibliography: "../../passwd.bib" }
include: [_pages]
`,
  '_data/bomb.yml': BOMB,
  '_data/coauthors.yml': BOMB,
  '_data/cv.yml': BOMB,
  '_data/socials.yml': 'cv_pdf: ../../../../etc/passwd\nwechat_qr: /../../secret.png\n',
  '_pages/about.md':
    '---\npermalink: /\ntitle: "<script>alert(2)</script>"\n---\n\n![x](../../../../../../etc/passwd)\n\n<script>alert(3)</script>\n\n[y](javascript:alert(4))\n',
  '_posts/2024-01-02-out.md': '---\ntitle: Out\npermalink: /../../../out/\n---\nText\n',
  '_posts/2024-01-03-bomb.md': `---\ntitle: Bomb\n${BOMB}\n---\nText of the bomb\n`,
  '_posts/2024-01-04-old.md': Buffer.from(
    '---\ntitle: Gr\u00f6\u00dfe\n---\nStra\u00dfe\n',
    'latin1',
  ),
  '_posts/2024-01-05-large.md': `---\ntitle: Large\n---\n${'word '.repeat(1_200_000)}`,
  '_posts/2024-01-06-..%2f..%2fx.md': '---\ntitle: Name\nslug: ../../../name\n---\nText\n',
  '_projects/a.md': '---\ntitle: A\nimg: ../../../../secret.png\n---\n',
};

function run(...args: string[]) {
  return runScript('import.ts', args, { folder: ownFolder() });
}

/** Every file under a folder with a digest of it; links as what they say. */
function digest(folder: string): Record<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const digests = files
    .filter((file) => !file.isDirectory())
    .map((file): [string, string] => {
      const place = path.join(file.parentPath, file.name);
      const bytes = file.isSymbolicLink() ? fs.readlinkSync(place) : fs.readFileSync(place);
      return [path.relative(folder, place), createHash('sha256').update(bytes).digest('hex')];
    });
  return Object.fromEntries(digests.sort(([left], [right]) => (left < right ? -1 : 1)));
}

describe('npm run import', () => {
  it('finds out the system, writes a site with a report, and says what comes next', () => {
    const source = sourceFolder(SMALL);
    const target = path.join(ownFolder(), 'new site');
    const { code, out, err } = run('auto', source, '--to', target);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('This is a site of al-folio, by the footer, which names it.');
    expect(out).toContain('npm run check -- --site');
    const report = fs.readFileSync(path.join(target, 'import-report.md'), 'utf8');
    expect(report).toContain('| `/blog/2024/rings/` | the same | `_posts/2024-01-02-rings.md` |');
  });

  it('makes what compiles without a mistake', async () => {
    const target = path.join(ownFolder(), 'new');
    expect(run('al-folio', sourceFolder(SMALL), '--to', target).code).toBe(0);
    const { errors } = await compileFolder(target);
    expect(errors).toEqual([]);
  });

  it('makes the same again, replaces nothing without --force, and never writes into the source', () => {
    const source = sourceFolder(SMALL);
    const before = digest(source);
    const [first, second] = [path.join(ownFolder(), 'a'), path.join(ownFolder(), 'b')];
    expect(run('auto', source, '--to', first).code).toBe(0);
    expect(run('auto', source, '--to', second).code).toBe(0);
    const made = digest(first);
    expect(digest(second)).toEqual(made);
    expect(run('auto', source, '--to', first).out).toContain('Wrote 0 files');

    const mine = path.join(first, 'content/site.yaml');
    fs.writeFileSync(mine, 'title: Mine\n');
    const refused = run('auto', source, '--to', first);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('content/site.yaml');
    expect(fs.readFileSync(mine, 'utf8')).toBe('title: Mine\n');
    expect(run('auto', source, '--to', first, '--force').code).toBe(0);
    expect(digest(first)).toEqual(made);

    expect(run('auto', source, '--to', path.join(source, 'new')).code).toBe(1);
    expect(digest(source)).toEqual(before);
  });

  it.each([
    [[], 2, 'Say which kind of site it is'],
    [['hugo', '.', '--to', 'x'], 2, 'not "hugo"'],
    [['auto', '.'], 2, 'Say where the new site goes'],
    [['auto', 'a', 'b', '--to', 'x'], 2, 'One folder'],
    [['auto', 'nowhere', '--to', 'x'], 1, 'There is no folder'],
    [['auto', '.', '--to', 'x'], 1, 'no site of al-folio'],
    [['jekyll', '.', '--to', 'x'], 1, 'no site of Jekyll'],
    [['auto', '.', '--too', 'x'], 2, 'Did you mean --to?'],
  ])('called with %j ends with %i', (args, code, words) => {
    const ended = run(...args);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(words);
    expect(ended.err).not.toMatch(/^\s+at /m);
  });

  it('says how it is called', () => {
    const { code, out } = npmRun(['import', '--', '--help'], { folder: ownFolder() });
    expect(code).toBe(0);
    expect(out).toContain('--all-assets');
    expect(out).toContain('al-folio | academicpages | jekyll | auto');
  });
});

describe('a hostile site', () => {
  it('does no harm, and all of it is told', () => {
    const source = sourceFolder(HOSTILE);
    const around = path.dirname(source);
    fs.writeFileSync(path.join(around, 'secret.png'), 'a secret');
    fs.symlinkSync(path.join(around, 'secret.png'), path.join(source, 'leak.png'));
    fs.symlinkSync('/etc', path.join(source, 'etc'));
    fs.symlinkSync('.', path.join(source, 'circle'));
    const target = path.join(around, 'new');
    const before = digest(source);
    const { code, out, err } = run('auto', source, '--to', target);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(digest(source)).toEqual(before);
    expect(fs.readdirSync(around).sort()).toEqual(['new', 'old', 'secret.png']);

    const files = Object.keys(digest(target));
    expect(files.every((file) => /^(?:content|public)\/|^import-report\.md$/.test(file))).toBe(
      true,
    );
    expect(files.filter((file) => /passwd|secret|leak|shadow/.test(file))).toEqual([]);
    const texts = files.map((file) => fs.readFileSync(path.join(target, file), 'utf8'));
    expect(texts.filter((text) => text.includes('a secret') || text.includes('root:'))).toEqual([]);

    const report = fs.readFileSync(path.join(target, 'import-report.md'), 'utf8');
    expect(report.replaceAll(/`[^`\n]*`/g, '')).not.toContain('<script');
    for (const file of [
      '_data/bomb.yml',
      '_data/coauthors.yml',
      '_posts/2024-01-03-bomb.md',
      '_posts/2024-01-04-old.md',
      '_posts/2024-01-05-large.md',
      'leak.png',
      'etc',
      'circle',
    ]) {
      expect(report).toContain(`\`${file}`);
    }
    expect(out).toContain('To decide:');
  });

  it('makes a site whose site.yaml is valid', async () => {
    const target = path.join(ownFolder(), 'new');
    expect(run('auto', sourceFolder(HOSTILE), '--to', target).code).toBe(0);
    const { errors } = await compileFolder(target);
    const ofSettings = errors.filter(
      ({ file, severity }) => severity === 'error' && /site\.yaml$|data\/|\.bib$/.test(file),
    );
    expect(ofSettings).toEqual([]);
  });
});
