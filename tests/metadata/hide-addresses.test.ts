import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { hideAddresses, hideInPage } from '../../src/metadata/hide-addresses.ts';

const ADDRESS = /[\w.+-]+@[\w-]+\.\w/;

/** What a browser reads, as JSON. */
function readPage(html: string): string {
  return JSON.stringify(parse(html), (key, value: unknown) =>
    key === 'parentNode' ? undefined : value,
  );
}

describe('addresses in a page', () => {
  it.each([
    '<p>ada@mill.example</p>',
    '<p>Write to ada.l+x@mill.example, or to b@c.example.org.</p>',
    '<a href="mailto:ada@mill.example?subject=Rings">Ada</a>',
    '<p>größe@mühle.example</p>',
    '<p>@ada@mill.example on the fediverse</p>',
    '<code>git@github.com:ada/mill.git</code>',
    '<img srcset="mill@2x.png 2x" alt="">',
    '<meta name="description" content="ada@mill.example"><title>ada@mill.example</title>',
    '<p>a@b.example@c.example</p>',
  ])('%s is the same for who reads it, and hidden in the file', (body) => {
    const html = `<!doctype html><html><body>${body}</body></html>`;
    const hidden = hideInPage(html);
    expect(hidden).not.toMatch(ADDRESS);
    expect(readPage(hidden)).toBe(readPage(html));
  });

  it.each([
    '<p>@ada, me @ home, 3@, a@b</p>',
    '<style>@media print { a@b.c { color: red } }</style>',
    '<script>const to = "ada@mill.example";</script>',
    '<p>No sign</p>',
  ])('%s stays as it is', (html) => {
    expect(hideInPage(html)).toBe(html);
  });

  it('are hidden in data, too', () => {
    const data = { email: 'mailto:ada@mill.example', name: 'Ada' };
    const hidden = hideInPage(
      `<script type="application/ld+json">${JSON.stringify(data)}</script><p>b@c.example</p>`,
    );
    expect(hidden).not.toMatch(ADDRESS);
    const [, json = ''] = />(.*)<\/script>/.exec(hidden) ?? [];
    expect(JSON.parse(json)).toEqual(data);
  });

  // Were it quadratic, this would take hours.
  it('are found in linear time in a long text without spaces', () => {
    const long = `${'a'.repeat(1_000_000)}@${'b@'.repeat(100_000)}`;
    expect(hideAddresses(long, 'markup')).toBe(long);
  });
});

it('hides addresses in JSON', () => {
  const value = { content_html: '<a href="mailto:ada@mill.example">größe@mühle.example</a>' };
  const hidden = hideAddresses(JSON.stringify(value), 'json');
  expect(hidden).not.toMatch(/@/);
  expect(JSON.parse(hidden)).toEqual(value);
});

it.each([
  '\nada@mill.example',
  '\u0001ada@mill.example',
  'C:\\ada@mill.example',
  '\\\nada@mill.example',
])('leaves the escaped character before an address whole: %j', (text) => {
  const hidden = hideAddresses(JSON.stringify(text), 'json');
  expect(hidden).not.toMatch(/@/);
  expect(JSON.parse(hidden)).toBe(text);
});

it('leaves an escaped sign before an address in data of a page whole', () => {
  const data = { description: 'Ada <ada@mill.example>' };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const hidden = hideInPage(`<script type="application/ld+json">${json}</script>`);
  expect(hidden).not.toMatch(/@/);
  expect(JSON.parse(hidden.replaceAll(/<[^>]*>/g, ''))).toEqual(data);
});
