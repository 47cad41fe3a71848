import { expect, test } from 'vitest';
import { renderBody, shown } from './shown-text.ts';

test('a place that has a name can be linked to', async () => {
  const text = await renderBody('<a name="data"></a>\n\nText <a name="b" id="c">d</a>');
  expect(text.errors).toEqual([]);
  expect(shown(text)).toMatch(/<a id="data"><\/a>[\s\S]+<a id="c">d<\/a>/);
});
