import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeSite } from '../../../scripts/new/place-site.ts';
import { temporaryFolder, type Ended } from '../run-command.ts';
import { ada, filesIn, newSiteIn } from './new-site.ts';

let folder: string;

beforeAll(() => {
  folder = temporaryFolder();
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const newSite = (...args: string[]): Ended => newSiteIn(folder, ...args);

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
