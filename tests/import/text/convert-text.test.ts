import { describe, expect, it } from 'vitest';
import { converted } from './text-context.ts';

describe('a text that is nested without end', () => {
  it('is shown as code, and reported', async () => {
    const body = `${'> '.repeat(200)}a\n`;
    const { text, notes } = await converted(body);
    expect(text).toBe(`\`\`\`markdown\n${body}\`\`\`\n`);
    expect(notes).toMatchObject([
      {
        level: 'problem',
        line: 1,
        message: expect.stringMatching(/shown as code: quotations/) as string,
      },
    ]);
  });

  it.each([
    ['<div>', '</div>'],
    ['<b>', '</b>'],
    ['<ul><li>', ''],
    ['{% if true %}', '{% endif %}'],
  ])('of %j is read, or kept', async (open, close) => {
    const { text } = await converted(`${open.repeat(2000)}words${close.repeat(2000)}`);
    expect(text).toContain('words');
  });
});
