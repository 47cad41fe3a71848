import { describe, expect, it } from 'vitest';
import { compileFolder, places, writeSite } from './site-folder.ts';

const page = '---\nlayout: news\ntitle: News\n---\n';
const file = 'content/news/2026-01-02-out.md';

describe('a news item', () => {
  it.each([
    ['without a title is a line', '---\n---\n\nOut.\n', undefined],
    ['with a title has a page', '---\ntitle: Out\n---\n\nIt is out.\n', '/news/out/'],
    ['as al-folio writes it has a page', '---\ntitle: A\ninline: false\n---\n\nB.\n', '/news/out/'],
    ['that is inline is a line', '---\ntitle: Out\ninline: true\n---\n\nOut.\n', undefined],
    ['that is a title only is a line', '---\ntitle: Out\n---\n', undefined],
    ['may say its address', '---\ntitle: Out\npermalink: /out/\n---\n', '/out/'],
  ])('%s', async (_, text, path) => {
    const folder = await writeSite({ 'content/pages/news.md': page, [file]: text });
    const { compiled, errors } = await compileFolder(folder);
    expect(places(errors, folder).filter((place) => place.includes('news/'))).toEqual([]);
    const item = compiled?.entries.find(({ collection, kind }) => kind === 'item' && collection);
    expect(item?.sitePath).toBe(path);
  });

  it.each([
    ['says nothing', '---\n---\n', '2:1 invalid-value', 'Write a line'],
    [
      'shows a text that it has not',
      '---\ntitle: A\ninline: true\n---\n',
      '2:1 invalid-value',
      'text',
    ],
    ['wants a page without a title', '---\ninline: false\n---\nA\n', '2:9 invalid-value', 'title'],
    ['has a misspelt key', '---\ninlne: true\n---\nA\n', '2:1 unknown-key', '"inline"'],
  ])('that %s is a mistake', async (_, text, place, hint) => {
    const folder = await writeSite({ 'content/pages/news.md': page, [file]: text });
    const { errors } = await compileFolder(folder);
    const own = errors.filter((error) => error.file.endsWith('out.md'));
    expect(places(own, folder)).toEqual([`${file}:${place}`]);
    expect(`${own[0]?.message ?? ''} ${own[0]?.fix ?? ''}`).toContain(hint);
  });
});
