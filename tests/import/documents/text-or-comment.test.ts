import { expect, it } from 'vitest';
import { textOrComment } from '../../../scripts/import/documents/text-or-comment.ts';
import { textContext } from '../text/text-context.ts';

/** Reads a quotation in a quotation, and so on, as deep as a text has them. */
function readDeep(text: string): string {
  return text.startsWith('> ') ? `(${readDeep(text.slice(2))})` : text;
}

it('a text that is nested deeper than can be read becomes a comment, and is told', async () => {
  const convert = textOrComment(({ document }) => Promise.resolve(readDeep(document.body)));
  const { context, notes } = textContext('> '.repeat(1_000_000));
  expect(await convert(context)).toMatch(/^<!-- import: .*2024-05-06-a-post\.md.* -->\n$/);
  expect(notes).toMatchObject([{ level: 'problem', line: 1 }]);
  expect(await convert(textContext('> > a').context)).toBe('((a))');
});
