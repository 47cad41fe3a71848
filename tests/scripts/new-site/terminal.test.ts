import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Dialogue } from '../../../scripts/new/dialogue.ts';
import { siteFacts } from '../../../scripts/new/site-facts.ts';

describe('at a terminal', () => {
  /** Answers each question as it comes. */
  function terminal(answers: readonly string[]): { dialogue: Dialogue; shown: () => string } {
    const input = new PassThrough();
    const output = new PassThrough();
    const waiting = [...answers];
    let shown = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
      if (!/[:\]] $/.test(text)) return;
      const answer = waiting.shift();
      setImmediate(() => (answer === undefined ? input.end() : input.write(`${answer}\n`)));
    });
    return { dialogue: new Dialogue(input, output), shown: () => shown };
  }

  function given(values: Record<string, string>) {
    return { value: (name: string) => values[name], has: () => false, positionals: [] };
  }

  it('asks for what is not given, until it makes sense', async () => {
    const { dialogue, shown } = terminal(['', ' 刘子鸣 ', 'a.org', 'https://a.org', 'english', '']);
    expect(await siteFacts(given({}), dialogue)).toEqual({
      name: '刘子鸣',
      url: 'https://a.org',
      languages: ['en'],
      isGroup: false,
    });
    expect(shown()).toContain('The name is empty.');
    expect(shown()).toContain('"a.org" is not the address of a site.');
    expect(shown()).toContain('"english" is not the tag of a language.');
  });

  it('does not ask for what is given', async () => {
    const { dialogue, shown } = terminal(['zh, en, zh']);
    const facts = await siteFacts(given({ name: 'A', url: 'https://a.org' }), dialogue);
    expect(facts).toEqual({
      name: 'A',
      url: 'https://a.org',
      languages: ['zh', 'en'],
      isGroup: false,
    });
    expect(shown()).toMatch(/^\S*Languages[^:]*: \S*$/);
  });

  it('gives up when the terminal is closed', async () => {
    const { dialogue } = terminal(['A']);
    await expect(siteFacts(given({}), dialogue)).rejects.toThrow('Nothing was made');
  });

  it.each([
    ['y', true],
    ['YES ', true],
    ['', false],
    ['n', false],
    ['yesterday', false],
  ])('takes %j for agreement: %s', async (answer, agreed) => {
    expect(await terminal([answer]).dialogue.confirm('Go on?')).toBe(agreed);
  });
});
