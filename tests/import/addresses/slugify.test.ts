import { describe, expect, it } from 'vitest';
import { slugify, type SlugMode } from '../../../scripts/import/addresses/slugify.ts';

/** @see https://jekyllrb.com/docs/liquid/filters/ */
const words: readonly (readonly [text: string, mode: SlugMode, slug: string])[] = [
  ['The _config.yml file', 'default', 'the-config-yml-file'],
  ['The _config.yml file', 'pretty', 'the-_config.yml-file'],
  ['The _cönfig.yml file', 'ascii', 'the-c-nfig-yml-file'],
  ['The cönfig.yml file', 'latin', 'the-config-yml-file'],
  ['The _config.yml  file', 'raw', 'the-_config.yml-file'],
  ['As It Is', 'none', 'as it is'],
  ['Physik & Größe!', 'default', 'physik-größe'],
  ['物理 学', 'default', '物理-学'],
  ['C++', 'default', 'c'],
];

describe('slugify', () => {
  it.each(words)('%s in the mode %s is %s', (text, mode, slug) => {
    expect(slugify(text, mode)).toBe(slug);
  });

  it('keeps capital letters when it is told to', () => {
    expect(slugify('On Rings, II', 'pretty', true)).toBe('On-Rings,-II');
  });
});
