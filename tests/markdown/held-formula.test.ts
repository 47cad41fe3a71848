import { describe, expect, it, test } from 'vitest';
import { lineHtml, typesetHtml } from '../../src/compile/html.ts';
import { fillTokens, token } from '../../src/markdown/fills.ts';
import { createTypesetter } from '../../src/markdown/typeset-math.ts';

const typeset = createTypesetter({});

function formula(tex: string): string {
  const result = typeset(tex, false);
  return 'html' in result ? result.html : '';
}

/** A text in which `F` stands for a formula, filled; the formula is told by `F` again. */
function filled(text: string, tex = 'x^2'): string {
  const html = formula(tex);
  return fillTokens(text.replaceAll('F', token(0)), () => html).replaceAll(html, 'F');
}

describe('a formula in a line', () => {
  test.each([
    ['as F, and', 'as <span class="held">F,</span> and'],
    ['as (F) and', 'as <span class="held">(F)</span> and'],
    ['an F-th', 'an <span class="held">F-</span>th'],
    ['F’s', '<span class="held">F’s</span>'],
    ['若F，则', '若<span class="held">F，</span>则'],
    ['F and F', 'F and F'],
    ['F,F.', '<span class="held">F,</span><span class="held">F.</span>'],
    ['<b>F</b>, and', '<b>F</b>, and'],
  ])('%s', (text, html) => {
    expect(filled(text)).toBe(html);
  });

  it('may break where it is long', () => {
    const long = 'a + b + c + d + e + f + g = h + i + j';
    expect(filled('as F, and', long)).toBe('as F, and');
  });

  it('is held in a title and in a reference, too', () => {
    const html = `<span class="held">${formula('E=mc^2')},</span> for`;
    expect(lineHtml('$E=mc^2$, for', typeset).html).toBe(html);
    expect(typesetHtml('$E=mc^2$, for', typeset)).toBe(html);
  });
});

it('leaves alone what is no formula in a line', () => {
  expect(fillTokens(`href="${token(0)}".`, () => '/a/')).toBe('href="/a/".');
});
