import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileSlug } from '../../scripts/new/file-slug.ts';
import { publishedToday } from '../../scripts/new/today.ts';
import { splitFrontMatter } from '../../src/site/front-matter.ts';
import { compileFolder } from './compile-folder.ts';
import { npmRun, runScript, temporaryFolder, type Ended } from './run-command.ts';

let folder: string;
let site: string;

beforeAll(() => {
  folder = temporaryFolder();
  site = path.join(folder, 'my site');
  const made = runNew('site', '--name', 'Ada Lovelace', '--url', 'https://ada.github.io', site);
  if (made.code !== 0) throw new Error(made.err);
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

function runNew(...args: string[]): Ended {
  return runScript('new.ts', args, { folder });
}

/** The one file of a folder of the site that has a text in its name. */
function madeFile(kind: 'posts' | 'pages', part: string): { name: string; text: string } {
  const place = path.join(site, 'content', kind);
  const [name, ...others] = fs.readdirSync(place).filter((file) => file.includes(part));
  if (name === undefined || others.length > 0) throw new Error(`Not one ${part} in ${place}`);
  return { name, text: fs.readFileSync(path.join(place, name), 'utf8') };
}

/** Every file of the site with its text. */
function everyFile(): Record<string, string> {
  const files = fs.readdirSync(site, { recursive: true, encoding: 'utf8' });
  const paths = files.map((file) => path.join(site, file)).filter((f) => fs.statSync(f).isFile());
  return Object.fromEntries(paths.map((file) => [file, fs.readFileSync(file, 'utf8')]));
}

const greenwich = (): string => new Date().toISOString().slice(0, 10);

describe('npm run new for a collection', () => {
  it.each([
    ['news', 'news', /^\d{4}-\d\d-\d\d-some-news\.md$/],
    ['talk', 'talks', /^\d{4}-\d\d-\d\d-some-talk\.md$/],
    ['project', 'projects', /^some-project\.md$/],
    ['course', 'teaching', /^some-course\.md$/],
    ['person', 'people', /^some-person\.md$/],
  ])('makes a %s that compiles', async (kind, place, name) => {
    const { code, err } = runNew(kind, `Some ${kind}`, '--site', site);
    expect([code, err]).toEqual([0, '']);
    const made = fs.readdirSync(path.join(site, 'content', place));
    expect(made).toHaveLength(1);
    expect(made[0]).toMatch(name);
    const list = path.join(site, 'content', 'pages', `${place}.md`);
    fs.writeFileSync(list, `---\nlayout: ${place}\ntitle: ${place}\n---\n`);
    const { errors } = await compileFolder(site);
    expect(errors.filter(({ file }) => file.includes(`${path.sep}${place}`))).toEqual([]);
    fs.rmSync(list);
    fs.rmSync(path.join(site, 'content', place), { recursive: true });
  });

  it('asks what was meant by another word', () => {
    const { code, err } = runNew('tlak', 'Title');
    expect(code).not.toBe(0);
    expect(err).toContain('not "tlak". Did you mean "talk"?');
  });
});

describe('npm run new post', () => {
  it('makes a file with today in its name and front matter to fill in', () => {
    const before = greenwich();
    const { code, out, err } = runNew('post', 'A First: “Post” & more', '--site', 'my site');
    expect(err).toBe('');
    expect(code).toBe(0);
    const { name, text } = madeFile('posts', 'a-first');
    const day = name.slice(0, 10);
    expect(name).toBe(`${day}-a-first-post-more.md`);
    const yesterday = new Date(Date.parse(before) - 86_400_000).toISOString().slice(0, 10);
    expect([yesterday, before, greenwich()]).toContain(day);
    const { frontMatter, body } = splitFrontMatter(text, name);
    expect(frontMatter.value).toEqual({
      title: 'A First: “Post” & more',
      date: day,
      description: null,
      tags: [],
    });
    expect(body.trim()).toBe('The text begins here.');
    expect(out).toContain(path.join('my site', 'content', 'posts', name));
    expect(out).toContain('npm run dev -- --site "my site"');
  });

  it.each([
    ['物理学的人工智能', '物理学的人工智能'],
    ['Ærø und Größe', 'ærø-und-größe'],
    ['Ελληνικά', 'ελληνικά'],
    ['Caf\u0065\u0301 au lait', 'café-au-lait'],
    ['\'Quotes\' "both" \\ #1 {a} <b>', 'quotes-both-1-a-b'],
    ['../../../etc/passwd', 'etc-passwd'],
    ['yes', 'yes'],
    ['- [ ] no list: &anchor *alias', 'no-list-anchor-alias'],
    ['2026', '2026'],
  ])('keeps the title %j and makes the name …-%s', (title, slug) => {
    const { code, err } = runNew('post', '--site', site, '--', title);
    expect([code, err]).toEqual([0, '']);
    const { name, text } = madeFile('posts', `-${slug}.md`);
    expect(name).toMatch(/^\d{4}-\d\d-\d\d-/);
    expect(splitFrontMatter(text, name).frontMatter).toMatchObject({
      errors: [],
      value: { title },
    });
  });

  it.each(['post', 'page'])('makes a %s for JavaScript with --mdx', (kind) => {
    const { code, err } = runNew(kind, `A counting ${kind}`, '--mdx', '--site', site);
    expect([code, err]).toEqual([0, '']);
    const { name } = madeFile(kind === 'post' ? 'posts' : 'pages', `a-counting-${kind}`);
    expect(name).toMatch(/\.mdx$/);
  });

  it('cuts a long title at a word, so that every file system takes the name', () => {
    const { code } = runNew('post', 'Zwölf Boxkämpfer jagen '.repeat(20), '--site', site);
    expect(code).toBe(0);
    const { name } = madeFile('posts', 'zwölf');
    expect(name).toMatch(/^\d{4}-\d\d-\d\d-[a-zäöü-]{20,56}\.md$/);
    expect(name).toMatch(/-(?:zwölf|boxkämpfer|jagen)\.md$/);
    expect(Buffer.byteLength(`0000-00-00-${fileSlug('永'.repeat(300))}.mdx`)).toBeLessThan(256);
    expect(fileSlug('永'.repeat(300))).toHaveLength(56);
  });

  it('puts a title of several lines on one', () => {
    expect(runNew('post', 'Two\n  lines\t here', '--site', site).code).toBe(0);
    expect(madeFile('posts', 'two-lines-here').text).toContain('title: Two lines here\n');
  });

  it('makes what compiles without errors and warnings, and is published at once', async () => {
    const { errors, compiled } = await compileFolder(site);
    expect(errors).toEqual([]);
    const titles = compiled?.entries.map(({ title }) => title);
    expect(titles).toContain('物理学的人工智能');
    expect(titles).toContain('2026');
  });

  it('publishes at once where it is tomorrow already', async () => {
    const title = 'On the date line';
    const place = { folder, timeZone: 'Pacific/Kiritimati' };
    expect(runScript('new.ts', ['post', title, '--site', site], place).code).toBe(0);
    const { compiled } = await compileFolder(site);
    expect(compiled?.entries.map((entry) => entry.title)).toContain(title);
  });
});

describe('the date', () => {
  const at = (time: string, year: number, month: number, day: number): Date => {
    const date = new Date(time);
    date.getFullYear = () => year;
    date.getMonth = () => month - 1;
    date.getDate = () => day;
    return date;
  };
  it('is that of the place, but never after that of Greenwich', () => {
    expect(publishedToday(at('2026-03-01T03:00:00Z', 2026, 2, 28))).toBe('2026-02-28');
    expect(publishedToday(at('2025-12-31T20:00:00Z', 2026, 1, 1))).toBe('2025-12-31');
    expect(publishedToday(at('2026-02-03T12:00:00Z', 2026, 2, 3))).toBe('2026-02-03');
  });
});

describe('npm run new page', () => {
  it.each([
    ['Talks', 'talks'],
    ['CV', 'cv'],
    ['Portfolio', 'projects'],
    ['About', 'page'],
    ['Page', 'page'],
  ])('makes the list that "%s" means', (title, layout) => {
    const other = path.join(folder, `site with ${title}`);
    runNew('site', '--name', 'Ada', '--url', 'https://ada.github.io', other);
    fs.rmSync(path.join(other, 'content', 'pages'), { recursive: true });
    expect(runNew('page', title, '--site', other).code).toBe(0);
    const file = path.join(other, 'content', 'pages', `${title.toLowerCase()}.md`);
    const { frontMatter } = splitFrontMatter(fs.readFileSync(file, 'utf8'), file);
    expect(frontMatter.value).toMatchObject({ layout, title });
  });

  it('makes a page that stands in the menu', async () => {
    const { code, out, err } = runNew('page', 'Teaching & Talks', '--site', site);
    expect([code, err]).toEqual([0, '']);
    const { name, text } = madeFile('pages', 'teaching');
    expect(name).toBe('teaching-talks.md');
    expect(out).toContain(name);
    expect(splitFrontMatter(text, name).frontMatter.value).toMatchObject({
      layout: 'page',
      title: 'Teaching & Talks',
      nav: true,
    });
    const { compiled, errors } = await compileFolder(site);
    expect(errors).toEqual([]);
    const page = compiled?.entries.find((entry) => entry.title === 'Teaching & Talks');
    expect(page?.sitePath).toBe('/teaching-talks/');
  });

  it('begins in the language of the site', () => {
    const chinese = path.join(folder, '中文');
    fs.mkdirSync(path.join(chinese, 'content'), { recursive: true });
    fs.writeFileSync(path.join(chinese, 'content/site.yaml'), 'languages: [zh-Hans]\n');
    expect(runNew('page', '教学', '--site', '中文').code).toBe(0);
    const text = fs.readFileSync(path.join(chinese, 'content/pages/教学.md'), 'utf8');
    expect(text).toContain('\n正文从这里开始。\n');
  });

  it('is reached through npm', () => {
    const { code, out } = npmRun(['new', '--', 'page', 'Through npm', '--site', 'my site'], {
      folder,
    });
    expect(code).toBe(0);
    expect(out).toContain(path.join('my site', 'content', 'pages', 'through-npm.md'));
    expect(madeFile('pages', 'through').text).toContain('title: Through npm\n');
  });
});

describe('a call that cannot be followed', () => {
  /** The site must be as it was. */
  function refused(...args: string[]): Ended {
    const before = everyFile();
    const ended = runNew(...args);
    expect(everyFile()).toEqual(before);
    expect(ended.out).toBe('');
    expect(ended.err).not.toMatch(/^\s+at /m);
    return ended;
  }

  it.each(['.md', '.mdx', '/index.md', '/index.mdx'])('never writes over a page%s', (form) => {
    const place = path.join(site, 'content/pages', `taken${form}`);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, 'mine');
    const { code, err } = refused('page', 'Taken', '--site', site);
    expect(code).toBe(1);
    expect(err).toContain(path.join('my site', 'content', 'pages', `taken${form}`));
    expect(err).toContain('Nothing was written');
    fs.rmSync(place);
  });

  it('never writes over a post of the same day and title', () => {
    expect(runNew('post', 'Twice', '--site', site).code).toBe(0);
    const { name } = madeFile('posts', 'twice');
    const { code, err } = refused('post', 'twice!', '--site', site);
    expect(code).toBe(1);
    expect(err).toContain(name);
  });

  it('does not write through a link that leads nowhere', () => {
    const link = path.join(site, 'content/pages/dangling.md');
    fs.symlinkSync(path.join(folder, 'not-there.md'), link);
    expect(runNew('page', 'Dangling', '--site', site).code).toBe(1);
    expect(fs.existsSync(path.join(folder, 'not-there.md'))).toBe(false);
    fs.rmSync(link);
  });

  it.each<[reason: string, args: string[], says: string]>([
    ['nothing is said', [], 'npm run new post "Title"'],
    ['the kind is unknown', ['essay', 'Title'], 'not "essay"'],
    ['there is no title', ['post'], 'The title is missing'],
    ['the title has no letters', ['post', '?!'], 'no letters or digits'],
    ['the title is not in quotes', ['page', 'Two', 'words'], 'in quotes'],
    ['an option is misspelt', ['page', 'A', '--sit', 'x'], 'Did you mean --site?'],
    ['an option is for sites', ['page', 'A', '--url', 'https://a.org'], '--url is for a new site'],
    ['a switch is for sites', ['post', 'A', '--yes'], '--yes is for a new site'],
    ['the folder is not there', ['page', 'A', '--site', 'nowhere'], 'There is no folder'],
    ['the folder holds no site', ['page', 'A', '--site', '.'], 'no content/site.yaml'],
  ])('ends with 2 when %s', (_reason, args, says) => {
    const { code, err } = refused(...args);
    expect(err).toContain(says);
    expect(code).toBe(2);
  });

  it('ends with 1 and no stack when it may not write', () => {
    const place = path.join(site, 'content/posts');
    fs.renameSync(place, `${place}-aside`);
    fs.writeFileSync(place, 'a file where a folder is expected');
    const { code, err } = refused('post', 'A', '--site', site);
    expect(code).toBe(1);
    expect(err).toMatch(/^Nothing was made: /);
    fs.rmSync(place);
    fs.renameSync(`${place}-aside`, place);
  });
});

describe('--help', () => {
  it('shows the three forms and every option', () => {
    const { code, out } = runNew('--help');
    expect(code).toBe(0);
    for (const part of ['post "Title"', 'page "Title"', 'new site --', '--site DIR', '--yes']) {
      expect(out).toContain(part);
    }
  });
});

describe('--language', () => {
  function polyglot(): string {
    const place = fs.mkdtempSync(path.join(folder, 'polyglot-'));
    const facts = ['--name', 'Ada Lovelace', '--url', 'https://ada.github.io'];
    const made = runNew('site', ...facts, '--languages', 'de,fr', place);
    if (made.code !== 0) throw new Error(made.err);
    return place;
  }

  it('begins a text in that language, in a file that says so', () => {
    const place = polyglot();
    const call = (title: string, language: string): Ended =>
      runNew('post', title, '--site', place, '--language', language);
    expect([call('La mer', 'fr').err, call('Das Meer', 'de').err]).toEqual(['', '']);
    const posts = path.join(place, 'content', 'posts');
    const names = fs.readdirSync(posts).map((name) => name.slice('2026-01-02-'.length));
    expect(names.sort()).toEqual(['das-meer.md', 'first-post.md', 'la-mer.fr.md']);
    const french = fs.readdirSync(posts).find((name) => name.endsWith('.fr.md')) ?? '';
    expect(fs.readFileSync(path.join(posts, french), 'utf8')).toContain('Le texte commence ici.');
    expect(call('La mer', 'fr').err).toContain('There is already');
  });

  it('that the site does not have is refused', () => {
    const place = polyglot();
    const { code, err } = runNew('page', 'Il mare', '--site', place, '--language', 'it');
    expect(code).not.toBe(0);
    expect(err).toContain('no language "it". It has de, fr: add another to "languages"');
    const site = runNew('site', '--language', 'it', place);
    expect(site.err).toContain('a site has --languages');
  });
});
