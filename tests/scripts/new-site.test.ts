import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Dialogue } from '../../scripts/new/dialogue.ts';
import { placeSite } from '../../scripts/new/place-site.ts';
import { siteFacts } from '../../scripts/new/site-facts.ts';
import { starterNote } from '../../scripts/new/starter-pages.ts';
import { siteFiles } from '../../scripts/new/templates/site-files.ts';
import { siteYaml } from '../../scripts/new/templates/site-yaml.ts';
import { interfaceLanguages } from '../../src/site/i18n/texts.ts';
import { siteSchema } from '../../src/site/schemas/site.ts';
import { validate } from '../../src/site/validate.ts';
import { readYaml } from '../../src/site/yaml.ts';
import { compileFolder } from './compile-folder.ts';
import { engineFolder, npmRun, runScript, temporaryFolder, type Ended } from './run-command.ts';

let folder: string;

beforeAll(() => {
  folder = temporaryFolder();
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const ada = ['--name', 'Ada Lovelace', '--url', 'https://ada.github.io'];

function newSite(...args: string[]): Ended {
  return runScript('new.ts', ['site', ...args], { folder });
}

/** Files below a folder, with slashes. */
function filesIn(place: string): string[] {
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.relative(place, path.join(file.parentPath, file.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

describe('npm run new site', () => {
  it.each([
    ['zh', '关于', '论文'],
    ['zh-TW', '關於', '論文'],
    ['ar', 'نبذة', 'المنشورات'],
    ['de-AT', 'Über mich', 'Publikationen'],
    ['it', 'Chi sono', 'Pubblicazioni'],
    ['nl-BE', 'Over mij', 'Publicaties'],
    ['pl', 'O mnie', 'Publikacje'],
    ['tr', 'Hakkımda', 'Yayınlar'],
    ['en', 'About', 'Publications'],
    ['sv', 'About', 'Publications'],
  ])(
    'has titles of pages in %s, be it the first language or another',
    (language, about, papers) => {
      const facts = { name: 'Ada Lovelace', url: 'https://ada.github.io' };
      const first = siteFiles({ ...facts, languages: [language] }, '2026-02-15');
      const further = siteFiles({ ...facts, languages: ['fi', language] }, '2026-02-15');
      expect(first.get('content/pages/about.md')).toContain(`\ntitle: ${about}\n`);
      expect(first.get('content/pages/publications.md')).toContain(`\ntitle: ${papers}\n`);
      expect(further.get(`content/pages/about.${language}.md`)).toContain(`\ntitle: ${about}\n`);
      if (about === 'About') return;
      // A page of a language says nothing in another.
      for (const page of ['about', 'publications']) {
        const text = further.get(`content/pages/${page}.${language}.md`);
        expect(text).toMatch(/`content\//);
        expect(text).not.toMatch(/front page|are listed/);
      }
    },
  );

  it.each(interfaceLanguages)(
    'says all of it in %s, and what it makes has no mistakes',
    async (language) => {
      const facts = { name: 'Ada Lovelace', url: 'https://ada.github.io', languages: [language] };
      const files = siteFiles({ ...facts, languages: [language] }, '2026-02-15');
      const english = siteFiles({ ...facts, languages: ['en'] }, '2026-02-15');
      const place = fs.mkdtempSync(path.join(folder, 'spoken-'));
      for (const [name, text] of files) {
        fs.mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
        fs.writeFileSync(path.join(place, name), text);
        if (language === 'en' || !/pages|posts/.test(name)) continue;
        const lines = (english.get(name) ?? '')
          .split('\n')
          .filter((line) => /^[A-Z].{20}/.test(line));
        for (const line of lines) expect(text).not.toContain(line);
      }
      expect(files.get('content/posts/2026-02-15-first-post.md')).toMatch(
        /\\sum_\{k=1\}[\s\S]*\[\^1\]: /,
      );
      const { compiled, errors } = await compileFolder(place);
      expect(errors).toEqual([]);
      if (compiled === undefined) throw new Error('Nothing was compiled.');
      expect(await starterNote(compiled)).toContain('about.md');
    },
  );

  it('makes the files that it names, and no others', () => {
    const { code, out, err } = newSite(...ada, '--languages', 'en,zh', 'one');
    expect([code, err]).toEqual([0, '']);
    const made = filesIn(path.join(folder, 'one'));
    const post = made.find((file) => file.startsWith('content/posts/'));
    expect(post).toMatch(/^content\/posts\/\d{4}-\d\d-\d\d-first-post\.md$/);
    expect(made).toEqual([
      '.github/workflows/deploy.yml',
      '.gitignore',
      'content/pages/about.md',
      'content/pages/about.zh.md',
      'content/pages/blog.md',
      'content/pages/publications.md',
      'content/pages/publications.zh.md',
      'content/papers.bib',
      post,
      'content/site.yaml',
      'public/favicon.svg',
    ]);
    for (const file of made) expect(out).toContain(`  ${file}\n`);
    expect(out).toContain('npm run dev -- --site one');
    expect(fs.readdirSync(path.join(folder, 'one')).sort()).toEqual([
      '.github',
      '.gitignore',
      'content',
      'public',
    ]);
  });

  it.each<[name: string, languages: string, isFound: boolean]>([
    ['Ada Lovelace', 'en', true],
    ['Ævar "Æ" O\'Brien', 'en,zh', true],
    ['刘子鸣', 'zh', true],
    ['Ludwig van Beethoven', 'zh-Hans en', true],
    ['null', 'en', true],
    ["#1: {Rings} & 'Ideals' <b>%$_~^\\ @home", 'en', false],
    ['Institute of Rings and Ideals', 'en', true],
    ['Ortega y Gasset, José', 'en', true],
    ['Noether, Artin, Krull, Hasse & Co.', 'en', false],
  ])('makes for %s (%s) what has no errors and no warnings', async (name, languages, isFound) => {
    const place = path.join(fs.mkdtempSync(path.join(folder, 'named-')), 'a', 'new folder');
    const url = 'https://ada.github.io/site';
    const made = newSite('--name', name, '--url', url, '--languages', languages, place);
    expect([made.code, made.err]).toEqual([0, '']);
    const { compiled, errors } = await compileFolder(place);
    expect(errors).toEqual([]);
    expect(compiled?.settings).toMatchObject({
      title: name,
      author: { name },
      origin: 'https://ada.github.io',
      basePath: '/site',
      languages: languages.split(/[ ,]/),
    });
    expect(compiled?.works).toHaveLength(2);
    for (const work of compiled?.works ?? []) {
      expect(work.authors).toHaveLength(2);
      const owners = work.authors.filter((author) => author.isOwner);
      if (isFound) expect(owners).toHaveLength(1);
    }
    expect(compiled?.works.filter(({ selected }) => selected)).toHaveLength(1);
    expect(compiled?.entries.filter(({ kind }) => kind === 'post')).toHaveLength(1);
  });

  it('writes Chinese for a Chinese site', () => {
    expect(newSite(...ada, '--languages', 'zh', 'chinese').code).toBe(0);
    const about = fs.readFileSync(path.join(folder, 'chinese/content/pages/about.md'), 'utf8');
    expect(about).toContain('title: 关于\n');
    expect(about).toContain('这是首页。');
    expect(about).not.toContain('front page');
  });

  it('says that a language has no words, which the build then warns of', async () => {
    const { code, out } = newSite(...ada, '--languages', 'eo', 'esperanto');
    expect(code).toBe(0);
    expect(out).toContain('no words in the language "eo"');
    const { errors } = await compileFolder(path.join(folder, 'esperanto'));
    expect(errors.map(({ kind }) => kind)).toEqual(['language-without-texts']);
  });

  it('makes a site that npm run build builds', () => {
    expect(newSite('--name', '刘子鸣', '--url', 'https://a.org', 'to build').code).toBe(0);
    const { code, out, err } = npmRun(['build', '--', '--site', 'to build', '--strict'], {
      folder,
    });
    expect(err).not.toMatch(/warning|error/i);
    expect(code).toBe(0);
    expect(out).toMatch(/Built (\d+) pages, \1 of them anew, with 1 post, 2 papers, /);
    expect(out).toContain('0 warnings');
    const about = path.join('to build', 'content', 'pages', 'about.md');
    expect(out).toContain(`words of your own: the example text in ${about}.\n`);
    const home = fs.readFileSync(path.join(folder, 'to build/dist/index.html'), 'utf8');
    expect(home).toContain('刘子鸣');
    expect(home).toContain('An example of an article');
    expect(fs.existsSync(path.join(folder, 'to build/dist/favicon.svg'))).toBe(true);
  }, 120_000);

  it.each(['en,zh', 'zh,en', 'fi,de'])(
    'is noted until its front page is rewritten (%s)',
    async (languages) => {
      const place = fs.mkdtempSync(path.join(folder, 'noted-'));
      expect(newSite(...ada, '--languages', languages, place).code).toBe(0);
      const note = async (): Promise<string | undefined> => {
        const { compiled } = await compileFolder(place);
        return compiled && starterNote(compiled);
      };
      const [, second = ''] = languages.split(',');
      const about = ['about.md', `about.${second}.md`].map((name) =>
        path.join(place, 'content/pages', name),
      );
      const named = await note();
      for (const file of about) expect(named).toContain(path.basename(file));
      for (const file of about) {
        const [frontMatter = ''] = fs.readFileSync(file, 'utf8').split(/(?<=\n---\n)/);
        fs.writeFileSync(file, `${frontMatter}\nThis is the front page of Ada Lovelace.\n`);
      }
      expect(await note()).toBeUndefined();
    },
  );

  it('leaves other files of the folder alone', () => {
    const place = path.join(folder, 'with git');
    fs.mkdirSync(path.join(place, '.git'), { recursive: true });
    fs.writeFileSync(path.join(place, 'README.md'), 'mine');
    fs.writeFileSync(path.join(place, '.gitignore'), 'mine too');
    expect(newSite(...ada, 'with git').out).not.toContain('.gitignore');
    expect(fs.readFileSync(path.join(place, 'README.md'), 'utf8')).toBe('mine');
    expect(fs.readFileSync(path.join(place, '.gitignore'), 'utf8')).toBe('mine too');
    expect(fs.readdirSync(place).sort()).toEqual([
      '.git',
      '.github',
      '.gitignore',
      'README.md',
      'content',
      'public',
    ]);
  });
});

describe('site.yaml of a new site', () => {
  it('comments out only keys that exist, so that taking away a # is enough', () => {
    const text = siteYaml({ name: 'A', url: 'https://a.org', languages: ['en'] });
    const all = text.replaceAll(/^( *)#(?! \S)/gm, '$1');
    const yaml = readYaml(all, '/site.yaml');
    const { value, errors } = validate(siteSchema, yaml, '/site.yaml', 'site.yaml');
    expect(errors).toEqual([]);
    expect(value?.author.affiliations).toHaveLength(1);
    expect(value?.social).toMatchObject({
      github: [{ address: 'https://github.com/author' }],
      custom: [{ label: 'Department' }],
    });
    expect(Object.keys(yaml.value as object)).toEqual([
      ...['title', 'description', 'url', 'languages', 'author', 'social', 'bibliography'],
      ...['references', 'citation_style', 'publications', 'accent', 'license', 'footer'],
    ]);
    expect(Object.keys((yaml.value as { author: object }).author)).toHaveLength(9);
  });
});

describe('a new site that cannot be made', () => {
  it.each(['content', 'public'])('never writes over a folder %s', (part) => {
    const place = path.join(folder, `has ${part}`);
    fs.mkdirSync(path.join(place, part), { recursive: true });
    fs.writeFileSync(path.join(place, part, 'mine.txt'), 'mine');
    for (const agreed of [[], ['--yes']]) {
      const { code, err } = newSite(...ada, ...agreed, `has ${part}`);
      expect(err).toContain(path.join(`has ${part}`, part));
      expect(code).toBe(1);
    }
    expect(filesIn(place)).toEqual([`${part}/mine.txt`]);
    expect(fs.readdirSync(place)).toEqual([part]);
  });

  it.each<[reason: string, args: string[], says: string]>([
    ['nothing is given', [], '--name and --url'],
    ['the name is not given', ['--url', 'https://a.org'], 'needs --name.'],
    ['the url is not given', ['--name', 'A'], 'needs --url.'],
    ['the name is empty', ['--name', ' ', '--url', 'https://a.org'], 'The name is empty'],
    ['the url has no scheme', ['--name', 'A', '--url', 'ada.github.io'], 'https://ada.github.io'],
    ['the url is not of the web', ['--name', 'A', '--url', 'ftp://a.org'], 'not the address'],
    ['the url has a query', ['--name', 'A', '--url', 'https://a.org/?x=1'], 'not the address'],
    ['a language is a word', [...ada, '--languages', 'en,english'], '"english"'],
    ['a language is a path', [...ada, '--languages', 'en,../x'], '"../x"'],
    ['there are no languages', [...ada, '--languages', ','], 'No language'],
    ['the folder is not in quotes', [...ada, 'my', 'site'], 'One folder'],
    ['the folder is given twice', [...ada, '--site', 'a'], 'given twice'],
    ['an option is misspelt', [...ada, '--language', 'en'], '--languages'],
  ])('ends with 2 and makes nothing when %s', (_reason, args, says) => {
    const { code, err, out } = newSite(...args, 'nothing');
    expect(err).toContain(says);
    expect(err).not.toMatch(/^\s+at /m);
    expect([code, out]).toEqual([2, '']);
    expect(fs.existsSync(path.join(folder, 'nothing'))).toBe(false);
  });

  it('makes nothing below a file', () => {
    fs.writeFileSync(path.join(folder, 'file'), 'mine');
    const { code, err } = newSite(...ada, path.join('file', 'below'));
    expect(code).toBe(1);
    expect(err).toMatch(/^Nothing was made: /);
    expect(fs.readFileSync(path.join(folder, 'file'), 'utf8')).toBe('mine');
  });

  it('is put back as it was when a part cannot be moved', async () => {
    const place = path.join(folder, 'half');
    fs.mkdirSync(path.join(place, 'content'), { recursive: true });
    fs.writeFileSync(path.join(place, 'content', 'old.txt'), 'old');
    const withoutPublic = new Map([['content/new.txt', 'new']]);
    await expect(placeSite(withoutPublic, place)).rejects.toThrow('ENOENT');
    expect(filesIn(place)).toEqual(['content/old.txt']);
    expect(fs.readdirSync(place)).toEqual(['content']);
  });

  it('leaves no folder behind that it made for nothing', async () => {
    const place = path.join(folder, 'new', 'and', 'deep');
    await expect(placeSite(new Map([['content/a', 'a']]), place)).rejects.toThrow('ENOENT');
    expect(fs.existsSync(path.join(folder, 'new'))).toBe(false);
  });
});

describe('at a terminal', () => {
  /** Answers each question as it comes. */
  function terminal(answers: readonly string[]): { dialogue: Dialogue; shown: () => string } {
    const input = new PassThrough();
    const output = new PassThrough();
    const waiting = [...answers];
    let shown = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
      if (!/[:\]] $/.test(text)) return;
      const answer = waiting.shift();
      setImmediate(() => (answer === undefined ? input.end() : input.write(`${answer}\n`)));
    });
    return { dialogue: new Dialogue(input, output), shown: () => shown };
  }

  function given(values: Record<string, string>) {
    return { value: (name: string) => values[name], has: () => false, positionals: [] };
  }

  it('asks for what is not given, until it makes sense', async () => {
    const { dialogue, shown } = terminal(['', ' 刘子鸣 ', 'a.org', 'https://a.org', 'english', '']);
    expect(await siteFacts(given({}), dialogue)).toEqual({
      name: '刘子鸣',
      url: 'https://a.org',
      languages: ['en'],
    });
    expect(shown()).toContain('The name is empty.');
    expect(shown()).toContain('"a.org" is not the address of a site.');
    expect(shown()).toContain('"english" is not the tag of a language.');
  });

  it('does not ask for what is given', async () => {
    const { dialogue, shown } = terminal(['zh, en, zh']);
    const facts = await siteFacts(given({ name: 'A', url: 'https://a.org' }), dialogue);
    expect(facts).toEqual({ name: 'A', url: 'https://a.org', languages: ['zh', 'en'] });
    expect(shown()).toMatch(/^\S*Languages[^:]*: \S*$/);
  });

  it('gives up when the terminal is closed', async () => {
    const { dialogue } = terminal(['A']);
    await expect(siteFacts(given({}), dialogue)).rejects.toThrow('Nothing was made');
  });

  it.each([
    ['y', true],
    ['YES ', true],
    ['', false],
    ['n', false],
    ['yesterday', false],
  ])('takes %j for agreement: %s', async (answer, agreed) => {
    expect(await terminal([answer]).dialogue.confirm('Go on?')).toBe(agreed);
  });
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
