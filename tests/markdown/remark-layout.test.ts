import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { remarkLayout } from '../../src/markdown/remark-layout.ts';

describe('remarkLayout', () => {
  it('hides the layout from Astro, and nothing else', () => {
    const frontmatter = { layout: 'page', title: 'Notes' };
    const file = new VFile({ data: { astro: { frontmatter } } });
    remarkLayout()({ type: 'root', children: [] }, file);
    expect(file.data.astro?.frontmatter).toEqual({ title: 'Notes' });
  });

  it('has nothing to do where Astro is not', () => {
    const file = new VFile();
    remarkLayout()({ type: 'root', children: [] }, file);
    expect(file.data).toEqual({});
  });
});
