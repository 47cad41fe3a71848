import { expect, test } from 'vitest';
import { compileFolder, writeSite } from './site-folder.ts';

/** An animation of two frames that say how large they are and hold almost nothing. */
function animation(side: number): Uint8Array {
  const size = [side & 0xff, side >> 8];
  const frame = [
    ...[0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, ...size, ...size, 0],
    ...[2, 2, 0x44, 0x01, 0],
  ];
  const palette = [0, 0, 0, 255, 255, 255];
  const header = [...new TextEncoder().encode('GIF89a'), ...size, ...size, 0x80, 0, 0, ...palette];
  return new Uint8Array([...header, ...frame, ...frame, 0x3b]);
}

async function media(side: number): Promise<{ endings: string[]; mistakes: string[] }> {
  const folder = await writeSite({
    'content/pages/about.md': '---\ntitle: A\n---\n\n![A](a.gif)\n',
    'content/pages/a.gif': animation(side),
  });
  const { compiled, errors } = await compileFolder(folder);
  const paths = compiled?.media.map(({ sitePath }) => sitePath) ?? [];
  return {
    endings: paths.flatMap((one) => /^\/_media\/a\.[0-9a-f]+(.*)$/.exec(one)?.[1] ?? []),
    mistakes: errors.map(({ message }) => message),
  };
}

test.each([
  [4, ['-4.webp', '-still-4.webp']],
  [16_000, ['.gif', '-still-700.webp']],
])('an animation of %i pixels a side is served', async (side, endings) => {
  expect(await media(side)).toEqual({ endings, mistakes: [] });
});
