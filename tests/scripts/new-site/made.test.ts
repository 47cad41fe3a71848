import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { starterNote } from '../../../scripts/new/starter-pages.ts';
import { siteFiles } from '../../../scripts/new/templates/site-files.ts';
import { siteYaml } from '../../../scripts/new/templates/site-yaml.ts';
import { interfaceLanguages } from '../../../src/site/i18n/texts.ts';
import { siteSchema } from '../../../src/site/schemas/site.ts';
import { validate } from '../../../src/site/validate.ts';
import { readYaml } from '../../../src/site/yaml.ts';
import { compileFolder } from '../compile-folder.ts';
import { npmRun, temporaryFolder, type Ended } from '../run-command.ts';
import { ada, filesIn, newSiteIn } from './new-site.ts';

let folder: string;

beforeAll(() => {
  folder = temporaryFolder();
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const newSite = (...args: string[]): Ended => newSiteIn(folder, ...args);

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
      const facts = { name: 'Ada Lovelace', url: 'https://ada.github.io', isGroup: false };
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
      const facts = { name: 'Ada Lovelace', url: 'https://ada.github.io', isGroup: false };
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

  it.each(['en,de', 'zh', 'ar,fr'])('makes a site of a group (%s)', async (languages) => {
    const place = fs.mkdtempSync(path.join(folder, 'group-'));
    const url = 'https://brook.example';
    const named = ['--group', '--name', 'Brook & Weir Lab', '--url', url];
    expect(newSite(...named, '--languages', languages, place).code).toBe(0);
    const { compiled, errors } = await compileFolder(place);
    expect(errors).toEqual([]);
    expect(compiled?.settings.author).toMatchObject({ name: 'Brook & Weir Lab', isGroup: true });
    for (const { authors } of compiled?.works ?? []) {
      expect(authors.filter(({ isMarked }) => isMarked)).toHaveLength(1);
    }
    const lists = compiled?.entries.filter(({ id }) => id === 'pages/people');
    expect(lists).toHaveLength(languages.split(',').length);
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
  it.each([false, true])('comments out only keys that exist (of a group: %s)', (isGroup) => {
    const text = siteYaml({ name: 'A', url: 'https://a.org', languages: ['en'], isGroup });
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
    expect(Object.keys((yaml.value as { author: object }).author)).toHaveLength(isGroup ? 7 : 9);
  });
});
