import { expect, it } from 'vitest';
import { converted } from './text-context.ts';

const BODY = 'A :smile: at 10:30:20, a :ring_of_integers:, `:smile:` and a:b:c.';

it('writes emoji as such where the old site had them', async () => {
  const { text, notes } = await converted(BODY, { config: { plugins: ['jemoji'] } });
  expect(text).toBe('A 😄 at 10:30:20, a :ring_of_integers:, `:smile:` and a:b:c.\n');
  expect(notes).toMatchObject([{ level: 'problem', line: 1, subject: ':ring_of_integers:' }]);
});

it('leaves words between colons elsewhere', async () => {
  const { text, notes } = await converted(BODY);
  expect({ text, notes }).toEqual({ text: `${BODY}\n`, notes: [] });
});
