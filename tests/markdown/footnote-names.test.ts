import { expect, test } from 'vitest';
import { renderText } from '../../src/markdown/render.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

test.each(['一', 'größe', 'plain-1'])(
  'the footnote [^%s] is where its links lead',
  async (name) => {
    const source = { file: '/a.md', body: `Text[^${name}].\n\n[^${name}]: Note.\n`, bodyLine: 1 };
    const { template } = await renderText(source, createTypesetter({}));
    const ids = [...template.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const targets = [...template.matchAll(/ href="#([^"]*)"/g)].map(([, id = '']) =>
      decodeURIComponent(id),
    );
    expect(targets.length).toBeGreaterThan(1);
    for (const target of targets) expect(ids).toContain(target);
  },
);
