import { expect, test } from 'vitest';
import { renderBody, shown, shownMdx } from './shown-text.ts';

const NBSP = '\u00A0';

test.each([
  ['H~2~O and H~2~SO~4~', 'H<sub>2</sub>O and H<sub>2</sub>SO<sub>4</sub>'],
  ['log~10~ of T~max~', 'log<sub>10</sub> of T<sub>max</sub>'],
  ['the 19^th^, 10^-3^ m, Ca^2+^', 'the 19<sup>th</sup>, 10<sup>-3</sup> m, Ca<sup>2+</sup>'],
  [
    '*who*~i~ did `x`~i/*j~ see **t**~i,j~',
    '<em>who</em><sub>i</sub> did <code>x</code><sub>i/*j</sub> see <strong>t</strong><sub>i,j</sub>',
  ],
  ['[~S~ [~NP~ He] left]', '[<sub>S</sub> [<sub>NP</sub> He] left]'],
  [
    'Ada^1,*^, [Noor](/)^2,†^, Jan^‡^',
    'Ada<sup>1,*</sup>, <a href="/">Noor</a><sup>2,†</sup>, Jan<sup>‡</sup>',
  ],
  ['^*^ Equal. ^1^ Lab, ^2,3^ Hall', '<sup>*</sup> Equal. <sup>1</sup> Lab, <sup>2,3</sup> Hall'],
  ['^\\*^ Equal\n^†^ Now there', '<sup>*</sup> Equal\n<sup>†</sup> Now there'],
  ['[the man]~i~ and $x$^th^', '[the man]<sub>i</sub> and [x]<sup>th</sup>'],
  [
    'k^(h)^, t^ʷʰ^, ɔ̃^n^, ma^˥˩^, v^ɛ̃^',
    'k<sup>(h)</sup>, t<sup>ʷʰ</sup>, ɔ̃<sup>n</sup>, ma<sup>˥˩</sup>, v<sup>ɛ̃</sup>',
  ],
  ['an ==important point== here', 'an <mark>important point</mark> here'],
  ['Fig.~3, p.~5, Dr.~Noether', `Fig.${NBSP}3, p.${NBSP}5, Dr.${NBSP}Noether`],
  ['Noether et~al.~wrote', `Noether et${NBSP}al.${NBSP}wrote`],
  ['Theorem~3 of the group~$G$', `Theorem${NBSP}3 of the group${NBSP}[G]`],
  ['这是==重点==的话', '这是<mark>重点</mark>的话'],
  ['功率P~总~与x~1~的H~2~O', '功率P<sub>总</sub>与x<sub>1</sub>的H<sub>2</sub>O'],
  ['~~gone~~', '<del>gone</del>'],
  ['**H~2~O** in *a list*', '<strong>H<sub>2</sub>O</strong> in <em>a list</em>'],
])('%j is %j', async (markdown, html) => {
  const text = await renderBody(markdown);
  expect(text.errors).toEqual([]);
  expect(shown(text)).toBe(`<p>${html}</p>`);
  expect(await shownMdx(markdown)).toBe(`<p>${html}</p>`);
});

test.each([
  'At ~5 GB, 3~4 hours and ~6 GB',
  'X~N(0,1) and Y~N(0,1)',
  '每组3~5人和6~8人，周一~周三和周四~周五',
  '若a==b且c==d',
  'mpg~wt and ~/home/~user',
  '3~4,5~6 hours, f^(n) and g^(m)',
  'the keys ^ and ^, a ^ b ^ c, ^^1^^',
  'x^2+y^2=1, a^b and (^_^)',
  'if a==b and c==d, or a == b == c',
  'a =====b=====',
  'about~ and ~~~ and ^^',
])('%j stays as it is', async (markdown) => {
  const text = await renderBody(markdown);
  expect(text.errors).toEqual([]);
  expect(shown(text)).toBe(`<p>${markdown}</p>`);
  expect(await shownMdx(markdown)).toBe(`<p>${markdown}</p>`);
});

test.each([
  ['H\\~2\\~O', 'H~2~O'],
  ['x\\^2\\^', 'x^2^'],
  ['\\==x==', '==x=='],
  ['`H~2~O`', '<code>H~2~O</code>'],
])('%j shows the signs', async (markdown, html) => {
  expect(shown(await renderBody(markdown))).toContain(html);
});

test('the caption of a picture has them, too', async () => {
  const text = await renderBody('![A](a.png "H~2~O and ~5 GB to ~6 GB")');
  expect(shown(text)).toContain('<figcaption>H<sub>2</sub>O and ~5 GB to ~6 GB</figcaption>');
});
