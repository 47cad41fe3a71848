import { describe, expect, it } from 'vitest';
import { dataPicture } from '../../../scripts/import/assets/data-picture.ts';
import { converted, textIn } from '../source-folder.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const BASE64 = Buffer.from(SVG).toString('base64');

describe('a picture that is written as data', () => {
  it.each([
    `data:image/svg+xml;base64,${BASE64}`,
    `data:image/svg+xml;charset=utf-8,${encodeURIComponent(SVG)}`,
    `DATA:image/svg+xml;base64,${encodeURIComponent(BASE64)}`,
  ])('is read: %s', (written) => {
    const { name, bytes } = dataPicture(written) ?? {};
    expect(name).toMatch(/^picture-[\da-f]{12}\.svg$/);
    expect(Buffer.from(bytes ?? []).toString()).toBe(SVG);
  });

  it.each(['', 'a.png', 'data:text/html,<b>', 'data:image/png;base64,', 'data:image/gif,%E0%A4%A'])(
    'is not %j',
    (written) => {
      expect(dataPicture(written)).toBeUndefined();
    },
  );

  it('becomes a file, once', async () => {
    const post = `---\ntitle: A\n---\n\n![A ring](data:image/svg+xml;base64,${BASE64})\n\n<img alt="B" src="data:image/svg+xml;base64,${BASE64}">\n`;
    const site = await converted({ '_config.yml': 'title: N', '_posts/2024-01-02-a.md': post });
    const [, path = ''] = /\]\((.*?)\)/.exec(textIn(site, 'content/posts/2024-01-02-a.md')) ?? [];
    expect(textIn(site, 'content/posts/2024-01-02-a.md')).toContain(
      `![A ring](${path})\n\n![B](${path})\n`,
    );
    const files = site.files.filter((file) => 'bytes' in file);
    expect(files).toEqual([{ path: `public${path}`, bytes: Buffer.from(SVG) }]);
    expect(site.notes.filter(({ subject }) => subject === path)).toHaveLength(1);
  });
});
