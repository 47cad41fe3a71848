import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { feedMaker } from '../../src/feeds/collect.ts';
import { compileFolder, engineFolder, smallConfig, writeSite } from '../compile/site-folder.ts';
import { atomComplaints } from '../../scripts/check/formats/atom.ts';
import { jsonFeedComplaints } from '../../scripts/check/formats/json-feed.ts';
import { parseXml } from '../../scripts/check/formats/xml.ts';

const bibliography =
  '@article{noether1921, author={Noether, Emmy}, title={Idealtheorie}, journal={Math. Ann.}, year={1921}}';

/** The feed of a small site in a format, as text. */
async function feedOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  format: 'atom' | 'json',
  article?: string,
): Promise<string> {
  const folder = await writeSite({ 'content/pages/about.md': 'Hello.', ...files });
  const { compiled, errors } = await compileFolder(folder);
  expect(errors).toEqual([]);
  const route = compiled?.routes.find((one) => one.kind === 'feed' && one.format === format);
  if (compiled === undefined || route?.kind !== 'feed') throw new Error('There is no feed.');
  return feedMaker(compiled, () => Promise.resolve(article))(route);
}

async function contentOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  article?: string,
): Promise<string | undefined> {
  const text = await feedOf(files, 'json', article);
  expect(jsonFeedComplaints(text)).toEqual([]);
  const { items } = JSON.parse(text) as { items: { content_html?: string }[] };
  return items[0]?.content_html;
}

const post = 'content/posts/2026-01-01-a';

test('citations lead to the references that end the text', async () => {
  const html = await contentOf({
    'content/papers.bib': bibliography,
    [`${post}.md`]: '---\ntitle: A\n---\n\nIdeals [@noether1921] are old.\n',
  });
  expect(html).toContain('<a href="https://ada.example/blog/2026/a/#ref-noether1921"');
  expect(html).toMatch(/<h2>References<\/h2><ol><li id="ref-noether1921">.*Idealtheorie/s);
});

test('the picture over a text stands in the feed too', async () => {
  const picture = path.join(engineFolder, 'tests/fixtures/full/content/images/top-small.png');
  const html = await contentOf({
    'content/images/top.png': await fs.readFile(picture),
    [`${post}.md`]: '---\ntitle: A\nhero:\n  src: top.png\n  alt: A top\n---\n\nText.\n',
  });
  expect(html).toMatch(/^<figure><img src="https:\/\/ada\.example\/_media\/[^"]+" .*alt="A top">/);
});

test('the text of an .mdx file is what its page shows, and a summary before there is one', async () => {
  const files = { [`${post}.mdx`]: '---\ntitle: A\ndescription: D.\n---\n\n{1 + 1}\n' };
  expect(await contentOf(files, '<p>2</p>')).toBe('<p>2</p>');
  expect(await contentOf(files)).toBeUndefined();
});

test('the newest posts are in, as many as the site says, dated by their last change', async () => {
  const posts = [1, 2, 3].map((day): [string, string] => [
    `content/posts/2026-01-0${day}-p${day}.md`,
    `---\ntitle: P${day}\n${day === 2 ? 'last_updated: 2026-05-06\n' : ''}---\n\nText.\n`,
  ]);
  const config = `${smallConfig}posts:\n  feed_limit: 2\n`;
  const files = { 'content/site.yaml': config, ...Object.fromEntries(posts) };
  const text = await feedOf(files, 'atom');
  expect(atomComplaints(text)).toEqual([]);
  expect(await feedOf(files, 'atom')).toBe(text);
  const feed = parseXml(text);
  const told = (name: string) =>
    [feed, ...feed.children].flatMap(({ children }) =>
      children.filter((child) => child.name === name).map((child) => child.text),
    );
  expect(told('title')).toEqual(['Ada', 'P3', 'P2']);
  expect(told('updated')).toEqual([
    '2026-05-06T00:00:00Z',
    '2026-01-03T00:00:00Z',
    '2026-05-06T00:00:00Z',
  ]);
});
