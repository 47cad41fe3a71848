import { expect, test } from 'vitest';
import { citeFormats, type CiteFormat } from '../../src/bibliography/cite/cite-formats.ts';
import { findStyle } from '../../src/bibliography/csl/shipped.ts';
import { TextCache } from '../../src/compile/text-cache.ts';
import { compileFolder, smallConfig, writeSite } from './site-folder.ts';

const months = ['01', '02', '03', '04', '05', '06'];
const days = Array.from({ length: 20 }, (_, day) => String(day + 1).padStart(2, '0'));

/** So many that they are formatted together. */
const posts = Object.fromEntries(
  months.flatMap((month) =>
    days.map((day) => {
      const language = day === '01' ? 'de.' : '';
      const text = `---\ntitle: Notes of ${month}/${day}\n---\n\nText.\n`;
      return [`content/posts/2026-${month}-${day}-notes-${month}-${day}.${language}md`, text];
    }),
  ),
);

test('each of many posts is cited as it is alone, in its own language', async () => {
  const folder = await writeSite({
    'content/site.yaml': `${smallConfig}languages: [en, de]\n`,
    ...posts,
  });
  const { compiled, errors } = await compileFolder(folder);
  expect(errors.map(({ kind }) => kind)).toEqual(['no-front-page']);
  const cache = new TextCache(compiled?.options.cacheFolder ?? '');
  const style = findStyle('apa');
  const entries = compiled?.entries ?? [];
  expect(entries).toHaveLength(120);
  for (const { citation, language } of entries) {
    if (citation === undefined || style === undefined) throw new Error('It cannot be cited.');
    const kept = await cache.get<CiteFormat[]>(citation.formatsKey);
    const text = (html: string): string => html.replaceAll(/<[^>]+>/g, '');
    const [alone = []] = citeFormats([citation.csl], style, language);
    expect(kept?.map(({ label, html }) => [label, text(html)])).toEqual(
      alone.map(({ label, html }) => [label, text(html)]),
    );
  }
});

test('a post with the cite formats of an earlier build is not formatted again', async () => {
  const folder = await writeSite({
    'content/posts/2026-01-01-notes.md': '---\ntitle: N\n---\n\nT.\n',
  });
  const key = async (): Promise<string | undefined> =>
    (await compileFolder(folder)).compiled?.entries[0]?.citation?.formatsKey;
  const before = await key();
  expect(before).toBeDefined();
  const cache = new TextCache(`${folder}/.cache`);
  await cache.set(before ?? '', [{ label: 'Kept', html: 'kept' }]);
  expect(await key()).toBe(before);
  expect(await cache.get(before ?? '')).toEqual([{ label: 'Kept', html: 'kept' }]);
});
