import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../scripts/import/types.ts';
import { compileFolder } from '../scripts/compile-folder.ts';
import { temporaryFolder } from '../scripts/run-command.ts';
import { digest, importFolder } from './import-folder.ts';
import { converted, filesIn, textIn, type Files } from './source-folder.ts';

/** Nine levels of nine aliases: a few lines that stand for a billion words. */
const BOMB = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    'bcdefghi'.split('').map((name, index) => {
      const before = 'abcdefgh'.charAt(index);
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    }),
  )
  .join('\n');

/** The same in BibTeX: forty doublings of ten letters. */
const BIBTEX_BOMB = [
  '@string{a0 = "aaaaaaaaaa"}',
  ...Array.from({ length: 40 }, (_, index) => `@string{a${index + 1} = a${index} # a${index}}`),
  '@book{bomb, title = a40, author = {Emmy Noether}, year = 1921}',
  '@book{ideals, title = {Ideals}, author = {Emmy Noether}, year = 1921}',
].join('\n');

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

describe('a hostile site', () => {
  const around = temporaryFolder();
  const [source, target] = [path.join(around, 'old'), path.join(around, 'new')];
  let before: Record<string, string>;
  let screen: string;

  beforeAll(async () => {
    filesIn(source, HOSTILE);
    fs.writeFileSync(path.join(around, 'secret.png'), 'a secret');
    fs.symlinkSync(path.join(around, 'secret.png'), path.join(source, 'leak.png'));
    fs.symlinkSync('/etc', path.join(source, 'etc'));
    fs.symlinkSync('.', path.join(source, 'circle'));
    before = digest(source);
    screen = await importFolder(source, target);
    return () => {
      fs.rmSync(around, { recursive: true });
    };
  }, 60_000);

  it('changes nothing, and gets nothing of what lies around it', () => {
    expect(digest(source)).toEqual(before);
    expect(fs.readdirSync(around).sort()).toEqual(['new', 'old', 'secret.png']);
    const files = Object.keys(digest(target)).filter((file) => !file.startsWith('.cache'));
    const isPart =
      /^(?:content|public)\/|^(?:import-report\.md|\.gitignore|\.github\/workflows\/deploy\.yml)$/;
    expect(files.filter((file) => !isPart.test(file))).toEqual([]);
    expect(files.filter((file) => /passwd|secret|leak|shadow/.test(file))).toEqual([]);
    const texts = files.map((file) => fs.readFileSync(path.join(target, file), 'utf8'));
    expect(texts.filter((text) => text.includes('a secret') || text.includes('root:'))).toEqual([]);
  });

  it('is told of, without a script in the report', () => {
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
    expect(screen).toContain('To decide:');
  });

  it('makes a site whose site.yaml is valid', async () => {
    const { errors } = await compileFolder(target);
    const ofSettings = errors.filter(
      ({ file, severity }) => severity === 'error' && /site\.yaml$|data\/|\.bib$/.test(file),
    );
    expect(ofSettings).toEqual([]);
  });
});

const CONFIG = 'title: T\nauthor: Emmy Noether\nurl: https://noether.example\n';
const HOME = '---\ntitle: Home\n---\nWords of the home page.\n';

interface Trick {
  name: string;
  files: Files;
  /** What is told of it, and of which file. */
  told: readonly [file: string, words: string][];
  /** Files of the new site with what stands in them, and with what does not. */
  has?: Readonly<Record<string, string>>;
  hasNot?: Readonly<Record<string, string>>;
}

const tricks: Trick[] = [
  {
    name: 'folders with names of files',
    files: {
      '_config.yml/x': 'title: T',
      '_posts/2024-01-02-a.md/b.md': '---\ntitle: B\n---\nB\n',
      'assets/a.png/b.txt': 'b',
      'index.md': `${HOME}\n![a](/assets/a.png)\n`,
    },
    told: [
      ['_config.yml', 'does not say where it lives'],
      ['_posts/2024-01-02-a.md/b.md', 'has no date'],
      ['index.md', 'no such file'],
    ],
  },
  {
    name: 'a configuration that is no text',
    files: { '_config.yml': Buffer.from([0, 0, 255]), 'index.md': HOME },
    told: [['_config.yml', 'no text']],
    has: { 'content/pages/about.md': 'Words of the home page.' },
  },
  {
    name: 'a configuration that is a bomb',
    files: { '_config.yml': BOMB, 'index.md': HOME },
    told: [['_config.yml', 'too many aliases']],
    has: { 'content/pages/about.md': 'Words of the home page.' },
  },
  {
    name: 'lists in lists in lists of YAML',
    files: { '_config.yml': CONFIG, '_data/deep.json': '['.repeat(20_000), 'index.md': HOME },
    told: [['_data/deep.json', 'not valid YAML']],
  },
  {
    name: 'includes in a circle and out of the folder',
    files: {
      '_config.yml': CONFIG,
      '_includes/a.html': 'A {% include b.html %}',
      '_includes/b.html': 'B {% include a.html %}',
      'index.md': `${HOME}\n{% include a.html %}\n\n{% include ../../../etc/passwd %}\n\n{% include_relative index.md %}\n`,
    },
    told: [
      ['index.md', '{% include a.html %} could not be converted: it includes itself'],
      ['index.md', 'there is no file "_includes/../../../etc/passwd"'],
      ['index.md', '{% include_relative index.md %} could not be converted: it includes itself'],
    ],
  },
  {
    name: 'loops without an end',
    files: {
      '_config.yml': CONFIG,
      'index.md': `${HOME}\n{% for i in (1..1000000) %}{% for j in (1..1000000) %}x{% endfor %}{% endfor %}\n`,
    },
    told: [['index.md', 'could not be converted']],
  },
  {
    name: 'names that every object of JavaScript has',
    files: {
      '_config.yml': `${CONFIG}collections: { constructor: { output: true }, toString: { output: true }, __proto__: { output: true } }\n`,
      '_constructor/a.md': '---\ntitle: A\n---\nOf the constructor.\n',
      '_data/constructor.yml': 'a: 1',
      '_data/__proto__/polluted.yml': 'a: 1',
      '_data/socials.yml': 'constructor: x\n__proto__: y\n',
      'index.md': `${HOME}\n{{ site.data.constructor.a }}\n`,
    },
    told: [
      ['_data/constructor.yml', 'What a page shows'],
      ['_data/socials.yml', 'no key for'],
    ],
    has: { 'content/pages/constructor/a.md': 'Of the constructor.' },
    hasNot: { 'content/site.yaml': 'native code' },
  },
  {
    name: 'a menu with a script',
    files: {
      '_config.yml': CONFIG,
      '_data/navigation.yml':
        'main:\n  - { title: A, url: "javascript:alert(1)" }\n  - { title: B, url: "DATA:text/html,b" }\n  - { title: "<script>", url: "/" }\n',
      'index.md': HOME,
    },
    told: [
      ['_data/navigation.yml', 'leads to no page'],
      ['_data/navigation.yml', 'leads to no page'],
    ],
    hasNot: { 'content/site.yaml': 'alert' },
  },
  {
    name: 'a bibliography that is a bomb',
    files: { '_config.yml': CONFIG, '_bibliography/papers.bib': BIBTEX_BOMB, 'index.md': HOME },
    told: [['_bibliography/papers.bib', 'stands for more than']],
    has: { 'content/papers.bib': '@book{ideals' },
  },
  {
    name: 'addresses that lead out',
    files: {
      '_config.yml': CONFIG,
      'index.md': `---\ntitle: Home\nredirect_from: ["/../../x/", "//other.example/", "/%2e%2e/%2e%2e/y/"]\n---\n`,
      'out.md': '---\ntitle: Out\npermalink: ../../../../tmp/out\n---\nOut\n',
    },
    told: [],
    has: { 'content/pages/about.md': '/other.example/' },
    hasNot: { 'content/pages/about.md': '..' },
  },
];

describe('a trick', () => {
  it.each(tricks)('with $name does no harm, and is told', async ({ files, told, has, hasNot }) => {
    const site = await converted(files);
    const isTold = ([file, words]: readonly [string, string]): boolean =>
      site.notes.some((note: Note) => note.file === file && note.message.includes(words));
    expect(told.filter((one) => !isTold(one))).toEqual([]);
    for (const [file, words] of Object.entries(has ?? {}))
      expect(textIn(site, file)).toContain(words);
    for (const [file, words] of Object.entries(hasNot ?? {})) {
      expect(textIn(site, file)).not.toContain(words);
    }
    const out = site.files.filter(
      ({ path: place }) => !/^(?:content|public)\/(?!.*\.\.)/.test(place),
    );
    expect(out).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
